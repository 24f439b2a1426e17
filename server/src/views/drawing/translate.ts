import type { Locale } from '../../l10n/locale.ts'
import { type ViewKey, viewTexts } from '../../l10n/views.ts'

/** A word of the frame in one language. */
export type Translate = (key: ViewKey, args?: Readonly<Record<string, string | number>>) => string

export function translator(locale: Locale): Translate {
  return (key, args = {}) => viewTexts[key][locale].replace(/\{(\w+)\}/g, (hole, name: string) => String(args[name] ?? hole))
}

/** The keys that have a form of their own for one thing. */
export type CountedKey = 'errors' | 'warnings' | 'gaps' | 'findings' | 'says.late' | 'pushed' | 'pushed.shift' | 'bia.contradictions'

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
