/** The languages of the interface, by VS Code's ids. */
export const locales = ['en', 'zh-cn', 'zh-tw'] as const

export type Locale = (typeof locales)[number]

/** The same languages as plans and schemas name them. */
export const languages: Readonly<Record<Locale, string>> = { en: 'en', 'zh-cn': 'zh-Hans', 'zh-tw': 'zh-Hant' }

/** One text in all languages. */
export type Texts = Readonly<Record<Locale, string>>

/** The nearest of our languages to a language tag: `zh-Hant-HK` is `zh-tw`, `fr` is `en`. */
export function nearestLocale(tag: string): Locale {
  const lower = tag.toLowerCase()
  if (!/^zh\b/.test(lower)) return 'en'
  return /hant|tw|hk|mo/.test(lower) ? 'zh-tw' : 'zh-cn'
}
