import { span } from '../../base/span.ts'
import { pastProperties } from '../lines/lineScan.ts'
import { maskFlow } from './maskFlow.ts'
import type { SyntaxProblem } from './nodes.ts'
import { colonPatches, type LineMask, type Patch } from './patches.ts'

const blockHeader = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/

interface Value {
  readonly text: string
  /** Offset of its first character. */
  readonly start: number
}

/** What YAML cannot carry in a value on one line, and its neutral form. `at` is the offset of the line. */
export function maskValue(line: string, column: number, at: number): LineMask | undefined {
  const from = pastProperties(line, column)
  const value: Value = { text: line.slice(from).trimEnd(), start: at + from }
  const first = value.text[0]
  if (first === '"' || first === "'" || blockHeader.test(value.text)) return undefined
  return first === '[' || first === '{' ? maskBracket(value) : maskPlain({ ...value, text: withoutComment(value.text) })
}

function maskPlain(value: Value): LineMask | undefined {
  const reserved = reservedStart.test(value.text)
  const colons = colonPatches(value.text, value.start)
  if (!reserved && colons.length === 0) return undefined
  const first: readonly Patch[] = reserved && colons[0]?.at !== value.start ? [{ at: value.start, text: 'x' }] : []
  const rest = [...colons, ...hashPatches(value)].toSorted((a, b) => a.at - b.at)
  return { patches: [...first, ...rest], problems: [quotable(reserved ? 'reservedStart' : 'colonInValue', value)] }
}

/** A comment has a blank behind its hash; ` #3` belongs to the text, and one pair of quotes mends both. */
const withoutComment = (value: string): string => value.replace(/^#.*$|(?<!\s)\s+#(?:\s.*)?$/, '')

const hashPatches = ({ text, start }: Value): readonly Patch[] =>
  [...text.matchAll(/(?<=\s)#/g)].map((match) => ({ at: start + match.index, text: '_' }))

/** Characters that mean something to YAML at the beginning of a value. An anchor, alias or tag is left alone. */
const reservedStart = /^(?:[>|@`%,]|[&*?](?=\s))/

function quotable(code: string, { text, start }: Value): SyntaxProblem {
  const place = span(start, start + text.length)
  const replacement = { span: place, text: `'${text.replaceAll("'", "''")}'` }
  return { code, span: place, args: { character: text[0] ?? '' }, replacement, severity: 'error' }
}

/** `[日期]-[日期]` and `{{name}}` begin like a collection and are not one. */
function maskBracket({ text: whole, start }: Value): LineMask | undefined {
  if (/^\{\{[^{}]*\}\}/.test(whole)) return { patches: [{ at: start, text: 'xx' }], problems: [] }
  const end = closing(whole)
  const rest = end < 0 ? '' : withoutComment(whole.slice(end)).trim()
  if (rest === '' || rest.startsWith('#')) return maskFlow({ text: whole, start })
  const value = { text: withoutComment(whole), start }
  return { patches: [{ at: start, text: 'x' }, ...colonPatches(value.text, start)], problems: [quotable('textAfterBracket', value)] }
}

/** Behind the bracket that closes the one a value begins with; −1 when it is not on this line. */
function closing(value: string): number {
  let depth = 0
  for (const match of value.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{}]/g)) {
    if (match[0].length > 1) continue
    depth += match[0] === '[' || match[0] === '{' ? 1 : -1
    if (depth === 0) return match.index + 1
  }
  return -1
}
