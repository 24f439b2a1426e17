import { describe, expect, test } from 'vitest'
import { frequencyWords, readFrequency } from '../../../server/src/language/values/frequencies.ts'

const perYear = (text: string): number | undefined => {
  const reading = readFrequency(text)
  return reading.ok ? reading.value.perYear : undefined
}

describe('a frequency is occurrences in a year of 365 days', () => {
  test.each([
    ['daily', 365],
    ['weekly', 52],
    ['biweekly', 26],
    ['monthly', 12],
    ['Monthly', 12],
    [' monthly ', 12],
    ['bimonthly', 6],
    ['quarterly', 4],
    ['semiannual', 2],
    ['annual', 1],
    ['yearly', 1],
    ['hourly', 8760],
    ['biennial', 0.5],
    ['continuous', Number.POSITIVE_INFINITY],
    ['ad_hoc', 0],
    ['on demand', 0],
    ['once a month', 12],
    ['twice a year', 2],
    ['2 per year', 2],
    ['every 4 hours', 2190],
    ['every 30 min', 17_520],
    ['every minute', 525_600],
    ['Every 5 minutes', 105_120],
    ['every 15 min', 35_040],
    ['every hour', 8760],
    ['once a minute', 525_600],
    ['every 30 seconds', 1_051_200],
    ['8h', 1095],
    ['每4小时', 2190],
    ['2 times a week', 104],
    ['3x per day', 1095],
    ['3/year', 3],
    ['at least 2 per quarter', 8],
    ['every day', 365],
    ['every week', 52],
    ['every month', 12],
    ['every quarter', 4],
    ['every year', 1],
    ['every 6 months', 2],
    ['every 2 years', 0.5],
  ])('%s', (text, expected) => expect(perYear(text)).toBeCloseTo(expected, 9))

  test.each([
    ['每日', 365],
    ['每分钟', 525_600],
    ['每分鐘', 525_600],
    ['每5分鐘', 105_120],
    ['每五分钟', 105_120],
    ['每小时', 8760],
    ['每两小时', 4380],
    ['每個小時', 8760],
    ['每分钟一次', 525_600],
    ['每秒', 31_536_000],
    ['每天', 365],
    ['每周', 52],
    ['每週', 52],
    ['每月', 12],
    ['每個月', 12],
    ['月度', 12],
    ['每季', 4],
    ['季度', 4],
    ['每半年', 2],
    ['每年', 1],
    ['年度', 1],
    ['每两周', 26],
    ['每兩年', 0.5],
    ['每月一次', 12],
    ['每年2次', 2],
    ['每年至少 2 次', 2],
    ['每週三次', 156],
    ['每天两次', 730],
    ['每 6 個月', 2],
    ['每3个月', 4],
    ['实时', Number.POSITIVE_INFINITY],
    ['即時', Number.POSITIVE_INFINITY],
    ['不定期', 0],
    ['每年２次', 2],
  ])('in Chinese: %s', (text, expected) => expect(perYear(text)).toBeCloseTo(expected, 9))

  test('every 2 weeks is 365 / 14', () => expect(perYear('every 2 weeks')).toBeCloseTo(26.071428571, 6))
  test('every 90 days is 365 / 90', () => expect(perYear('every 90 days')).toBeCloseTo(4.055555556, 6))
})

describe('what is no frequency is refused', () => {
  test.each(['', 'sometimes', 'regularly', '定期', 'every', '每', 'monthly-ish', '12', 'every -2 weeks', 'every 0 days'])('«%s»', (text) =>
    expect(readFrequency(text)).toMatchObject({ ok: false }),
  )
})

test('every word that completion offers is read, and no two mean the same', () => {
  const readings = frequencyWords.map(perYear)
  expect(readings).not.toContain(undefined)
  expect(new Set(readings).size).toBe(frequencyWords.length)
})
