import type { Locale } from '../../../l10n/locale.ts'
import { isoText } from '../../../language/values/civil.ts'
import { translator } from '../../drawing/translate.ts'
import type { Head } from '../../models/types.ts'

/** At the foot of every printed page: which document in which version, as of when, and the page's number. */
export function footer({ id, version, title, today }: Head, locale: Locale): string {
  const t = translator(locale)
  const parts = [id ?? title, version === undefined ? '' : t('version', { version }), t('asOf', { date: isoText(today) })]
  const said = cssText(parts.filter((part) => part !== '').join(' · '))
  return `@page{@bottom-left{content:${said}}@bottom-right{content:counter(page)" / "counter(pages)}}`
}

/** A text as CSS writes it. Whatever could end it is given by its number. */
export function cssText(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')} `)}"`
}
