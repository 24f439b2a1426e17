import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, civilDay, daysInMonth, firstOfMonth, isLeapYear, isoText, parseIso, weekday } from '../../../server/src/language/values/civil.ts'

describe('a civil day number', () => {
  it.each([
    [1970, 1, 1, 0],
    [1970, 1, 2, 1],
    [1969, 12, 31, -1],
    [1970, 3, 1, 59], // 31 + 28
    [1971, 1, 1, 365],
    [1973, 1, 1, 1096], // 1972 had 366 days: 3 × 365 + 1
    [2000, 1, 1, 10957], // 30 × 365 + 7 leap days (1972 … 1996)
    [2000, 2, 29, 11016], // + 31 + 28
    [2026, 1, 1, 20454], // 56 × 365 + 14 leap days (1972 … 2024)
    [2026, 7, 15, 20649], // + 31 + 28 + 31 + 30 + 31 + 30 + 14
    [2100, 3, 1, 47541], // 130 × 365 + 32 leap days (1972 … 2096) = 47482, + 31 + 28: 2100 has no leap day
  ])('of %i-%i-%i is %i', (year, month, day, number) => {
    expect(civilDay({ year, month, day })).toBe(number)
    expect(civilDate(number)).toEqual({ year, month, day })
  })

  it('counts on over the end of a month or a year', () => {
    expect(civilDay({ year: 2026, month: 13, day: 1 })).toBe(civilDay({ year: 2027, month: 1, day: 1 }))
    expect(civilDay({ year: 2026, month: 0, day: 1 })).toBe(civilDay({ year: 2025, month: 12, day: 1 }))
    expect(isoText(civilDay({ year: 2026, month: 2, day: 30 }))).toBe('2026-03-02')
  })

  it('survives the way there and back, and follows the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_932_000 }), (number) => {
        const { year, month, day } = civilDate(number)
        expect(civilDay({ year, month, day })).toBe(number)
        const before = civilDate(number - 1)
        expect(day === 1 ? daysInMonth(before.year, before.month) : day - 1).toBe(before.day)
      }),
    )
  })
})

describe('ISO text', () => {
  it('pads year, month and day', () => {
    expect(isoText(civilDay({ year: 987, month: 3, day: 5 }))).toBe('0987-03-05')
    expect(isoText(20649)).toBe('2026-07-15')
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-7-15', '2026/07/15', '20260715', '2026-07-15T00:00', ' 2026-07-15', ''])(
    '«%s» is no date',
    (text) => expect(parseIso(text)).toBeUndefined(),
  )

  it('reads what it writes', () => {
    expect(parseIso('2024-02-29')).toBe(19782) // 2024-01-01 is 19723 (54 × 365 + 13), + 31 + 28
    expect(parseIso('1969-12-31')).toBe(-1)
  })
})

describe('the calendar', () => {
  it('knows the weekday, Monday first, also before 1970', () => {
    expect(weekday(0)).toBe(4)
    expect(weekday(3)).toBe(7)
    expect(weekday(4)).toBe(1)
    expect(weekday(-1)).toBe(3)
    expect(weekday(-4)).toBe(7)
    expect(weekday(20649)).toBe(3) // 15 July 2026 is a Wednesday
  })

  it('knows leap years and the length of months', () => {
    expect([1900, 2000, 2024, 2026, 2100].map(isLeapYear)).toEqual([false, true, true, false, false])
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect(daysInMonth(2024, 2)).toBe(29)
  })

  it('finds the first day of this and of other months', () => {
    expect(isoText(firstOfMonth(20649, 0))).toBe('2026-07-01')
    expect(isoText(firstOfMonth(20649, 6))).toBe('2027-01-01')
    expect(isoText(firstOfMonth(20649, -7))).toBe('2025-12-01')
  })
})
