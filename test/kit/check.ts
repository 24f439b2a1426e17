import { applyEdits } from '../../server/src/base/edit.ts'
import type { Finding, Fix } from '../../server/src/base/finding.ts'
import type { Locale } from '../../server/src/l10n/locale.ts'
import { type FileModel, readText } from '../../server/src/language/model/file.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { readSettings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme, type Programme } from '../../server/src/programme/index/programme.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { render } from '../../server/src/service/workspace/wording.ts'

export const planUri = 'memory:/plans/a.plan.yaml'

/** What stands around a text that is checked. */
export interface Surroundings {
  readonly uri?: string
  /** Other files of the programme, by URI. */
  readonly beside?: Readonly<Record<string, string>>
  readonly today?: string
}

export interface Checked {
  readonly text: string
  readonly file: FileModel
  readonly programme: Programme
  readonly findings: readonly Finding[]
}

/** Checks one text as the editor and the command line do, all rules running. */
export function check(text: string, { uri = planUri, beside = {}, today = '2026-07-15' }: Surroundings = {}): Checked {
  const file = readText(uri, text)
  const others = Object.entries(beside).map(([other, content]) => readText(other, content))
  const files = [file, ...others]
  const settings = files.find((one) => /\/\.continuity\.ya?ml$/.test(one.uri))
  const programme = buildProgramme(files, readSettings(settings))
  return { text, file, programme, findings: judge(programme, uri, { today: parseIso(today) ?? 0, checker: newChecker() }) }
}

export const sentence = ({ message }: Pick<Finding, 'message'>, locale: Locale = 'en'): string => render(message, locale)

/** `YAML error «@王»`: the rule, the severity and the marked text. */
export const brief = ({ text }: Pick<Checked, 'text'>, { rule, severity, span }: Finding): string =>
  `${rule} ${severity} «${text.slice(span.start, span.end)}»`

export const briefs = (checked: Checked): readonly string[] => checked.findings.map((finding) => brief(checked, finding))

/** The text after a fix; its edits must all be in the text's own file. */
export function mended({ text, file }: Pick<Checked, 'text' | 'file'>, fix: Fix): string {
  const strangers = fix.edits.filter(({ uri }) => uri !== file.uri)
  if (strangers.length > 0) throw new Error(`the fix reaches into ${strangers.map(({ uri }) => uri).join(', ')}`)
  return applyEdits(
    text,
    fix.edits.flatMap(({ edits }) => edits),
  )
}
