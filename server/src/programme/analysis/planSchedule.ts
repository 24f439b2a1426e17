import type { ContinuityPlan, ContinuityPlanRecoveryOrderEntry, ContinuityPlanStep } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { systemObjective } from './dataObjectives.ts'
import { type CoveredTime, coveredTime, shareOf } from './lateCovers.ts'
import { planWay } from './planWays.ts'
import { earliestRecovery, type Recoverable, recoveryPath } from './recovery.ts'
import { type Order, orderOf } from './recoveryOrder.ts'
import { pathTo, slacks, stepSlacks, stepTimes } from './stepTimes.ts'

/** What a plan promises to bring back, on the clock of the plan: seconds from the alarm. */
export interface PlanGoal extends Pick<CoveredTime, 'coverage' | 'covered'> {
  readonly deadline: Duration
  /** When it is back at the earliest; nothing where the plan does not bring it back. */
  readonly at?: Duration
  /** A duration on the way is not known: it is back later than that. */
  readonly isLeast: boolean
  /** The step that brings it back, where one of this plan does. */
  readonly step?: string
}

export const activationTime = ({ activation }: ContinuityPlan): Duration => activation?.target?.value ?? 0

/** What a plan covers with the time that is asked and the time that it takes; a time that counts from the declaration begins when the plan is active. */
export function planGoals(programme: Programme, plan: Site<ContinuityPlan>): readonly PlanGoal[] {
  const steps = stepTimes(plan.element.steps, activationTime(plan.element))
  return plan.element.covers.flatMap((coverage) => {
    const time = coveredTime(programme, plan, coverage)
    return time ? [goalOf(programme, plan, { time, steps })] : []
  })
}

interface Asked {
  readonly time: CoveredTime
  readonly steps: ReturnType<typeof stepTimes>
}

function goalOf(programme: Programme, plan: Site<ContinuityPlan>, { time, steps }: Asked): PlanGoal {
  const { coverage, covered, rto, starts } = time
  const whole = activationTime(plan.element)
  const before = starts === 'declaration' ? whole : 0
  const share = shareOf(time)
  const way = planWay(programme, plan, { id: covered.id, activation: whole - before, ...(share !== undefined && { share }) })
  const step = way && !way.invoked ? lastStep(programme, plan, { id: covered.id, at: way.at + before, steps }) : undefined
  return {
    ...{ coverage, covered, deadline: rto.value + before, isLeast: way !== undefined && way.points() === undefined },
    ...(way && { at: way.at + before }),
    ...(step !== undefined && { step }),
  }
}

interface Last {
  readonly id: string
  readonly at: Duration
  readonly steps: Asked['steps']
}

function lastStep(programme: Programme, { element, document }: Site<ContinuityPlan>, { id, at, steps }: Last): string | undefined {
  const bring = element.steps.filter(({ recovers }) =>
    recovers.some((one) => targetOf({ programme, document }, ['activity', 'system'], one)?.id === id),
  )
  return bring.find((step) => step.id && steps.get(step.id.value)?.at === at)?.id?.value
}

/** One piece of work between its earliest beginning and its earliest end, in seconds after the alarm. */
export interface Scheduled<Work> {
  readonly work: Work
  readonly id: string
  readonly start: Duration
  readonly end: Duration
  /** How much longer it could take before something is too late; nothing where nothing that is promised waits for it. */
  readonly slack?: Duration
  /** It is on the way on which least time is left. */
  readonly critical: 'critical' | 'slack'
}

const tightest = (goals: readonly PlanGoal[]): PlanGoal | undefined =>
  goals.filter(({ at, step }) => at !== undefined && step !== undefined).toSorted((a, b) => left(a) - left(b))[0]

/** Seconds between the end and the deadline; below nothing what it is late. */
export const left = ({ deadline, at = 0 }: Pick<PlanGoal, 'deadline' | 'at'>): Duration => deadline - at

/** The steps of a plan in time. Steps that wait for each other are never finished and left out. */
export function stepSchedule({ steps, ...plan }: ContinuityPlan, goals: readonly PlanGoal[]): readonly Scheduled<ContinuityPlanStep>[] {
  const activation = activationTime({ steps, ...plan })
  const times = stepTimes(steps, activation)
  const rest = goals.flatMap(({ step, deadline }) => (step === undefined ? [] : [stepSlacks(steps, activation, { target: step, deadline })]))
  const worst = tightest(goals)?.step
  const path = new Set(worst === undefined ? [] : pathTo(steps, times, worst).map(({ id }) => id?.value))
  return steps.flatMap((work) => {
    const id = work.id?.value ?? ''
    const end = times.get(id)?.at
    if (end === undefined) return []
    const own = work.exclude_from_time?.value === true ? 0 : (work.duration?.value ?? 0)
    return [{ work, id, start: end - own, end, critical: path.has(id) ? ('critical' as const) : ('slack' as const), ...least(rest, id) }]
  })
}

function least(all: readonly ReadonlyMap<string, Duration>[], id: string): { readonly slack?: Duration } {
  const known = all.flatMap((slack) => slack.get(id) ?? [])
  return known.length === 0 ? {} : { slack: Math.min(...known) }
}

/** The systems of a plan’s order of recovery in time, each against the time that is asked of it. */
export function orderSchedule(programme: Programme, plan: Site<ContinuityPlan>): readonly Scheduled<ContinuityPlanRecoveryOrderEntry>[] {
  const order = orderOf(programme, plan.document)
  const activation = activationTime(plan.element)
  const items = order.map(({ id, after, element }): Recoverable => ({ id, own: element.duration?.value ?? 0, needs: after }))
  const times = earliestRecovery(items, activation)
  const deadlines = order.flatMap((entry) => systemGoal(programme, plan, entry) ?? [])
  const rest = deadlines.map((goal) => slacks(items, activation, goal))
  const [worst] = deadlines
    .flatMap(({ target, deadline }) => ({ target, left: deadline - (times.get(target)?.at ?? Number.NEGATIVE_INFINITY) }))
    .toSorted((a, b) => a.left - b.left)
  const path = new Set(worst ? recoveryPath(times, worst.target) : [])
  return order.flatMap(({ id, element }) => {
    const end = times.get(id)?.at
    if (end === undefined) return []
    const start = end - (element.duration?.value ?? 0)
    return [{ work: element, id, start, end, critical: path.has(id) ? ('critical' as const) : ('slack' as const), ...least(rest, id) }]
  })
}

interface SystemGoal {
  readonly target: string
  readonly deadline: Duration
}

function systemGoal(programme: Programme, { document }: Site, { id, element }: Order[number]): SystemGoal | undefined {
  const system = targetOf({ programme, document }, ['system'], element.system)
  const asked = system && systemObjective(programme, document, system)
  return asked && { target: id, deadline: asked.seconds }
}
