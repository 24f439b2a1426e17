import { applyEdits } from '../../base/edit.ts'
import { skeletons } from '../../generated/skeletons.ts'
import type { Locale } from '../../l10n/locale.ts'
import { writeScalar } from '../../language/edits/writeScalar.ts'
import { readText } from '../../language/model/file.ts'
import { type Kind, kinds, shapeOf, usualNames } from '../../language/schema/kinds.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import type { KindsAnswer } from '../../protocol/view.ts'

/** What a new file begins with, besides its kind. */
export interface Beginning {
  readonly kind: Kind
  readonly locale: Locale
  readonly organisation: string
  readonly today: CivilDay
}

const unnamed: Readonly<Record<Locale, string>> = { en: '[organisation]', 'zh-cn': '[组织名称]', 'zh-tw': '[組織名稱]' }

/** The first text of a kind: all that it usually has, with a placeholder for everything that only people can decide. */
export function newPlan({ kind, locale, organisation, today }: Beginning): string {
  const day = isoText(today)
  const values: Readonly<Record<string, string>> = {
    organisation: organisation.trim() === '' ? unnamed[locale] : writeScalar(organisation.trim()),
    today: day,
    year: day.slice(0, 4),
    id: `${kind.replaceAll('_', '-')}-${day.slice(0, 4)}`,
  }
  return (skeletons[locale]?.[kind] ?? '').replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The same as the text of a snippet: one tab stop for each blank, in the order of the text. */
export function newPlanSnippet(beginning: Beginning): string {
  const text = newPlan(beginning)
  const blanks = readText(`memory:/${usualNames[beginning.kind]}`, text).documents.flatMap((document) => document.blanks)
  const marks = blanks.filter(({ span }) => span.end > span.start).toSorted((a, b) => a.span.start - b.span.start)
  // `$`, `}` and `\\` mean something in a snippet; marks stand between characters that no file holds until those are escaped.
  const marked = applyEdits(
    text,
    marks.map(({ span }, index) => ({ span, text: `\uE000${index + 1}\uE001${text.slice(span.start, span.end)}\uE002` })),
  )
  return `${marked
    .replace(/[\\$}]/g, '\\$&')
    .replace(/\uE000(\d+)\uE001/g, '${$1:')
    .replaceAll('\uE002', '}')}$0`
}

/** What a new file can be, in a language. */
export const kindsOf = (locale: Locale): KindsAnswer => ({
  kinds: kinds.map((kind) => {
    const { title, description } = shapeOf(kind).docs
    return { kind, title: title[locale], description: description[locale], file: usualNames[kind] }
  }),
})
