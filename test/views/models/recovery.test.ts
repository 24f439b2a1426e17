import { describe, expect, test } from 'vitest'
import type { ContinuityPlan } from '../../../server/src/generated/model.ts'
import { durationText } from '../../../server/src/l10n/quantities.ts'
import { callersOf } from '../../../server/src/programme/analysis/callers.ts'
import { toldTimes } from '../../../server/src/programme/analysis/callTree.ts'
import { copiesOf } from '../../../server/src/programme/analysis/copies.ts'
import { plansOf } from '../../../server/src/programme/analysis/coverage.ts'
import { lateCovers } from '../../../server/src/programme/analysis/lateCovers.ts'
import { activationTime, planGoals } from '../../../server/src/programme/analysis/planSchedule.ts'
import { planWay } from '../../../server/src/programme/analysis/planWays.ts'
import { stepTimes } from '../../../server/src/programme/analysis/stepTimes.ts'
import type { TableBlock } from '../../../server/src/views/models/documentTypes.ts'
import type { RecoveryView } from '../../../server/src/views/models/recovery/types.ts'
import type { PreviewModel } from '../../../server/src/views/models/types.ts'
import { examplePreview, exampleProgramme, filesPreview } from '../fixtures/examples.ts'
import { latePlan } from '../fixtures/latePlan.ts'

const viewOf = ({ recovery }: PreviewModel): RecoveryView => {
  if (!recovery) throw new Error('no recovery')
  return recovery
}
const rows = ({ rows: all }: TableBlock) =>
  all.map(({ cells }) => cells.map(({ content }) => content.map((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : '–')).join('')))
const works = (view: RecoveryView) => view.charts.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.works))

describe('a plan that is late', () => {
  const model = filesPreview(latePlan, 'works.bcp.yaml')
  const view = viewOf(model)

  test('opens with what is late, then what no step brings back and what there is too little of', () => {
    // 10 min until it is active, 20 min and 40 min of work: 70 min, and 60 are allowed.
    expect(view.lede).toEqual({
      tone: 'error',
      headline: 'Payroll is back after 1 h 10 min at the earliest, 10 min over its RTO of 1 h',
      text: 'Covered, but brought back by no step: Mail. Fewer than needed: Annex.',
    })
    expect(model.marks?.recovery).toBe(1)
    expect(rows(view.goals)).toEqual([
      ['Payroll', '1 h', '1 h 10 min', '−10 min', 'too late'],
      ['Mail', '2 h', '–', '–', 'no step brings it back'],
    ])
  })

  test('has its steps by team, with slack against what is promised: none where nothing waits', () => {
    expect(view.charts[0]?.lanes.map(({ name, works: own }) => [name, own.map(({ id }) => id)])).toEqual([
      ['Works team', ['s1', 's2']],
      ['Cy Dale', ['s3']],
    ])
    expect(works(view).map(({ id, own, ends, slack, tone }) => [id, own, ends, slack, tone])).toEqual([
      ['s1', '20 min', '30 min', '−10 min', 'late'],
      ['s2', '40 min', '1 h 10 min', '−10 min', 'late'],
      ['s3', '30 min', '1 h', undefined, 'plain'],
    ])
    expect(works(view)[1]).toMatchObject({ after: ['steps/s1'], critical: 'critical', flag: { text: 'sys-pay back after 1 h 10 min, 10 min late' } })
  })

  test('calls one after the other: 6 minutes each, and the second is told after the plan should be active', () => {
    expect(view.tree?.calls.map(({ name, level, at, tone }) => [name, level, at, tone])).toEqual([
      ['Ada Brook', 1, 0, 'plain'],
      ['Ben Cole', 2, 6, 'plain'],
      ['Cy Dale', 2, 12, 'late'],
    ])
    expect(view.tree?.sub).toContain('2 of 3 people are told within 10 min')
  })

  test('loses a day of payroll where four hours are allowed, and needs two hours for 100 GB at 50 GB/h', () => {
    expect(rows(view.copies)[0]?.slice(0, 4)).toEqual(['Payroll data', '4 h', '1 h', '24 h · restored in 2 h'])
    expect(view.copies.rows[0]?.cells[3]?.content[0]).toMatchObject({ tone: 'bad' })
    // No plan prepares for ransomware: the figures stand without a verdict.
    expect(view.copies.rows[0]?.cells[7]?.content[0]).toMatchObject({ tone: 'dim' })
  })

  test('has what it needs by when, the earliest first', () => {
    expect(rows(view.resources)).toEqual([
      ['Clerks', 'People', '1 h', '3', '–'],
      ['Annex', 'Buildings and utilities', '4 h', '12 seats', '8'],
    ])
  })

  test('names what an empty plan lacks', () => {
    const empty = viewOf(filesPreview(new Map([['a.bcp.yaml', 'kind: continuity_plan\ndocument: { id: a }\n']]), 'a.bcp.yaml'))
    expect([empty.wants, empty.lede.tone]).toEqual([['covers', 'steps'], 'information'])
  })
})

describe('the plan for payments of the bank, by hand', async () => {
  const view = viewOf(await examplePreview('bank/payments.bcp.yaml'))

  test('15 min until it is active; cards after 4 + 6 + 5 + 21 min more, settlement after 4 + 6 + 2 + 40 + 18', () => {
    expect(rows(view.goals).map((row) => row.slice(1, 4))).toEqual([
      ['1 h', '51 min', '9 min'],
      ['2 h', '1 h 29 min', '31 min'],
      ['2 h', '1 h 25 min', '35 min'],
      ['4 h', '1 h 54 min', '2 h 6 min'],
    ])
    expect(works(view).flatMap(({ id, critical }) => (critical === 'critical' ? [id] : []))).toEqual(['p1', 'p2', 'p3', 'p5'])
  })

  test('three calls of 2 min reach the third after 6, who reaches the last after 6 more', () => {
    expect(view.tree?.calls.at(-1)).toMatchObject({ name: 'Mao Chenxi', level: 3, at: 12 })
  })
})

describe.each(['bank', 'saas', 'bureau', 'university'])('the plans of the example %s', async (name) => {
  const programme = await exampleProgramme(name)
  const plans = plansOf(programme)

  test.each(plans.map((plan) => [plan.file.uri.split('/').slice(-2).join('/'), plan] as const))(
    'have every time as the analysis has it (%s)',
    async (path, plan) => {
      const model = await examplePreview(path)
      const view = viewOf(model)
      const { element, document } = plan
      const times = stepTimes(element.steps, activationTime(element))
      const steps = view.charts.find(({ key }) => key === 'steps')?.lanes.flatMap((lane) => lane.works) ?? []
      for (const step of steps) expect(step.end).toBe(times.get(step.id)?.at)
      expect(steps).toHaveLength(times.size - 1 - element.steps.filter((step) => step.start_after).length)
      const goals = planGoals(programme, plan)
      expect(view.goals.rows).toHaveLength(goals.length)
      for (const { covered, at } of goals) {
        const way = planWay(programme, plan, { id: covered.id, activation: activationTime(element) })
        if (way && at !== undefined) expect(at).toBeGreaterThanOrEqual(way.at)
      }
      expect((model.marks?.recovery ?? 0) > 0).toBe(lateCovers(programme, plan).length > 0)
      const told = element.communication_procedures ? toldTimes(callersOf({ programme, document }, element.communication_procedures)) : new Map()
      expect((view.tree?.calls ?? []).map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(
        [...told.values()].map(({ minutes }) => minutes).toSorted((a, b) => a - b),
      )
      for (const row of view.copies.rows) {
        const id = row.item?.split('/').at(-1) ?? ''
        const least = Math.min(...(copiesOf(programme).get(id) ?? []).map(({ loss }) => loss))
        const shown = row.cells[3]?.content[0]
        expect(typeof shown === 'string' ? shown : shown && 'text' in shown && shown.text).toBe(durationText(least, 'en'))
      }
      expect((document.root as ContinuityPlan).resource_requirements).toHaveLength(view.resources.rows.length)
    },
  )
})
