import type { Locale, Texts } from '../../l10n/locale.ts'
import { type ViewKey, viewTexts } from '../../l10n/views.ts'

/** Words by their keys, in one language. */
export type Say<Key extends string> = (key: Key, args?: Readonly<Record<string, string | number>>) => string

/** A word of the frame in one language. */
export type Translate = Say<ViewKey>

export const translator = (locale: Locale): Translate => speaker(viewTexts, locale)

/** For texts of its own that a tab brings along. */
export function speaker<Key extends string>(texts: Readonly<Record<Key, Texts>>, locale: Locale): Say<Key> {
  return (key, args = {}) => texts[key][locale].replace(/\{(\w+)\}/g, (hole, name: string) => String(args[name] ?? hole))
}

/** The keys that have a form of their own for one thing. */
export type CountedKey = 'errors' | 'warnings' | 'gaps' | 'findings' | 'says.late' | 'pushed' | 'pushed.shift' | 'bia.contradictions' | 'untreated'

export const counted = (t: Translate, key: CountedKey, n: number): string => t(n === 1 ? `${key}.one` : key, { n })

/** The language tag that makes a browser take the right glyphs. */
export function languageTag(locale: Locale): string {
  switch (locale) {
    case 'en':
      return 'en'
    case 'zh-cn':
      return 'zh-CN'
    case 'zh-tw':
      return 'zh-TW'
  }
}
