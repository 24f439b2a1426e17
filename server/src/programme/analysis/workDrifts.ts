import type { CommonSystem, ContinuityPlan, ContinuityPlanRecoveryOrderEntry, ContinuityPlanStep } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { lateCovers } from './lateCovers.ts'

/** Two figures for the work on one system that do not agree. */
export interface WorkDrift {
  readonly own: Located<Duration>
  readonly other: Located<Duration>
  /** The file of the other one. */
  readonly uri: string
  readonly message: 'work' | 'stepWork'
  readonly name: string
}

type Plan = Site<ContinuityPlan>

/**
 * The work on a system alone, as the order of recovery of a plan states it, against that of the system itself; and against the step of the
 * plan that brings it back, where that is one step for this one system alone and takes longer. A shorter one may be the end of several.
 */
export function workDrifts(programme: Programme, plan: Plan): readonly WorkDrift[] {
  const { element, document } = plan
  return (element.dr?.recovery_order ?? []).flatMap((entry) => {
    const system = targetOf({ programme, document }, ['system'], entry.system)
    return system && entry.duration ? driftsOf(programme, plan, { entry, duration: entry.duration, system }) : []
  })
}

interface Ordered {
  readonly entry: ContinuityPlanRecoveryOrderEntry
  readonly duration: Located<Duration>
  readonly system: Target<'system'>
}

function driftsOf(programme: Programme, plan: Plan, { duration, system }: Ordered): readonly WorkDrift[] {
  const name = system.name ?? system.id
  const { recovery_duration: registered } = system.element as CommonSystem
  const step = stepWork(programme, plan, system)
  return [
    ...(registered && differ(registered.value, duration.value)
      ? [{ own: duration, other: registered, uri: system.file.uri, message: 'work', name } as const]
      : []),
    ...(step && step.value > duration.value ? [{ own: step, other: duration, uri: plan.file.uri, message: 'stepWork', name } as const] : []),
  ]
}

/** A plan may count a minute more or less than the registry; twice as long is another idea of the work. */
const differ = (one: Duration, other: Duration): boolean => Math.max(one, other) >= 2 * Math.min(one, other)

/** Of a step that makes something late it is said that it is (BCP-06); that another figure was meant follows. */
const isLate = (programme: Programme, plan: Plan, { duration }: ContinuityPlanStep): boolean =>
  lateCovers(programme, plan).some(({ points }) => points.some(({ place }) => place === duration?.span))

function stepWork(programme: Programme, plan: Plan, { id }: Target<'system'>): Located<Duration> | undefined {
  const { element, document } = plan
  const recovering = element.steps.filter(({ recovers }) => recovers.some((one) => targetOf({ programme, document }, ['system'], one)?.id === id))
  const [step, ...others] = recovering
  const isAlone = step?.recovers.length === 1 && others.length === 0 && step.exclude_from_time?.value !== true
  return isAlone && !isLate(programme, plan, step) ? step.duration : undefined
}
