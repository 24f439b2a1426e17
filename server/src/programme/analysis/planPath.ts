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

interface Search {
  /** The id of an activity or a system. */
  readonly wanted: string
  readonly activation: Duration
}

/** The earliest moment at which a step that recovers `wanted` is finished; nothing where none does, or where steps wait for each other. */
export function planPath(programme: Programme, plan: Site<ContinuityPlan>, { wanted, activation }: Search): PlanPath | undefined {
  const { steps } = plan.element
  const times = stepTimes(steps, activation)
  const standpoint = { programme, document: plan.document }
  const recovering = steps.filter(({ recovers }) =>
    recovers.some((reference) => targetOf(standpoint, ['activity', 'system'], reference)?.id === wanted),
  )
  const found = recovering.flatMap(({ id }) => {
    const time = id && times.get(id.value)
    return id && time ? [{ id: id.value, at: time.at }] : []
  })
  const first = found.toSorted((a, b) => a.at - b.at)[0]
  return first && { at: first.at, steps: pathTo(steps, times, first.id) }
}
