import { ruleNames } from '../../generated/ruleNames.ts'
import { rules } from '../../generated/rules.ts'
import type { Locale } from '../../l10n/locale.ts'
import { rulePage } from './rulePage.ts'

/** A rule as lists show it. */
export interface RuleEntry {
  readonly id: string
  /** As `availability-vs-rto`. */
  readonly name: string
  /** In the reader's language; the name where the rule only says what the schema needs. */
  readonly title: string
  readonly why: string
  /** Whether it has logic of its own, or only says what the schema needs. */
  readonly by: 'logic' | 'schema'
}

/** Every rule that may say something, in the order of their ids. */
export function ruleList(locale: Locale): readonly RuleEntry[] {
  const own = rules.map(({ id, name, title, why }): RuleEntry => ({ id, name, title: title[locale], why: why[locale], by: 'logic' }))
  const known = new Set(own.map(({ id }) => id))
  const others = Object.entries(ruleNames).flatMap(([id, name]): readonly RuleEntry[] =>
    known.has(id) || rulePage(id, locale) === null ? [] : [{ id, name, title: name, why: '', by: 'schema' }],
  )
  return [...own, ...others].toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}
