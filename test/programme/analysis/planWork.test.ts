import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnualPlan, CommonCalendar } from '../../../server/src/generated/model.ts'
import { isoText, parseIso } from '../../../server/src/language/values/civil.ts'
import { largestShare } from '../../../server/src/programme/analysis/accountability.ts'
import { orderBy } from '../../../server/src/programme/analysis/arrivals.ts'
import { bunchOf } from '../../../server/src/programme/analysis/bunching.ts'
import { shortLines } from '../../../server/src/programme/analysis/funding.ts'
import { waitingFor } from '../../../server/src/programme/analysis/standIns.ts'
import { type Claim, stretchesOver } from '../../../server/src/programme/analysis/stretches.ts'
import { daysOffOf, nextWorkingDay } from '../../../server/src/programme/analysis/workingDays.ts'
import { tooManyTasks } from '../../../server/src/programme/analysis/workload.ts'
import type { Standpoint } from '../../../server/src/programme/index/elements.ts'
import { programmeOf } from '../../kit/defects.ts'

const registry = `registry:
  people: [{ id: ann, name: Ann }, { id: bo, name: Bo }, { id: cy, name: Cy }]
  roles: [{ id: head, name: Head, holder: ann }]
`

/** A plan with three people, and the place it is seen from. */
function seen(text: string): { readonly plan: AnnualPlan; readonly from: Standpoint } {
  const programme = programmeOf(new Map([['a.plan.yaml', `kind: annual_plan\n${text}${text.includes('registry:') ? '' : registry}`]]))
  const document = [...programme.files.values()][0]?.documents[0]
  if (!document) throw new Error('no document')
  return { plan: document.root as AnnualPlan, from: { programme, document } }
}

describe('who answers for most', () => {
  const share = (tasks: readonly string[]) => {
    const { plan, from } = seen(`tasks: [${tasks.map((task, index) => `{ id: T${index}, ${task} }`).join(', ')}]\n`)
    const found = largestShare(plan, from)
    return found && `${found.named.map(({ value }) => value).join()} of ${found.of}`
  }
  const others = ['raci: { a: bo, r: [cy] }', 'raci: { a: cy }']

  test('by the division of work, else as owner, a role counting for its holder', () => {
    expect(share(['raci: { a: ann }, owner: bo', 'raci: { a: head }', 'owner: ann', ...others])).toBe('ann,head,ann of 5')
  })

  test('nobody in a plan of four tasks, of two people, or in one that divides half of its work', () => {
    expect(share(['raci: { a: ann }', 'raci: { a: ann }', ...others])).toBeUndefined()
    expect(share(['raci: { a: ann }', 'raci: { a: ann }', 'raci: { a: ann }', 'raci: { a: bo }', 'raci: { a: ann, r: [head] }'])).toBeUndefined()
    expect(share(['owner: ann', 'owner: ann', 'owner: ann', ...others])).toBeUndefined()
  })

  test('without what is cancelled', () => {
    expect(share(['raci: { a: ann }, status: cancelled', 'raci: { a: ann }', 'raci: { a: ann }', ...others])).toBeUndefined()
  })
})

describe('what waits for a task', () => {
  const waiting = (text: string) => Object.fromEntries([...waitingFor(seen(text).plan)].map(([task, works]) => [task, works.map(({ id }) => id)]))

  test('is other work that names it or one of its steps, once each', () => {
    expect(
      waiting(
        'tasks: [{ id: A, title: First, subtasks: [{ id: A1 }, { id: A2, depends_on: [A1] }] }, { id: B, depends_on: [A1, First], subtasks: [{ id: B1, depends_on: [A] }] }]\n',
      ),
    ).toEqual({ A: ['B', 'B1'] })
  })

  test('is no milestone that closes it, and nothing that is settled', () => {
    expect(
      waiting(
        'tasks: [{ id: A }, { id: B, depends_on: [A], status: done }, { id: C, status: done }, { id: D, depends_on: [C] }]\nmilestones: [{ id: M, task: A }]\n',
      ),
    ).toEqual({})
  })
})

describe('stretches over a limit', () => {
  const claim = (of: string, start: number, end: number, share: number) => ({ of, start, end, share })
  const over = (claims: readonly Claim<string>[], limit: number) =>
    stretchesOver(claims, limit).map(({ start, end, peak, claims: at }) => [start, end, peak, at.map(({ of }) => of).join('')])

  test('add up what runs together: 60 + 50 on days 5 to 10', () => {
    expect(over([claim('a', 1, 10, 60), claim('b', 5, 20, 50)], 100)).toEqual([[5, 10, 110, 'ab']])
  })

  test('do not touch where one begins on the day after the other ends', () => {
    expect(over([claim('a', 1, 10, 60), claim('b', 11, 20, 50)], 100)).toEqual([])
  })

  test('go on while the sum stays over the limit, with what the peak consists of', () => {
    // 110 on 5 to 6, 140 on 7 to 8, 110 on 9 to 10; 120 again on 15.
    const claims = [claim('a', 1, 10, 60), claim('b', 5, 20, 50), claim('c', 7, 8, 30), claim('d', 15, 15, 70)]
    expect(over(claims, 100)).toEqual([
      [5, 10, 140, 'abc'],
      [15, 15, 120, 'bd'],
    ])
  })

  test('forgive the errors of binary fractions, and claims that end before they begin', () => {
    expect(over([claim('a', 1, 9, 0.1), claim('b', 1, 9, 0.2), claim('c', 5, 4, 100)], 0.3)).toEqual([])
  })

  test('are those that counting day by day finds', () => {
    const days = Array.from({ length: 40 }, (_, index) => index)
    const day = fc.integer({ min: 0, max: 39 })
    const claims = fc.array(fc.record({ of: fc.constant('x'), start: day, end: day, share: fc.integer({ min: 1, max: 60 }) }), { maxLength: 12 })
    fc.assert(
      fc.property(claims, (all) => {
        const sum = (on: number) => all.filter(({ start, end }) => start <= on && on <= end).reduce((total, { share }) => total + share, 0)
        const found = stretchesOver(all, 100)
        const within = (on: number) => found.filter(({ start, end }) => start <= on && on <= end)
        expect(days.filter((on) => within(on).length > 0)).toEqual(days.filter((on) => sum(on) > 100))
        for (const { start, end, peak } of found) expect(peak).toBe(Math.max(...days.filter((on) => on >= start && on <= end).map(sum)))
      }),
    )
  })
})

describe('the work of one person', () => {
  const many = (tasks: string, most = 1) => {
    const { plan, from } = seen(`tasks: [${tasks}]\n`)
    return tooManyTasks(plan, from, { most, from: undefined }).map(({ by, stretch: { start, end, peak } }) => [
      by.value,
      isoText(start),
      isoText(end),
      peak,
    ])
  }

  test('is what they own, a role counting for its holder, for a week or longer', () => {
    const first = '{ id: A, owner: ann, start: 2026-03-02, end: 2026-03-31 }'
    expect(many(`${first}, { id: B, owner: head, start: 2026-03-25, end: 2026-04-30 }`)).toEqual([['head', '2026-03-25', '2026-03-31', 2]])
    expect(many(`${first}, { id: B, owner: head, start: 2026-03-26, end: 2026-04-30 }`)).toEqual([])
  })

  test('counts two steps of one task once', () => {
    const steps = '{ id: A1, start: 2026-03-02, end: 2026-03-31 }, { id: A2, start: 2026-03-09, end: 2026-04-30 }'
    expect(many(`{ id: A, owner: ann, subtasks: [${steps}] }`)).toEqual([])
  })
})

describe('what a line of the budget is to pay for', () => {
  const short = (planned: string) => {
    const costs = '{ id: a, cost: EUR 8.10, budget_line: B1 }, { id: b, cost: 5, budget_line: Course }, { id: c, budget_line: B1 }'
    const { plan, from } = seen(`resources: [${costs}]\nbudget: { currency: EUR, lines: [{ id: B1, item: Course, planned: ${planned} }] }\n`)
    return shortLines(plan, from, 0.5).map(({ sum }) => sum)
  }

  test('adds up: 8.10 + 5 are 13.10', () => {
    expect(short('13')).toEqual([13.1])
    expect(short('13.05')).toEqual([])
    expect(short('USD 9')).toEqual([])
  })
})

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
    const found = bunchOf(seen(`period: { ${period} }\ntasks: [${tasks}]\n`).plan)
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
    const { document } = seen(`calendar: c\nregistry: { calendars: [{ id: c, ${calendar} }] }\n`).from
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
