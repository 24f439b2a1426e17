import { describe, expect, test } from 'vitest'
import { readDuration, readInterval, writeDuration } from '../../../server/src/language/values/durations.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day

describe('a duration is seconds', () => {
  test.each([
    ['30s', 30],
    ['15min', 15 * minute],
    ['4h', 4 * hour],
    ['2d', 2 * day],
    ['1w', week],
    ['1h30min', 90 * minute],
    ['1 h 30 min', 90 * minute],
    ['1d 12h', 36 * hour],
    ['1w2d3h4min5s', week + 2 * day + 3 * hour + 4 * minute + 5],
    ['1.5h', 90 * minute],
    ['0.5 d', 12 * hour],
    ['4 hours', 4 * hour],
    ['1 hour', hour],
    ['90 Minutes', 90 * minute],
    ['4H', 4 * hour],
    ['  4h  ', 4 * hour],
    ['八小時', 8 * hour],
    ['八小时', 8 * hour],
    ['三十分钟', 30 * minute],
    ['二十四小時', 24 * hour],
    ['一百二十分鐘', 120 * minute],
    ['十天', 10 * day],
    ['两个小时', 2 * hour],
    ['一個半小時', 90 * minute],
    ['半小时', 30 * minute],
    ['一小時三十分', 90 * minute],
    ['0', 0],
    ['0min', 0],
  ])('%s', (text, seconds) => expect(readDuration(text)).toEqual({ ok: true, value: seconds }))

  test.each([
    ['PT4H', 4 * hour],
    ['PT30S', 30],
    ['PT1H30M', 90 * minute],
    ['PT90M', 90 * minute],
    ['PT0.5H', 30 * minute],
    ['P1D', day],
    ['P2W', 2 * week],
    ['P1DT12H', 36 * hour],
  ])('in ISO 8601: %s', (text, seconds) => expect(readDuration(text)).toEqual({ ok: true, value: seconds }))

  test.each([
    ['4小时', 4 * hour],
    ['4小時', 4 * hour],
    ['4 小時', 4 * hour],
    ['2个小时', 2 * hour],
    ['2個小時', 2 * hour],
    ['30分钟', 30 * minute],
    ['30分鐘', 30 * minute],
    ['15 分', 15 * minute],
    ['45秒', 45],
    ['3天', 3 * day],
    ['3日', 3 * day],
    ['2周', 2 * week],
    ['2週', 2 * week],
    ['1个星期', week],
    ['1小时30分钟', 90 * minute],
    ['1 小時 48 分', 108 * minute],
    ['４小時', 4 * hour],
    ['３０分钟', 30 * minute],
  ])('in Chinese: %s', (text, seconds) => expect(readDuration(text)).toEqual({ ok: true, value: seconds }))
})

describe('what is no duration is refused, with what was probably meant', () => {
  test.each([
    ['4', 'noUnit', ['4min', '4h', '4d']],
    ['1.5', 'noUnit', ['1.5min', '1.5h', '1.5d']],
    ['4:30', 'sexagesimal', ['4h30min']],
    ['04:00', 'sexagesimal', ['4h']],
    ['0:30', 'sexagesimal', ['30min']],
    ['1:00:30', 'sexagesimal', ['1h30s']],
    ['30m', 'ambiguousMinutes', ['30min']],
    ['30 M', 'ambiguousMinutes', ['30min']],
    ['-2h', 'negative', []],
    ['−2h', 'negative', []],
    ['1mo', 'calendarUnit', []],
    ['1y', 'calendarUnit', []],
    ['6个月', 'calendarUnit', []],
    ['1年', 'calendarUnit', []],
    ['P1M', 'calendarUnit', []],
    ['P1Y', 'calendarUnit', []],
    ['1y2d', 'calendarUnit', []],
    ['soon', 'expected', []],
    ['4 hors', 'expected', []],
    ['4h soon', 'expected', []],
    ['h4', 'expected', []],
    ['4h-6h', 'expected', []],
    ['1,5h', 'expected', []],
    ['P', 'expected', []],
    ['PT', 'expected', []],
    ['4h4', 'expected', []],
    ['1e3h', 'expected', []],
    ['', 'expected', []],
  ])('«%s»: %s', (text, refusal, suggestions) => expect(readDuration(text)).toEqual({ ok: false, refusal, suggestions }))
})

describe('a calendar interval keeps months apart from days', () => {
  test.each([
    ['12mo', 12, 0],
    ['1 month', 1, 0],
    ['1y', 12, 0],
    ['3 years', 36, 0],
    ['1y6mo', 18, 0],
    ['90d', 0, 90],
    ['2w', 0, 14],
    ['48h', 0, 2],
    ['36h', 0, 1.5],
    ['8 hours', 0, 1 / 3],
    ['3 weeks', 0, 21],
    ['10 days', 0, 10],
    ['2 quarters', 6, 0],
    ['1 quarter', 3, 0],
    ['两个季度', 6, 0],
    ['一季', 3, 0],
    ['14天', 0, 14],
    ['6周', 0, 42],
    ['6週', 0, 42],
    ['半年', 6, 0],
    ['一年', 12, 0],
    ['一個月', 1, 0],
    ['八小時', 0, 1 / 3],
    ['6个月', 6, 0],
    ['6個月', 6, 0],
    ['3年', 36, 0],
    ['1年6個月', 18, 0],
    ['2週', 0, 14],
    ['P1Y6M', 18, 0],
    ['P90D', 0, 90],
    ['P1M', 1, 0],
    ['１２個月', 12, 0],
  ])('%s', (text, months, days) => expect(readInterval(text)).toEqual({ ok: true, value: { months, days } }))

  test.each([
    ['6m', 'ambiguousMinutes', ['6mo']],
    ['4 hors', 'expected', []],
    ['-1y', 'negative', []],
    ['yearly', 'expected', []],
    ['', 'expected', []],
  ])('«%s»: %s', (text, refusal, suggestions) => expect(readInterval(text)).toEqual({ ok: false, refusal, suggestions }))

  test('a bare figure is most likely months', () => {
    const reading = readInterval('12')
    expect(!reading.ok && reading.suggestions).toContain('12mo')
  })
})

describe('every suggestion is itself a value of the type that refused', () => {
  const texts = ['4', '0.5', '12', '30m', '5M', '4:30', '0:30', '1:00:30', '00:15', '12:00', '48:00', '100:05:09']
  test.each(texts)('duration «%s»', (text) => {
    const reading = readDuration(text)
    expect(!reading.ok && reading.suggestions.filter((one) => !readDuration(one).ok)).toEqual([])
  })
  test.each(texts)('interval «%s»', (text) => {
    const reading = readInterval(text)
    expect(!reading.ok && reading.suggestions.filter((one) => !readInterval(one).ok)).toEqual([])
  })
})

describe('a duration is written in the largest units that keep it whole', () => {
  test.each([
    [0, '0min'],
    [30, '30s'],
    [90 * minute, '1h30min'],
    [4 * hour, '4h'],
    [2 * day, '2d'],
    [week, '1w'],
    [25 * hour, '25h'],
    [hour + 5, '1h5s'],
    [3599.6, '1h'],
  ])('%d s', (seconds, text) => expect(writeDuration(seconds)).toBe(text))

  test('and reads back as the same', () => {
    for (let seconds = 0; seconds < 2 * week; seconds += 3607) expect(readDuration(writeDuration(seconds))).toEqual({ ok: true, value: seconds })
  })
})
