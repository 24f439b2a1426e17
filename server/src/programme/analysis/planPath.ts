import type { ContinuityPlan, ContinuityPlanStep } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { pathTo, stepTimes } from './stepTimes.ts'

/** When the steps of a plan have brought something back, at the earliest. */
export interface PlanPath {
  /** Seconds after the alarm. */
  readonly at: Duration
  /** The steps that it waits for, the one that brings it back last. */
  readonly steps: readonly ContinuityPlanStep[]
}

/**
 * The earliest moment at which a step that recovers `wanted` is finished. A step without a duration, or one that is left out of the sum,
 * takes no time here, so the true moment can only be later. Nothing where no step recovers it, where the first step on the way runs
 * without people, who alone have to be called, or where steps wait for each other.
 */
export function planPath(programme: Programme, plan: Site<ContinuityPlan>, { wanted, activation }: Search): PlanPath | undefined {
  const { steps } = plan.element
  const found = stepTimes(steps, activation)
  const standpoint = { programme, document: plan.document }
  const recovering = steps.filter(({ recovers }) =>
    recovers.some((reference) => targetOf(standpoint, ['activity', 'system'], reference)?.id === wanted),
  )
  const times = recovering.flatMap(({ id }) => {
    const time = id && found.get(id.value)
    return id && time ? [{ id: id.value, at: time.at }] : []
  })
  const first = times.toSorted((a, b) => a.at - b.at)[0]
  if (!first) return undefined
  const path = pathTo(steps, found, first.id)
  return path[0]?.automated?.value === true ? undefined : { at: first.at, steps: path }
}

interface Search {
  /** The id of an activity or a system. */
  readonly wanted: string
  readonly activation: Duration
}
