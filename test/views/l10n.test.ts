import { describe, expect, it } from 'vitest'
import { locales } from '../../server/src/l10n/locale.ts'
import { dependencyTexts } from '../../server/src/l10n/views/dependencies.ts'
import { tabletopTexts } from '../../server/src/l10n/views/tabletop.ts'
import { viewTexts } from '../../server/src/l10n/views.ts'
import { counted, languageTag, translator } from '../../server/src/views/drawing/translate.ts'

const holes = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()
const entries = Object.entries({ ...viewTexts, ...dependencyTexts, ...tabletopTexts })

describe('the words of the previews', () => {
  it.each(entries)('%s says the same in all languages', (_, texts) => {
    for (const locale of locales) {
      expect(texts[locale].trim()).not.toBe(texts === viewTexts.separator || texts === viewTexts.list ? undefined : '')
      expect(holes(texts[locale])).toEqual(holes(texts.en))
    }
  })

  it('are Chinese in Chinese, and in the right script', () => {
    const simplified = entries.map(([, texts]) => texts['zh-cn']).join('')
    const traditional = entries.map(([, texts]) => texts['zh-tw']).join('')
    expect(simplified).not.toMatch(/[計時檢視檔項顯確認備開關選擇據處還]/)
    expect(traditional).not.toMatch(/[计时检视档项显确认备开关选择据处还]/)
  })

  it('name the twelve months and seven days', () => {
    for (const locale of locales) {
      const t = translator(locale)
      expect([t('months'), t('months.narrow'), t('weekdays')].map((names) => names.split(' ').length)).toEqual([12, 12, 7])
    }
  })
})

describe('a translator', () => {
  it('fills in what it is given', () => {
    expect(translator('en')('shown', { n: 3, all: 34 })).toBe('3 of 34 items')
    expect(translator('zh-tw')('shown', { n: 3, all: 34 })).toBe('34 項中的 3 項')
    expect(translator('en')('asOf')).toBe('As of {date}')
  })

  it('counts as English does', () => {
    const t = translator('en')
    expect([0, 1, 2].map((n) => counted(t, 'errors', n))).toEqual(['0 errors', '1 error', '2 errors'])
  })

  it('names the language for the browser, so that Han glyphs are right', () => {
    expect(locales.map(languageTag)).toEqual(['en', 'zh-CN', 'zh-TW'])
  })
})
