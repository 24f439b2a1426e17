import { planPath } from '../../programme/analysis/planPath.ts'
import { activationTime, type PlanGoal } from '../../programme/analysis/planSchedule.ts'
import { earliestRecovery, recoveryPath } from '../../programme/analysis/recovery.ts'
import { orderOf } from '../../programme/analysis/recoveryOrder.ts'
import { pathTo, stepTimes } from '../../programme/analysis/stepTimes.ts'
import { targetOf } from '../../programme/index/elements.ts'
import type { ExerciseActivity } from '../run/types.ts'
import { systemStep, type Viewed } from './viewed.ts'

type Way = Pick<ExerciseActivity, 'step' | 'way'>

/** What a plan brings back: what it covers with a time that is asked, then what its steps recover besides. */
export function activitiesOf(viewed: Viewed, goals: readonly PlanGoal[]): readonly ExerciseActivity[] {
  const asked = goals.map((goal): ExerciseActivity => {
    const { covered, deadline, at } = goal
    const { id, type, name = id } = covered
    return { id, type, name, rto: deadline, ...(at !== undefined && { planned: at }), ...wayTo(goal, viewed) }
  })
  const known = new Set(asked.map(({ id }) => id))
  return [...asked, ...recovered(viewed).filter(({ id }) => !known.has(id))]
}

/** The steps on whose path the time of the plan itself rests. */
function wayTo({ step, covered, at }: PlanGoal, { programme, plan }: Viewed): Way {
  const { steps } = plan.element
  if (step !== undefined) return { step, way: idsOf(pathTo(steps, stepTimes(steps, activationTime(plan.element)), step)) }
  const order = orderOf(programme, plan.document)
  if (at === undefined || !order.some(({ id }) => id === covered.id)) return { way: [] }
  const items = order.map(({ id, after, element }) => ({ id, own: element.duration?.value ?? 0, needs: after }))
  const way = recoveryPath(earliestRecovery(items, activationTime(plan.element)), covered.id)
  return { step: systemStep(covered.id), way: way.map(systemStep) }
}

const idsOf = (steps: ReturnType<typeof pathTo>): readonly string[] => steps.flatMap(({ id }) => id?.value ?? [])

/** Nobody says when it must be back; when it was can be measured all the same. */
function recovered({ programme, plan }: Viewed): readonly ExerciseActivity[] {
  const from = { programme, document: plan.document }
  const targets = plan.element.steps.flatMap(({ recovers }) => recovers.flatMap((one) => targetOf(from, ['activity', 'system'], one) ?? []))
  const byId = new Map(targets.map((target) => [target.id, target]))
  return [...byId.values()].flatMap(({ id, type, name = id }): readonly ExerciseActivity[] => {
    const path = planPath(programme, plan, { wanted: id, activation: activationTime(plan.element) })
    const way = idsOf(path?.steps ?? [])
    const step = way.at(-1)
    return path && step !== undefined ? [{ id, type, name, planned: path.at, step, way }] : []
  })
}
