import type { BiaActivity, ContinuityPlan, ContinuityPlanStep } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { neededTimes, statedTime } from './demands.ts'
import { reachable } from './graph.ts'
import { networkOf } from './network.ts'
import { planWay } from './planWays.ts'
import { stepGraph } from './stepTimes.ts'

/** Something that a step brings back, and how soon it must be. */
export interface TimedItem {
  readonly id: string
  readonly name: string
  readonly seconds: Duration
}

/** That a step for something with more time keeps back one for something with less. */
export interface PriorityInversion {
  readonly first: ContinuityPlanStep
  readonly then: ContinuityPlanStep
  /** What is brought back first although it has more time, and what has to wait. */
  readonly patient: TimedItem
  readonly urgent: TimedItem
  /** Who or what is in both steps. */
  readonly shared: string
}

/**
 * Pairs of steps of which one waits directly for the other, with the same hands, although it is more urgent and what it brings back needs
 * nothing of what the other does. Only where all these times and needs are written down.
 */
export function priorityInversions(programme: Programme, plan: Site<ContinuityPlan>): readonly PriorityInversion[] {
  const { steps } = plan.element
  const { needs } = stepGraph(steps)
  const byId = new Map(steps.flatMap((step) => (step.id ? [[step.id.value, step] as const] : [])))
  return steps.flatMap((then) =>
    (needs.get(then.id?.value ?? '') ?? []).flatMap((id): readonly PriorityInversion[] => {
      const first = byId.get(id)
      const shared = first && first !== then ? sharedHands(programme, plan, [first, then]) : undefined
      return first && shared !== undefined ? inversion(programme, plan, { first, then, shared }) : []
    }),
  )
}

function inversion(
  programme: Programme,
  plan: Site<ContinuityPlan>,
  pair: Pick<PriorityInversion, 'first' | 'then' | 'shared'>,
): readonly PriorityInversion[] {
  const earlier = itemsOf(programme, plan, pair.first)
  const later = itemsOf(programme, plan, pair.then)
  const patient = earlier?.toSorted((a, b) => a.seconds - b.seconds)[0]
  const urgent = later?.toSorted((a, b) => a.seconds - b.seconds)[0]
  if (!earlier || !patient || !urgent || urgent.seconds >= patient.seconds) return []
  if (isInTime(programme, plan, urgent) || !isIndependent(programme, urgent.id, earlier)) return []
  return [{ ...pair, patient, urgent }]
}

/** Where there is time for both, the order harms nobody. */
function isInTime(programme: Programme, plan: Site<ContinuityPlan>, { id, seconds }: TimedItem): boolean {
  const way = planWay(programme, plan, { id, activation: plan.element.activation?.target?.value ?? 0 })
  return way !== undefined && way.at <= seconds && way.points() !== undefined
}

/** What has written down what it needs, and none of that is, or needs, what comes first. */
function isIndependent(programme: Programme, id: string, earlier: readonly TimedItem[]): boolean {
  const { needs } = networkOf(programme)
  if ((needs.get(id) ?? []).length === 0) return false
  const edges = new Map([...needs].map(([from, all]) => [from, all.map(({ on }) => on.id)]))
  const needed = reachable(edges, id)
  return !earlier.some((item) => needed.has(item.id))
}

/** Nothing where one of them is unknown, or where its time is. */
function itemsOf(programme: Programme, plan: Site<ContinuityPlan>, { recovers }: ContinuityPlanStep): readonly TimedItem[] | undefined {
  const items = recovers.flatMap((one): readonly TimedItem[] => {
    const target = targetOf({ programme, document: plan.document }, ['activity', 'system'], one)
    const seconds = target && timeOf(programme, plan, target)
    return target && seconds !== undefined ? [{ id: target.id, name: target.name ?? target.id, seconds }] : []
  })
  return items.length > 0 && items.length === recovers.length ? items : undefined
}

/** The shortest of what the plan promises, what is stated, also for peaks, and what others need. */
function timeOf(programme: Programme, { element, document }: Site<ContinuityPlan>, { id }: Target<'activity' | 'system'>): Duration | undefined {
  const node = networkOf(programme).nodes.get(id)
  const stated = node && statedTime(programme, node)
  const copied = element.covers.find(({ activity }) => targetOf({ programme, document }, ['activity', 'system'], activity)?.id === id)?.rto
  const needed = (neededTimes(programme).get(id) ?? [])[0]?.seconds
  const peaks = node?.type === 'activity' ? (node.element as BiaActivity).peaks.map(({ rto }) => rto?.value) : []
  const times = [stated, copied?.value, needed, ...peaks].filter((time) => time !== undefined)
  return times.length === 0 ? undefined : Math.min(...times)
}

/** Who does both, or the people and the equipment that both take. Systems and sites serve many steps at once. */
function sharedHands(programme: Programme, { document }: Site, [first, then]: readonly [ContinuityPlanStep, ContinuityPlanStep]): string | undefined {
  const from = { programme, document }
  const own = targetOf(from, ['role', 'person', 'team'], first.owner)
  const other = targetOf(from, ['role', 'person', 'team'], then.owner)
  if (own && own.id === other?.id) return own.name ?? own.id
  const taken = (step: ContinuityPlanStep): readonly Target<'equipment' | 'person' | 'role'>[] =>
    step.resources.flatMap((one) => targetOf(from, ['equipment', 'person', 'role'], referenceOf(one)) ?? [])
  const common = taken(first).find(({ id }) => taken(then).some((one) => one.id === id))
  return common && (common.name ?? common.id)
}

/** A resource as it is written: alone, or with a quantity. */
export const referenceOf = (one: ContinuityPlanStep['resources'][number]): Located<string> | undefined => (isElementLike(one) ? one.resource : one)
