import { describe, expect, test } from 'vitest'
import type { AnnualPlan } from '../../../server/src/generated/model.ts'
import { type FileModel, readText } from '../../../server/src/language/model/file.ts'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { availabilityPromise } from '../../../server/src/programme/analysis/availabilityPromise.ts'
import { agrees, lineSum, spendingOn, totalOf } from '../../../server/src/programme/analysis/budget.ts'
import { criteriaOf, objectivesOf, speakOfTheSame, timeLimit } from '../../../server/src/programme/analysis/objectives.ts'
import { evenPace, expectedOf, lagOf } from '../../../server/src/programme/analysis/pace.ts'
import { plannedWork, waitingCircles } from '../../../server/src/programme/analysis/plannedWork.ts'
import { progressBySteps, weightedProgress } from '../../../server/src/programme/analysis/progress.ts'

function planOf(text: string): AnnualPlan {
  const file: FileModel = readText('memory:/a.plan.yaml', `kind: annual_plan\n${text}`)
  return file.documents[0]?.root as AnnualPlan
}

describe('the progress of a task', () => {
  test('weighs its parts: 100 % that counts twice, 50 % and 0 % are (200 + 50 + 0) / 4', () => {
    expect(
      weightedProgress([
        { weight: 2, progress: 100 },
        { weight: 1, progress: 50 },
        { weight: 1, progress: 0 },
      ]),
    ).toBe(62.5)
  })

  test('is none of nothing', () => {
    expect(weightedProgress([])).toBeUndefined()
    expect(weightedProgress([{ weight: 0, progress: 10 }])).toBeUndefined()
  })

  test.each([
    ['done counts in full, planned not at all', '[{ id: a, status: done }, { id: b, status: planned }]', 50],
    ['what is cancelled does not count', '[{ id: a, status: done }, { id: b, status: cancelled, progress: 10 % }]', 100],
    ['nobody knows how far it is', '[{ id: a, status: done }, { id: b, status: in_progress }]', undefined],
    ['a figure that is still to come', '[{ id: a, status: done }, { id: b, status: planned, progress: TBD }]', undefined],
    ['no steps', '[]', undefined],
  ])('by its steps: %s', (_, steps, wanted) => {
    const [task] = planOf(`tasks: [{ id: T1, subtasks: ${steps} }]\n`).tasks
    expect(task && progressBySteps(task)).toBe(wanted)
  })
})

describe('an even pace', () => {
  const day = (text: string): number => parseIso(text) ?? Number.NaN
  const taskOf = (text: string) => planOf(`tasks: [{ id: T1, ${text} }]\n`).tasks[0]

  // 1 January to 10 April are 31 + 28 + 31 + 10 = 100 days.
  test.each([
    ['2025-12-01', 0],
    ['2026-01-01', 0],
    ['2026-02-10', 40],
    ['2026-04-10', 99],
    ['2026-04-11', 100],
    ['2026-12-31', 100],
  ])('by the morning of %s of a hundred days from 1 January on', (today, share) => {
    const task = taskOf('start: 2026-01-01, end: 2026-04-10')
    expect(task && evenPace(task, day(today))).toBeCloseTo(share, 9)
  })

  test('has no meaning where work ends before it begins, or one of the days is unknown', () => {
    for (const text of ['start: 2026-04-10, end: 2026-01-01', 'start: 2026-04-10', 'end: 2026-04-10']) {
      const task = taskOf(text)
      expect(task && evenPace(task, day('2026-02-10'))).toBeUndefined()
    }
  })

  // 40 % by an even pace; the steps ask for (1 × 100 + 3 × 0) / 4 = 25 %.
  test('asks for no more than the steps of a task do', () => {
    const task = taskOf(
      'start: 2026-01-01, end: 2026-04-10, subtasks: [{ id: a, end: 2026-01-31 }, { id: b, start: 2026-02-10, weight: 3 }, { id: c, start: 2026-01-01, end: 2026-02-01, status: cancelled }]',
    )
    expect(task && expectedOf(task, day('2026-02-10'))).toBe(25)
  })

  // 40 − 15 = 25 points of 100 days.
  test('tells how many days of work are missing', () => {
    const task = taskOf('start: 2026-01-01, end: 2026-04-10, progress: 15 %')
    expect(task && lagOf(task, day('2026-02-10'))).toEqual({ expected: 40, progress: 15, days: 25 })
    expect(task && lagOf(task, day('2026-04-11'))).toBeUndefined()
    expect(task && lagOf(task, day('2026-01-08'))).toBeUndefined()
  })
})

describe('a budget', () => {
  const budget = (text: string) => planOf(`budget: { ${text} }\n`).budget

  test('adds lines and contingency without the errors of binary fractions', () => {
    const found = budget('total: 0.6, contingency: 0.3, lines: [{ id: a, planned: 0.1 }, { id: b, planned: 0.2 }]')
    expect(found && totalOf(found)?.amount).toBe(0.6)
  })

  test.each([
    ['an amount is not known', 'total: 10, lines: [{ id: a, planned: 4 }, { id: b }]'],
    ['the contingency is still a blank', 'total: 10, contingency: "[amount]", lines: [{ id: a, planned: 4 }]'],
    ['currencies differ', 'total: EUR 10, lines: [{ id: a, planned: EUR 4 }, { id: b, planned: USD 6 }]'],
    ['nobody says what one is in', 'total: EUR 10, lines: [{ id: a, planned: 4 }]'],
    ['there are no lines', 'total: EUR 10'],
  ])('has no sum while %s', (_, text) => {
    const found = budget(text)
    expect(found && totalOf(found)).toBeUndefined()
  })

  test('has lines with parts', () => {
    const line = budget('currency: EUR, lines: [{ id: a, planned: EUR 10, parts: [{ planned: 4 }, { planned: EUR 5 }] }]')?.lines[0]
    expect(line && lineSum(line, 'EUR')).toMatchObject({ amount: 9, currency: 'EUR' })
  })

  test('is overrun by what is ordered and paid beyond the plan: 12 + 9.5 − 20 = 1.5', () => {
    const spent = (text: string) => {
      const line = budget(`currency: EUR, lines: [{ id: a, ${text} }]`)?.lines[0]
      return line && spendingOn(line, 'EUR', 0.5)
    }
    expect(spent('planned: 20, committed: 12, actual: 9.5')).toMatchObject({ spent: 21.5, over: 1.5, countedTwice: true })
    expect(spent('planned: 20, committed: 9.5, actual: 12')).toMatchObject({ over: 1.5, countedTwice: false })
    expect(spent('planned: 20, actual: 20.1')).toMatchObject({ over: 0 })
    expect(spent('planned: 20')).toBeUndefined()
    expect(spent('planned: 20, actual: USD 30')).toBeUndefined()
  })

  test('agrees within a cent or half a percent, whichever is more', () => {
    expect(agrees(1.01, 1, 0)).toBe(true)
    expect(agrees(1.02, 1, 0.5)).toBe(false)
    expect(agrees(100.5, 100, 0.5)).toBe(true)
    expect(agrees(100.51, 100, 0.5)).toBe(false)
  })
})

describe('planned work', () => {
  const circles = (text: string): readonly (readonly string[])[] => waitingCircles(plannedWork(planOf(text))).map((one) => one.toSorted())

  test('waits in a circle through a milestone, a step or a parent', () => {
    expect(circles('tasks: [{ id: T1, depends_on: [M1] }]\nmilestones: [{ id: M1, task: T1 }]\n')).toEqual([['M1', 'T1']])
    expect(circles('tasks: [{ id: T1, subtasks: [{ id: a, depends_on: [T1] }] }]\n')).toEqual([['T1', 'a']])
    expect(circles('tasks: [{ id: T1, depends_on: [T2] }, { id: T2, subtasks: [{ id: a, depends_on: [T1] }] }]\n')).toEqual([['T1', 'T2', 'a']])
  })

  test('holds up nothing once it is cancelled', () => {
    expect(circles('tasks: [{ id: T1, depends_on: [T2] }, { id: T2, depends_on: [T1], status: cancelled }]\n')).toEqual([])
  })
})

describe('objectives', () => {
  const plan = planOf(`objectives:
  - { id: O1, type: availability, metric: 99.9 %, evaluated_by: [C1] }
  - { id: O2, type: data_loss, metric: 0, applies_to: [a] }
  - { id: O3, type: recovery_time, metric: at least 2 h, applies_to: [b] }
evaluation:
  criteria:
    - { id: C1, metric: { target: 99.9 %, exclusions: "[what]", service_hours: { text: Opening hours }, outage_counts: any } }
    - { id: C2, objective: O1 }
`)
  const [o1, o2, o3] = plan.objectives

  test('and criteria find each other from either side', () => {
    expect(o1 && criteriaOf(o1, plan).map(({ id }) => id?.value)).toEqual(['C1', 'C2'])
    const [c1] = plan.evaluation?.criteria ?? []
    expect(c1 && objectivesOf(c1, plan)).toEqual([o1])
  })

  test('speak of the same unless both say otherwise', () => {
    expect(o1 && o2 && speakOfTheSame(o1, o2)).toBe(true)
    expect(o2 && o3 && speakOfTheSame(o2, o3)).toBe(false)
  })

  test('limit a time: 0 needs no unit, and what must be exceeded is no limit', () => {
    expect(o2 && timeLimit(o2, 'data_loss')?.seconds).toBe(0)
    expect(o3 && timeLimit(o3, 'recovery_time')).toBeUndefined()
  })

  test('of availability are counted as they or their criteria say', () => {
    expect(o1 && availabilityPromise(o1, plan)).toMatchObject({
      percent: 99.9,
      exclusions: 'stated',
      hours: 'words',
      counts: 'any',
      window: 31_536_000,
    })
  })
})
