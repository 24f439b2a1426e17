import { describe, expect, test } from 'vitest'
import { readDate, readDateTime, readTime } from '../../../server/src/language/values/dates.ts'

/** Days since 1970-01-01, by the platform's own calendar. */
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000

describe('dates', () => {
  test.each([
    ['2026-03-31', dayOf(2026, 3, 31)],
    ['2028-02-29', dayOf(2028, 2, 29)],
    ['1999-12-31', dayOf(1999, 12, 31)],
    ['２０２６-０３-３１', dayOf(2026, 3, 31)],
    [' 2026-03-31 ', dayOf(2026, 3, 31)],
  ])('%s', (text, day) => expect(readDate(text)).toEqual({ ok: true, value: day }))

  test.each([
    ['2026-02-29', 'noSuchDay', []],
    ['2026-02-30', 'noSuchDay', []],
    ['2026-13-01', 'noSuchDay', []],
    ['2026-00-10', 'noSuchDay', []],
    ['2026-04-31', 'noSuchDay', []],
    ['2026/02/30', 'noSuchDay', []],
    ['2026/3/31', 'dateOrder', ['2026-03-31']],
    ['2026.03.31', 'dateOrder', ['2026-03-31']],
    ['2026-3-1', 'dateOrder', ['2026-03-01']],
    ['2026年3月31日', 'dateOrder', ['2026-03-31']],
    ['2026 年 3 月 31 日', 'dateOrder', ['2026-03-31']],
    ['２０２６年３月３１日', 'dateOrder', ['2026-03-31']],
    ['31/03/2026', 'dateOrder', ['2026-03-31']],
    ['03/31/2026', 'dateOrder', ['2026-03-31']],
    ['05/05/2026', 'dateOrder', ['2026-05-05']],
    ['31.02.2026', 'dateOrder', []],
    ['115-10-12', 'republicanYear', ['2026-10-12']],
    ['115/12/31', 'republicanYear', ['2026-12-31']],
    ['115.1.5', 'republicanYear', ['2026-01-05']],
    ['民國115年10月12日', 'republicanYear', ['2026-10-12']],
    ['中華民國 115 年 1 月 5 日', 'republicanYear', ['2026-01-05']],
    ['民國99年2月29日', 'noSuchDay', []],
    ['March 31, 2026', 'expected', []],
    ['2026-Q1', 'expected', []],
    ['2026', 'expected', []],
    ['20260331', 'expected', []],
    ['2026-03-31T00:00', 'expected', []],
    ['tomorrow', 'expected', []],
    ['', 'expected', []],
  ])('«%s»: %s', (text, refusal, suggestions) => expect(readDate(text)).toEqual({ ok: false, refusal, suggestions }))

  test('«03/04/2026» may be March or April: both are offered', () => {
    const reading = readDate('03/04/2026')
    expect(!reading.ok && [reading.refusal, [...reading.suggestions].sort()]).toEqual(['dateOrder', ['2026-03-04', '2026-04-03']])
  })
})

describe('times of day are minutes after midnight', () => {
  test.each([
    ['00:00', 0],
    ['08:30', 510],
    ['8:30', 510],
    ['23:59', 1439],
    ['24:00', 1440],
    ['08:30:00', 510],
    ['０８：３０', 510],
  ])('%s', (text, minutes) => expect(readTime(text)).toEqual({ ok: true, value: minutes }))

  test.each([
    ['08:60', 'outOfRange'],
    ['24:01', 'outOfRange'],
    ['25:00', 'outOfRange'],
    ['0830', 'expected'],
    ['8.30', 'expected'],
    ['8am', 'expected'],
    ['', 'expected'],
  ])('«%s»: %s', (text, refusal) => expect(readTime(text)).toMatchObject({ ok: false, refusal }))
})

describe('dates with times', () => {
  const day = dayOf(2026, 3, 31)
  test.each([
    ['2026-03-31T08:30+08:00', { day, minutes: 510, zone: 480 }],
    ['2026-03-31T08:30+0800', { day, minutes: 510, zone: 480 }],
    ['2026-03-31T08:30-05:30', { day, minutes: 510, zone: -330 }],
    ['2026-03-31T08:30Z', { day, minutes: 510, zone: 0 }],
    ['2026-03-31T08:30:15.250Z', { day, minutes: 510, zone: 0 }],
    ['2026-03-31 08:30', { day, minutes: 510 }],
    ['2026-03-31', { day, minutes: 0 }],
  ])('%s', (text, value) => expect(readDateTime(text)).toEqual({ ok: true, value }))

  test.each([
    ['2026-02-30T08:30Z', 'noSuchDay'],
    ['2026-03-31T25:00', 'outOfRange'],
    ['2026-03-31T08:30+8', 'expected'],
    ['31.03.2026 08:30', 'expected'],
    ['', 'expected'],
  ])('«%s»: %s', (text, refusal) => expect(readDateTime(text)).toMatchObject({ ok: false, refusal }))
})
