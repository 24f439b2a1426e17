import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnualPlan } from '../../../server/src/generated/model.ts'
import { isoText } from '../../../server/src/language/values/civil.ts'
import { largestShare } from '../../../server/src/programme/analysis/accountability.ts'
import { leftOver } from '../../../server/src/programme/analysis/carriedOver.ts'
import { shortLines } from '../../../server/src/programme/analysis/funding.ts'
import { waitingFor } from '../../../server/src/programme/analysis/standIns.ts'
import { type Claim, stretchesOver } from '../../../server/src/programme/analysis/stretches.ts'
import { tooManyTasks } from '../../../server/src/programme/analysis/workload.ts'
import type { Standpoint } from '../../../server/src/programme/index/elements.ts'
import { programmeOf } from '../../kit/defects.ts'

const registry = `registry:
  people: [{ id: ann, name: Ann }, { id: bo, name: Bo }, { id: cy, name: Cy }]
  roles: [{ id: head, name: Head, holder: ann }]
`

/** A plan with three people, and the place it is seen from. */
function seen(text: string): { readonly plan: AnnualPlan; readonly from: Standpoint } {
  const programme = programmeOf(new Map([['a.plan.yaml', `kind: annual_plan\n${text}${registry}`]]))
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

describe('what the year before leaves open', () => {
  const before = (status: string): string =>
    `kind: annual_plan\ndocument: { id: plan, version: 1.0, status: ${status} }\nperiod: { start: 2025-01-01, end: 2025-12-31 }\nactions: [{ id: A2, action: 更换警报器, status: open }]\n`
  const left = (header: string, start: string): readonly string[] => {
    const now = `kind: annual_plan\ndocument: { id: plan, version: 2.0, status: in_force, ${header} }\nperiod: { start: ${start}, end: 2026-12-31 }\n`
    const programme = programmeOf(
      new Map([
        ['2025.plan.yaml', before('archived')],
        ['2026.plan.yaml', now],
      ]),
    )
    const document = [...programme.files.values()][1]?.documents[0]
    const found = document && leftOver(document.root as AnnualPlan, { programme, document })
    return (found?.actions ?? []).flatMap(({ id }) => id?.value ?? [])
  }

  test('is found by the edition that the header supersedes', () => expect(left('supersedes: plan@1.0', '2026-01-01')).toEqual(['A2']))
  test('is nothing of another version, nor of the same year', () => {
    expect(left('supersedes: plan@1.5', '2026-01-01')).toEqual([])
    expect(left('supersedes: plan@1.0', '2025-01-01')).toEqual([])
  })
})
