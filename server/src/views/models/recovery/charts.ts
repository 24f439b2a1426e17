import type { ContinuityPlan, ContinuityPlanStep } from '../../../generated/model.ts'
import { durationText } from '../../../l10n/quantities.ts'
import { networkOf } from '../../../programme/analysis/network.ts'
import { activationTime, left, orderSchedule, type PlanGoal, type Scheduled, stepSchedule } from '../../../programme/analysis/planSchedule.ts'
import { orderOf } from '../../../programme/analysis/recoveryOrder.ts'
import { stepGraph } from '../../../programme/analysis/stepTimes.ts'
import type { Site } from '../../../programme/index/elements.ts'
import { sayer } from '../board/say.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'
import type { ChartView, LineView } from './types.ts'
import { lanesOf } from './work.ts'

/** The steps of the plan, and its order of systems, each from the alarm on. */
export function chartsOf(plan: Site<ContinuityPlan>, goals: readonly PlanGoal[], scene: Scene): readonly ChartView[] {
  const steps = stepSchedule(plan.element, goals)
  const systems = orderSchedule(scene.programme, plan)
  return [...(steps.length > 0 ? [stepChart(plan, { steps, goals }, scene)] : []), ...(systems.length > 0 ? [systemChart(plan, systems, scene)] : [])]
}

interface Steps {
  readonly steps: readonly Scheduled<ContinuityPlanStep>[]
  readonly goals: readonly PlanGoal[]
}

function stepChart(plan: Site<ContinuityPlan>, { steps, goals }: Steps, scene: Scene): ChartView {
  const say = sayer<Key>('recovery', scene)
  const graph = stepGraph(plan.element.steps)
  const stuck = plan.element.steps.length - steps.length
  const lanes = lanesOf(
    steps,
    ({ work, id }) => ({
      title: work.title?.text ?? id,
      owner: work.owner,
      after: graph.needs.get(id) ?? [],
      goals: goals.filter(({ step }) => step === id),
    }),
    { plan, scene },
  )
  return {
    ...{ key: 'steps', title: say('steps'), lanes },
    ...axisOf(steps, linesOf(goals, scene), { plan, scene }),
    ...(stuck > 0 && { left: say('stuck', { count: stuck }) }),
  }
}

function systemChart(plan: Site<ContinuityPlan>, systems: ReturnType<typeof orderSchedule>, scene: Scene): ChartView {
  const { nodes } = networkOf(scene.programme)
  const after = new Map(orderOf(scene.programme, plan.document).map((entry) => [entry.id, entry.after]))
  const lanes = lanesOf(systems, ({ work, id }) => ({ title: nodes.get(id)?.name ?? id, owner: work.owner, after: after.get(id) ?? [], goals: [] }), {
    plan,
    scene,
  })
  return { key: 'systems', title: sayer<Key>('recovery', scene)('systems'), lanes, ...axisOf(systems, [], { plan, scene }) }
}

interface Around {
  readonly plan: Site<ContinuityPlan>
  readonly scene: Scene
}

/** The axis ends behind the last work that something promised waits for; times that lie far beyond are told in words only. */
function axisOf(
  works: readonly Scheduled<object>[],
  lines: readonly LineView[],
  { plan, scene }: Around,
): Pick<ChartView, 'to' | 'lines' | 'sub' | 'activation'> {
  const say = sayer<Key>('recovery', scene)
  const last = Math.max(60, ...works.map(({ end }) => end))
  const promised = works.flatMap(({ end, slack }) => (slack === undefined ? [] : [end]))
  const until = promised.length === 0 ? last : Math.min(last, Math.max(...promised) * 1.2)
  const near = lines.filter(({ at }) => at <= until * 2)
  const activation = activationTime(plan.element)
  const beyond = lines.filter((line) => !near.includes(line)).map(({ text, at }) => say('beyond', { text, time: durationText(at, scene.locale) }))
  return {
    to: Math.max(60, until, ...near.map(({ at }) => at)),
    lines: near,
    sub: [say('total', { time: durationText(last, scene.locale) }), ...beyond].join(' · '),
    ...(activation > 0 && { activation }),
  }
}

/** One line for all that must be back at the same moment. */
function linesOf(goals: readonly PlanGoal[], scene: Scene): readonly LineView[] {
  const say = sayer<Key>('recovery', scene)
  const byTime = [...Map.groupBy(goals, ({ deadline }) => deadline)].toSorted(([a], [b]) => a - b)
  return byTime.map(([at, all]) => ({
    at,
    text: say('line', { names: all.map(({ covered }) => covered.id) }),
    tone: all.some((goal) => goal.at !== undefined && left(goal) < 0) ? 'late' : 'met',
  }))
}
