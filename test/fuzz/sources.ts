import { examples } from '../kit/exampleFiles.ts'
import { oddities } from '../kit/yamlTexts.ts'

export type Pick = (below: number) => number

/** A kind of text to begin with, and one change of it as somebody or something might make it. */
export interface Source {
  readonly name: string
  readonly text: (pick: Pick) => string
}

const oneOf = <Of>(pick: Pick, all: readonly Of[]): Of => {
  const one = all[pick(all.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

const times = (count: number, make: () => string): string => Array.from({ length: count }, make).join('')

/** What texts are broken with: signs that mean something to YAML, to JavaScript, to a terminal, or nothing at all. */
const pieces = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '  ',
    '\t',
    ' ',
    '- ',
    ': ',
    ':',
    '？',
    '：',
    '#',
    ' # ',
    '|',
    '>',
    '|2-',
    '&a ',
    '*a',
    '<<: *a',
    '!!str ',
    '? ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    '@',
    '`',
    '\\',
    '\0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    '\udc00',
    '😀',
    '王小明',
    '[姓名]',
    'n/a ()',
    '__proto__',
    'constructor',
  ],
  ...[
    'kind: bia\n',
    'activities:\n',
    'id: ',
    'rto: 4h',
    '99.99 %',
    '≤ 30 min',
    '2026-02-30',
    '1e309',
    '-0',
    '0x1F',
    '999999999999999999999d',
    'a'.repeat(300),
  ],
]

const randomBytes: Source = {
  name: 'random bytes',
  text: (pick) => Buffer.from(Array.from({ length: 1 + pick(600) }, () => pick(256))).toString(oneOf(pick, ['utf8', 'latin1', 'utf16le'] as const)),
}

const randomPieces: Source = { name: 'random pieces', text: (pick) => times(1 + pick(120), () => oneOf(pick, pieces)) }

const realFiles: Source = {
  name: 'real files',
  text: (pick) =>
    oneOf(
      pick,
      examples.filter(({ text }) => text.length < 20_000),
    ).text,
}

/** Grammar-based: any nesting of mappings and lists in block and flow style, with anchors, aliases, merges, tags and block texts. */
const grammar: Source = {
  name: 'grammar',
  text: (pick) => (pick(4) === 0 ? oneOf(pick, Object.values(oddities)) : `kind: ${oneOf(pick, kinds)}\n${mapping(pick, '', 0)}`),
}

const kinds = ['annual_plan', 'bia', 'continuity_plan', 'risk_register', 'records', 'registry', 'continuity_config', 'pod']
const keys = [
  'id',
  'name',
  'title',
  'document',
  'tasks',
  'activities',
  'steps',
  'risks',
  'owner',
  'rto',
  'mtpd',
  'start',
  'end',
  'depends_on',
  'dependencies',
  'metric',
  'x',
  '鍵',
  '"a b"',
  '<<',
]
const scalars = [
  'a',
  '4h',
  '2026-07-15',
  '99.9 %',
  '"q: r"',
  "'it''s'",
  '[姓名]',
  'n/a (why)',
  '*a',
  '&a v',
  '!!int 3',
  'true',
  '~',
  '',
  'one\n  two',
  '{{x}}',
  'R5',
  'high',
]

function mapping(pick: Pick, indent: string, depth: number): string {
  return times(1 + pick(4), () => `${indent}${oneOf(pick, keys)}:${value(pick, indent, depth)}`)
}

function value(pick: Pick, indent: string, depth: number): string {
  const deeper = `${indent}  `
  if (depth < 5 && pick(3) === 0) return `${pick(5) === 0 ? ' &a' : ''}\n${mapping(pick, deeper, depth + 1)}`
  if (depth < 5 && pick(3) === 0) return `\n${times(1 + pick(3), () => `${deeper}-${value(pick, deeper, depth + 1)}`)}`
  if (pick(6) === 0) return ` ${oneOf(pick, ['|', '>', '|-', '>+', '|2'])}\n${times(pick(3), () => `${deeper}${oneOf(pick, scalars)}\n`)}`
  if (pick(5) === 0) return ` ${flow(pick, 0)}\n`
  return ` ${oneOf(pick, scalars)}${pick(6) === 0 ? ' # why' : ''}\n`
}

function flow(pick: Pick, depth: number): string {
  if (depth > 3 || pick(3) === 0) return oneOf(pick, scalars).replace('\n', ' ')
  const inner = Array.from({ length: pick(4) }, () => flow(pick, depth + 1))
  return pick(2) === 0 ? `[${inner.join(', ')}]` : `{ ${inner.map((one) => `${oneOf(pick, keys)}: ${one}`).join(', ')} }`
}

export const sources: readonly Source[] = [randomBytes, randomPieces, realFiles, grammar]

/** A place in a text and what comes there: typed, pasted, deleted, moved or doubled. */
export function change(text: string, pick: Pick): { readonly start: number; readonly end: number; readonly insert: string } {
  const start = pick(text.length + 1)
  const end = Math.min(text.length, start + (pick(3) === 0 ? pick(80) : pick(3)))
  switch (pick(5)) {
    case 0:
      return { start, end: start, insert: oneOf(pick, pieces) }
    case 1:
      return { start, end, insert: '' }
    case 2:
      return { start, end, insert: text.slice(end, Math.min(text.length, end + pick(200))) }
    case 3:
      return { start, end: start, insert: times(1 + pick(30), () => oneOf(pick, pieces)) }
    default:
      return { start, end: start, insert: String.fromCharCode(32 + pick(95)) }
  }
}
