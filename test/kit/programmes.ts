import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Programme } from '../../server/src/programme/index/programme.ts'
import { sentence } from './check.ts'
import { broken, type Defect, defects, programmeOf, type Seen, seenIn } from './defects.ts'
import { root } from './exampleFiles.ts'
import { badPlan } from './plans.ts'

/** The files of a programme: names and texts. */
export type Files = ReadonlyMap<string, string>

const folder = join(root, 'test/fixtures/every-rule')

/** One programme in which everything is wrong that a rule knows of. */
export const everyRule: Files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

/** An example with what somebody got wrong in it. Of two defects at one place the first one stays. */
function defective(example: string): Files {
  let files: Files = broken({ example, edits: [] })
  let edits: readonly Defect['edits'][number][] = []
  for (const defect of defects.filter((one) => one.example === example)) {
    try {
      files = broken({ example, edits: [...edits, ...defect.edits] })
      edits = [...edits, ...defect.edits]
    } catch {}
  }
  return files
}

const mistake = (example: string, file: string, [find, replace]: readonly [string, string]): Files =>
  broken({ example, edits: [{ file, find, replace }] })

/** Programmes with something wrong in each: the examples with defects in them, and two in which much is wrong. */
export const programmes: readonly (readonly [name: string, files: Files])[] = [
  [
    'the bad plan',
    new Map([
      ['.continuity.yaml', 'kind: continuity_config\ntoday: 2026-07-15\n'],
      ['a.plan.yaml', badPlan],
    ]),
  ],
  ['every-rule', everyRule],
  ...['bank', 'bureau', 'saas', 'university'].map((name) => [name, defective(name)] as const),
  ['bank-zh-hant', mistake('bank-zh-hant', 'bank.plan.yaml', ['    metric: 90 分鐘內\n', '    metric: 90\n'])],
  ['annual-plan-en', mistake('annual-plan-en', 'hospital.plan.yaml', ["target: '>= 99.95 % per year'", "target: '>= 99.99 % per year'"])],
  ['annual-plan-zh-hant', mistake('annual-plan-zh-hant', 'filled.plan.yaml', ['target: 每年至少 99.97 %', 'target: 每年至少 99.99 %'])],
]

export interface Judged {
  readonly programme: Programme
  readonly seen: readonly Seen[]
}

export function judged(files: Files): Judged {
  const programme = programmeOf(files)
  return { programme, seen: seenIn(programme) }
}

/** Findings without places and figures: `BIA-01 error BIA-01.late`. */
export const kinds = (seen: readonly Seen[]): readonly string[] =>
  seen.map(({ rule, finding: { severity, message } }) => `${rule} ${severity} ${message.key}`).sort()

/** Findings without places, in full: file, rule, severity, sentence and the marked text. */
export const said = ({ programme, seen }: Judged): readonly string[] =>
  seen
    .map(({ rule, file, finding }) => {
      const text = programme.files.get(finding.uri)?.table.text.slice(finding.span.start, finding.span.end) ?? ''
      return `${file}: ${rule} ${finding.severity} ${sentence(finding)} «${text}»`
    })
    .sort()

/** All files of a programme rewritten. */
export const each = (files: Files, change: (text: string, file: string) => string): Files =>
  new Map([...files].map(([file, text]) => [file, change(text, file)]))

/** The programme with another language in its headers. */
export const withLanguage = (files: Files, language: string): Files =>
  each(files, (text) => text.replace(/^( {2}language:) [\w-]+$/gm, `$1 ${language}`))
