import { describe, expect, test } from 'vitest'
import type { ContinuityPlan, ContinuityPlanStep } from '../../../server/src/generated/model.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import type { Recoverable } from '../../../server/src/programme/analysis/recovery.ts'
import { ancestors, pathTo, slacks, stepTimes } from '../../../server/src/programme/analysis/stepTimes.ts'

const minute = 60
const hour = 60 * minute

function stepsOf(...lines: readonly string[]): readonly ContinuityPlanStep[] {
  const text = `kind: continuity_plan\nsteps:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`
  const plan = readText('memory:///plan.bcp.yaml', text).documents[0]?.root as unknown as ContinuityPlan | undefined
  return plan?.steps ?? []
}

const hours = (steps: readonly ContinuityPlanStep[], activation: number): Readonly<Record<string, number>> =>
  Object.fromEntries(steps.flatMap(({ id }) => (id ? [[id.value, (stepTimes(steps, activation).get(id.value)?.at ?? Number.NaN) / hour]] : [])))

describe('the times of steps', () => {
  // 30 min + 1 h = 1.5 h; then 2 h = 3.5 h beside 30 min = 2 h; both, and 1 h: 4.5 h.
  const diamond = ['id: A, duration: 1h', 'id: B, depends_on: [A], duration: 2h', 'id: C, depends_on: [A], duration: 30min']

  test('add up along what waits, behind one activation', () => {
    const steps = stepsOf(...diamond, 'id: D, depends_on: [B, C], duration: 1h')
    expect(hours(steps, 30 * minute)).toEqual({ A: 1.5, B: 3.5, C: 2, D: 4.5 })
    expect(pathTo(steps, stepTimes(steps, 30 * minute), 'D').map(({ id }) => id?.value)).toEqual(['A', 'B', 'D'])
  })

  test('count a later beginning from the activation, and nothing for what stands outside the clock', () => {
    const steps = stepsOf('id: A, duration: 2h, exclude_from_time: true', 'id: B, depends_on: [A], start_after: 3h, duration: 1h')
    expect(hours(steps, 30 * minute)).toEqual({ A: 0.5, B: 4.5 })
  })

  test('do not wait for people where none are needed', () => {
    const steps = stepsOf('id: A, automated: true, duration: 6min', 'id: B, depends_on: [A], duration: 1h')
    expect(hours(steps, 30 * minute)).toEqual({ A: 0.1, B: 1.5 })
  })

  test('know a step by its title and by the number of its plan', () => {
    const steps = stepsOf('id: A, title: Open the network, duration: 1h', 'id: B, depends_on: [open  the Network, "plan#A"], duration: 1h')
    expect(hours(steps, 0)).toEqual({ A: 1, B: 2 })
  })

  test('are nothing for steps that wait for each other', () => {
    const steps = stepsOf('id: A, depends_on: [B]', 'id: B, depends_on: [A]', 'id: C, depends_on: [B]')
    expect([...stepTimes(steps, 0).keys()].filter((id) => /^\w$/.test(id))).toEqual([])
    expect(ancestors(steps)('A')).toEqual(new Set(['A', 'B']))
  })
})

describe('the slack', () => {
  const item = (id: string, own: number, ...needs: string[]): Recoverable => ({ id, own: own * hour, needs })

  test('is what the target has for its own path, and more beside it', () => {
    // D is back after 4.5 h of 5 h. C may end at 4 h, and ends at 2 h.
    const items = [item('A', 1), item('B', 2, 'A'), item('C', 0.5, 'A'), item('D', 1, 'B', 'C'), item('E', 9, 'A')]
    const found = slacks(items, 30 * minute, { target: 'D', deadline: 5 * hour })
    expect([...found].map(([id, seconds]) => [id, seconds / hour]).toSorted()).toEqual([
      ['A', 0.5],
      ['B', 0.5],
      ['C', 2],
      ['D', 0.5],
    ])
  })

  test('is less than nothing on a path that is late', () => {
    const found = slacks([item('A', 3), item('B', 2, 'A')], 0, { target: 'B', deadline: 4 * hour })
    expect(found).toEqual(
      new Map([
        ['B', -hour],
        ['A', -hour],
      ]),
    )
  })
})
