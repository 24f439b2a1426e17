import type { Locale } from '../../l10n/locale.ts'
import type { Place } from '../source/source.ts'

const words: Readonly<Record<Locale, { readonly line: (figure: number) => string; readonly paragraph: (figure: number) => string }>> = {
  en: { line: (figure) => `line ${figure}`, paragraph: (figure) => `paragraph ${figure}` },
  'zh-cn': { line: (figure) => `第 ${figure} 行`, paragraph: (figure) => `第 ${figure} 段` },
  'zh-tw': { line: (figure) => `第 ${figure} 行`, paragraph: (figure) => `第 ${figure} 段` },
}

/** Where something stands in its file, in words: `line 12`, `paragraph 4`, `Risks!B7`. */
export function placeText(place: Place, locale: Locale): string {
  switch (place.in) {
    case 'text':
      return words[locale].line(place.line)
    case 'document':
      return words[locale].paragraph(place.paragraph)
    case 'sheet':
      return `${place.sheet}!${place.cell}`
  }
}

/** The same inside a sentence: `取自 第 12 行` needs no second space. */
export const placeWord = (place: Place, locale: Locale): string =>
  locale === 'en' || place.in !== 'sheet' ? placeText(place, locale) : ` ${placeText(place, locale)}`
