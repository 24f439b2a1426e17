import type { Span } from '../../base/span.ts'
import type { ContinuityPlan, ContinuityPlanStep } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plansOf } from './coverage.ts'
import { earliestRecovery, recoveryPath } from './recovery.ts'
import { orderOf } from './recoveryOrder.ts'
import { pathTo, type StepTimes, stepTimes } from './stepTimes.ts'

/** One piece of work on the way to a recovery, and when it is finished. */
export interface WayPoint {
  /** As people know it. */
  readonly name: string
  readonly own: Duration
  readonly at: Duration
  readonly place: Span
  readonly uri: string
}

/** How a plan brings something back. */
export interface PlanWay {
  /** Seconds after the alarm, at the least: what has no duration counts as nothing. */
  readonly at: Duration
  /** What it waits for longest, the last one brings it back. Nothing where a duration on the way is not known. */
  readonly points: () => readonly WayPoint[] | undefined
  /** Another plan that this one starts for it. */
  readonly invoked?: Site<ContinuityPlan>
}

export interface Wanted {
  /** The id of an activity or a system. */
  readonly id: string
  readonly activation: Duration
  /** The share of normal output from which it counts as back. */
  readonly share?: number
}

/**
 * The soonest way on which a plan brings something back: by its steps, else by its order of recovery, else by a plan that it starts. Nothing
 * where it does not, or where steps wait for each other.
 */
export function planWay(programme: Programme, plan: Site<ContinuityPlan>, wanted: Wanted): PlanWay | undefined {
  return search({ programme, seen: new Set() }, plan, wanted)
}

interface Search {
  readonly programme: Programme
  readonly seen: ReadonlySet<Site['document']>
}

function search({ programme, seen }: Search, plan: Site<ContinuityPlan>, wanted: Wanted): PlanWay | undefined {
  const recovering = recoveringSteps(programme, plan, wanted)
  if (recovering.length > 0) return bySteps(plan, recovering, wanted)
  if (orderOf(programme, plan.document).some(({ id }) => id === wanted.id)) return orderWay(programme, plan, wanted)
  return byInvocation({ programme, seen: new Set([...seen, plan.document]) }, plan, wanted)
}

/** The steps after which it runs again well enough; where no step says so much, all that bring it back. */
function recoveringSteps(programme: Programme, plan: Site<ContinuityPlan>, { id, share }: Wanted): readonly ContinuityPlanStep[] {
  const all = recoverers(programme)(plan).get(id) ?? []
  const enough = all.filter(({ capacity }) => share === undefined || !capacity || capacity.value >= share)
  return enough.length > 0 ? enough : all
}

/** For each plan the steps that bring something back, by the id of that. */
const recoverers = derived((programme: Programme) =>
  once(({ element, document }) => {
    const found = element.steps.flatMap((step) =>
      step.recovers.flatMap((one) => targetOf({ programme, document }, ['activity', 'system'], one) ?? []).map(({ id }) => ({ id, step })),
    )
    return new Map([...Map.groupBy(found, ({ id }) => id)].map(([id, all]) => [id, all.map(({ step }) => step)]))
  }),
)

/** Several things that a plan covers ask for the same times. */
const timesOf = once(({ element }) => {
  const known = new Map<Duration, StepTimes>()
  return (activation: Duration): StepTimes => {
    const found = known.get(activation) ?? stepTimes(element.steps, activation)
    known.set(activation, found)
    return found
  }
})

/** What is worked out from a plan, once for its document. */
function once<T>(work: (plan: Site<ContinuityPlan>) => T): (plan: Site<ContinuityPlan>) => T {
  const known = new WeakMap<Site['document'], { readonly result: T }>()
  return (plan) => {
    const kept = known.get(plan.document) ?? { result: work(plan) }
    known.set(plan.document, kept)
    return kept.result
  }
}

function bySteps(plan: Site<ContinuityPlan>, recovering: readonly ContinuityPlanStep[], { activation }: Wanted): PlanWay | undefined {
  const times = timesOf(plan)(activation)
  const ends = recovering.flatMap(({ id }) => (id && times.has(id.value) ? [{ id: id.value, at: times.get(id.value)?.at ?? 0 }] : []))
  const last = ends.toSorted((a, b) => a.at - b.at)[0]
  if (!last) return undefined
  return { at: last.at, points: () => stepPoints(plan, times, last.id) }
}

function stepPoints({ element, file }: Site<ContinuityPlan>, times: StepTimes, last: string): readonly WayPoint[] | undefined {
  const path = pathTo(element.steps, times, last)
  if (path.some(isUnknown)) return undefined
  return path.map(({ id, title, duration, exclude_from_time: excluded, $ }) => ({
    name: title?.text ?? id?.value ?? '',
    own: excluded?.value === true ? 0 : (duration?.value ?? 0),
    at: times.get(id?.value ?? '')?.at ?? 0,
    place: (duration ?? id)?.span ?? $.span,
    uri: file.uri,
  }))
}

const isUnknown = ({ duration, exclude_from_time: excluded }: ContinuityPlanStep): boolean => !duration && excluded?.value !== true

/** By the order of recovery alone, whatever the steps say. */
export function orderWay(programme: Programme, plan: Site<ContinuityPlan>, { id: wanted, activation }: Wanted): PlanWay | undefined {
  const order = orderOf(programme, plan.document)
  const items = order.map(({ id, after, element }) => ({ id, own: element.duration?.value ?? 0, needs: after }))
  const times = earliestRecovery(items, activation)
  const at = times.get(wanted)?.at
  const path = recoveryPath(times, wanted).flatMap((id) => order.find((entry) => entry.id === id) ?? [])
  if (at === undefined) return undefined
  const points = path.map(({ id, name, element }) => ({
    name,
    own: element.duration?.value ?? 0,
    at: times.get(id)?.at ?? 0,
    place: (element.duration ?? element.system)?.span ?? element.$.span,
    uri: plan.file.uri,
  }))
  return { at, points: () => (path.some(({ element }) => !element.duration) ? undefined : points) }
}

/** A plan that another one starts runs from the beginning of the step that starts it: nobody has to be called a second time. */
function byInvocation(searching: Search, plan: Site<ContinuityPlan>, wanted: Wanted): PlanWay | undefined {
  const { steps } = plan.element
  const times = timesOf(plan)(wanted.activation)
  const ways = steps.flatMap((step): readonly PlanWay[] => {
    const end = step.id && times.get(step.id.value)?.at
    const invoked = step.invokes && planNamed(searching.programme, plan, step.invokes)
    if (end === undefined || !step.id || !invoked || searching.seen.has(invoked.document)) return []
    const way = search(searching, invoked, { ...wanted, activation: 0 })
    const start = end - (step.exclude_from_time?.value === true ? 0 : (step.duration?.value ?? 0))
    const isKnown = (id: string): boolean => !pathTo(steps, times, id).some(isUnknown)
    const points = (id: string): ReturnType<PlanWay['points']> =>
      isKnown(id) ? way?.points()?.map((point) => ({ ...point, at: start + point.at })) : undefined
    const { value } = step.id
    return way ? [{ at: start + way.at, points: () => points(value), invoked: way.invoked ?? invoked }] : []
  })
  return ways.toSorted((a, b) => a.at - b.at)[0]
}

/** The continuity plan that a reference names. */
export function planNamed(programme: Programme, { document }: Site, reference: Located<string>): Site<ContinuityPlan> | undefined {
  const target = targetOf({ programme, document }, ['document'], reference)
  return target && plansOf(programme).find((plan) => plan.document === target.document)
}
