import { beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../server/src/generated/rules.ts'
import type { Catalogue } from '../../server/src/l10n/catalogue.ts'
import { type Locale, locales, nearestLocale } from '../../server/src/l10n/locale.ts'
import { durationText, numberText } from '../../server/src/l10n/quantities.ts'
import { biaSentences } from '../../server/src/l10n/texts/bia.ts'
import { dependencyModelTexts } from '../../server/src/l10n/texts/dependencies.ts'
import { engineTexts } from '../../server/src/l10n/texts/engine.ts'
import { featureTexts } from '../../server/src/l10n/texts/features.ts'
import { modelTexts } from '../../server/src/l10n/texts/models.ts'
import { shapeTexts } from '../../server/src/l10n/texts/shape.ts'
import { syntaxTexts } from '../../server/src/l10n/texts/syntax.ts'
import { valueTypes } from '../../server/src/language/values/valueTypes.ts'
import { type Checked, check, sentence } from '../kit/check.ts'
import { beside, examples } from '../kit/exampleFiles.ts'
import { badPlan } from '../kit/plans.ts'

const ruleTexts: Catalogue = Object.fromEntries(
  rules.flatMap(({ id, title, why, messages }) => Object.entries({ ...messages, title, why }).map(([name, texts]) => [`${id}.${name}`, texts])),
)
const all: readonly (readonly [string, Readonly<Record<Locale, string>>])[] = [
  engineTexts,
  dependencyModelTexts,
  featureTexts,
  modelTexts,
  biaSentences,
  shapeTexts,
  syntaxTexts,
  ruleTexts,
].flatMap((texts) => Object.entries(texts as Catalogue))

const figures = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ')

describe('every sentence', { timeout: 30_000 }, () => {
  test('has the same figures in each language', () => {
    expect(all.filter(([, texts]) => new Set(locales.map((locale) => figures(texts[locale]))).size > 1).map(([key]) => key)).toEqual([])
  })

  test('is written in each language, and not in the one for the other', () => {
    const wrong = all.flatMap(([key, texts]) => [
      ...(/[計責與業應險營運時間員務變檔號單數據標題書實對為這]/.test(texts['zh-cn']) ? [`${key}: zh-cn`] : []),
      ...(/[计责与业应险营运时间员务变档号单数标题书实对为这]/.test(texts['zh-tw']) ? [`${key}: zh-tw`] : []),
      ...(locales.some((locale) => texts[locale] === '') && key !== 'REF-01.nothing' ? [`${key}: empty`] : []),
    ])
    expect(wrong).toEqual([])
  })

  test('of a value type that can be refused is there', () => {
    const taken: readonly string[] = ['text', 'string', 'any', 'version', 'level']
    const lacking = valueTypes.filter((type) => !taken.includes(type) && !(`shape.expected.${type}` in shapeTexts))
    expect(lacking).toEqual([])
  })

  // The same findings in each language.
  let texts: readonly Checked[] = []
  beforeAll(() => {
    texts = [
      ...examples.map((one) => check(one.text, { uri: one.uri, beside: beside(one) })),
      check(badPlan),
      check(badPlan.replace('status: draft', 'status: in_force')),
    ]
  }, 60_000)

  test.each(locales)('that is really said has all its figures filled in, in %s', (locale) => {
    const said = texts.flatMap(({ findings }) =>
      findings.flatMap((finding) => [
        sentence(finding, locale),
        ...finding.related.map((one) => sentence(one, locale)),
        ...finding.fixes.map(({ title }) => sentence({ message: title }, locale)),
      ]),
    )
    expect(said.length).toBeGreaterThan(80)
    expect(said.filter((one) => /\{\w*\}|undefined|NaN|\[object|^[A-Z]+-\d+\.|^shape\.|^syntax\./.test(one))).toEqual([])
  })
})

describe('figures', () => {
  const [minute, hour, day, year] = [60, 3600, 86_400, 365 * 86_400]
  test.each([
    [30, '30 s', '30 秒'],
    [90, '1.5 min', '1.5 分鐘'],
    [52.56 * minute, '52.56 min', '52.56 分鐘'],
    [2 * hour, '2 h', '2 小時'],
    [90 * minute, '1 h 30 min', '1 小時 30 分鐘'],
    [8.76 * hour, '8.76 h', '8.76 小時'],
    // 377 min are 6.283 h, 721 min are 12.017 h; 6 d 23 h 17 min are 6.970 d.
    [377 * minute, '6 h 17 min', '6 小時 17 分鐘'],
    [721 * minute, '12 h 1 min', '12 小時 1 分鐘'],
    [6 * day + 23 * hour + 17 * minute, '6 d 23 h', '6 天 23 小時'],
    [60 * hour, '2 d 12 h', '2 天 12 小時'],
    [3.65 * day, '3.65 d', '3.65 天'],
    [2.28 * year, '2.28 years', '2.28 年'],
    [59.999, '1 min', '1 分鐘'],
    [59.9999 * minute, '1 h', '1 小時'],
  ])('%d s', (seconds, en, tw) => expect([durationText(seconds, 'en'), durationText(seconds, 'zh-tw')]).toEqual([en, tw]))

  test('one year is no plural', () => expect(durationText(year, 'en')).toBe('1 year'))

  test.each([
    [1200000, '1,200,000'],
    [999, '999'],
    [-1234.5, '-1,234.5'],
    [0.00001, '0.00001'],
  ])('%d', (value, text) => expect(numberText(value)).toBe(text))
})

test.each([
  ['zh-TW', 'zh-tw'],
  ['zh-Hant', 'zh-tw'],
  ['zh-HK', 'zh-tw'],
  ['zh-Hans', 'zh-cn'],
  ['zh-CN', 'zh-cn'],
  ['zh', 'zh-cn'],
  ['zh-SG', 'zh-cn'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  ['zhuang', 'en'],
])('the nearest language to «%s» is %s', (tag, locale) => expect(nearestLocale(tag)).toBe(locale))
