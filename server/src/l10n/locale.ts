/** The three languages of the interface, by VS Code's ids. */
export type Locale = 'en' | 'zh-cn' | 'zh-tw'

export const locales: readonly Locale[] = ['en', 'zh-cn', 'zh-tw']

/** One text in all three languages. */
export type Texts = Readonly<Record<Locale, string>>

/** The nearest of our languages to a language tag: `zh-Hant-HK` is `zh-tw`, `fr` is `en`. */
export function nearestLocale(tag: string): Locale {
  const lower = tag.toLowerCase()
  if (!/^zh\b/.test(lower)) return 'en'
  return /hant|tw|hk|mo/.test(lower) ? 'zh-tw' : 'zh-cn'
}
