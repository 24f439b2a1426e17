import { describe, expect, test } from 'vitest'
import type { AnnualPlan, CommonCalendar } from '../../../server/src/generated/model.ts'
import { isoText, parseIso } from '../../../server/src/language/values/civil.ts'
import { orderBy } from '../../../server/src/programme/analysis/arrivals.ts'
import { bunchOf } from '../../../server/src/programme/analysis/bunching.ts'
import { daysOffOf, nextWorkingDay } from '../../../server/src/programme/analysis/workingDays.ts'
import { programmeOf } from '../../kit/defects.ts'

/** A plan by itself. */
function documentOf(text: string) {
  const [file] = programmeOf(new Map([['a.plan.yaml', `kind: annual_plan\n${text}`]])).files.values()
  const [document] = file?.documents ?? []
  if (!document) throw new Error('no document')
  return document
}

describe('the last day for an order', () => {
  const last = (needed: string, lead: { readonly months: number; readonly days: number }) => isoText(orderBy(parseIso(needed) ?? 0, lead))

  test('is the lead time before the day of need', () => {
    expect(last('2026-07-31', { months: 0, days: 56 })).toBe('2026-06-05')
    expect(last('2026-10-30', { months: 5, days: 0 })).toBe('2026-05-30')
    expect(last('2026-01-15', { months: 2, days: 3 })).toBe('2025-11-12')
  })

  // A month after 28 February is 28 March, after 31 January 28 February.
  test('is right where months differ in length', () => {
    expect(last('2026-03-30', { months: 1, days: 0 })).toBe('2026-02-28')
    expect(last('2026-02-28', { months: 1, days: 0 })).toBe('2026-01-31')
  })
})

describe('what is due in the last month', () => {
  const bunch = (period: string, ends: readonly string[]) => {
    const tasks = ends.map((end, index) => `{ id: T${index}, end: ${end} }`).join(', ')
    const found = bunchOf(documentOf(`period: { ${period} }\ntasks: [${tasks}]\n`).root as AnnualPlan)
    return found && `${found.late.length} of ${found.of} after ${isoText(found.after)}`
  }
  const spread = ['2026-10-30', '2026-11-30', '2026-12-31', '2027-01-29', '2027-02-26', '2027-02-28', '2027-03-01']

  test('begins a month before the end of the period, by the calendar', () => {
    expect(bunch('start: 2026-01-01, end: 2026-12-31', [...spread, '2026-12-01'])).toBe('2 of 8 after 2026-11-30')
    expect(bunch('start: 2026-04-01, end: 2027-03-31', [...spread, '2027-04-01'])).toBe('1 of 8 after 2027-02-28')
  })

  test('is no bunch of a few, nor of a part of a year', () => {
    expect(bunch('start: 2026-01-01, end: 2026-12-31', spread)).toBeUndefined()
    expect(bunch('start: 2026-07-01, end: 2026-12-31', [...spread, '2026-12-01'])).toBeUndefined()
  })
})

describe('days off', () => {
  const offs = (calendar: string) => {
    const document = documentOf(`calendar: c\nregistry: { calendars: [{ id: c, ${calendar} }] }\n`)
    const found = document.elements.find(({ $ }) => $.shape.name === 'common.calendar') as CommonCalendar
    return daysOffOf(found)
  }
  const day = (text: string): number => parseIso(text) ?? Number.NaN
  // 4 July 2026 is a Saturday.
  const isSaturdayOff = (hours: string): boolean => offs(`hours: ${hours}`)(day('2026-07-04')) !== undefined

  test.each(['Mon-Fri 08:30-17:00', 'Monday to Friday', '周一至周五 9:00-18:00', '週一到五', '[{ days: [mon, tue], from: "08:00", to: "17:00" }]'])(
    'are the weekend by %s',
    (hours) => expect(isSaturdayOff(hours)).toBe(true),
  )

  test.each([
    '24/7',
    'Mon-Fri 8-17, Sat 9-12',
    'Settlement days 08:30-17:00',
    'Monday 8-12',
    '週一至週五、週六半日',
    '[{ days: [mon, sat], from: "08:00", to: "17:00" }]',
  ])('are not known, or are none, by %s', (hours) => expect(isSaturdayOff(hours)).toBe(false))

  test('are followed by the next day that is none: over a weekend and a holiday', () => {
    const off = offs('hours: Mon-Fri, holidays: [2026-07-06]')
    expect(isoText(nextWorkingDay(day('2026-07-03'), off) ?? 0)).toBe('2026-07-07')
    expect(nextWorkingDay(day('2026-07-03'), () => ({ why: 'weekend', day: 'sat' }))).toBeUndefined()
  })
})
