import type { BiaActivity, CommonSystem, ContinuityPlan, ContinuityPlanCoverage } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type Deadline, deadlineOf, elementDeadline } from './deadlines.ts'
import { type NeededTime, neededTimes } from './demands.ts'
import { isForAttack } from './planCopies.ts'
import { type PlanWay, planWay, type WayPoint } from './planWays.ts'

export type Covered = Target<'activity' | 'system'>

/** What a plan promises for one thing that it covers. */
export interface CoveredTime {
  readonly coverage: ContinuityPlanCoverage
  readonly covered: Covered
  readonly rto: Pick<Located<Duration>, 'value' | 'span'>
  /** The file that states the time: the plan, where it repeats it. */
  readonly uri: string
  readonly starts: Deadline['starts']
  /** Who asks for the time, where nobody has written one for the thing itself. */
  readonly askedBy?: NeededTime
}

/** Something that a plan brings back later than it promises. */
export interface LateCover extends CoveredTime {
  readonly way: PlanWay
  readonly points: readonly WayPoint[]
  /** What of the way is the activation; nothing where it does not count or is not known. */
  readonly activation: Duration
  readonly over: Duration
}

/** The time within which a plan must bring back what it covers. Working hours have no length in hours, so nothing is said of them. */
export function coveredTime(
  programme: Programme,
  { element, document, file }: Site<ContinuityPlan>,
  coverage: ContinuityPlanCoverage,
): CoveredTime | undefined {
  const covered = targetOf({ programme, document }, ['activity', 'system'], coverage.activity)
  if (!covered || (covered.element as BiaActivity | CommonSystem).status?.value === 'retired') return undefined
  const isCopied = coverage.$.slots.has('rto')
  const rto = isCopied ? coverage.rto : (covered.element as BiaActivity | CommonSystem).rto
  const counted = covered.type === 'activity' ? deadlineOf(covered.element as BiaActivity, rto, covered.document) : undefined
  if (!rto && !isCopied) return askedTime(programme, element, { coverage, covered })
  if (!rto || counted?.clock === 'business_hours') return undefined
  return { coverage, covered, rto, uri: isCopied ? file.uri : covered.file.uri, starts: counted?.starts ?? 'disruption' }
}

/**
 * A system of which nobody has written how soon it must be back is asked it by those who cannot do without it. After an attack everything is
 * cleaned first, and what it was built for is compared with the need by itself.
 */
function askedTime(
  programme: Programme,
  plan: ContinuityPlan,
  { coverage, covered }: Pick<CoveredTime, 'coverage' | 'covered'>,
): CoveredTime | undefined {
  const isOpen = covered.element.$.slots.has('rto') || elementDeadline(covered.element, covered.document) !== undefined
  if (covered.type !== 'system' || isOpen || isForAttack(plan)) return undefined
  const [askedBy] = (neededTimes(programme).get(covered.id) ?? []).filter(
    ({ dependency }) => dependency.neededBy !== undefined || (dependency.alternative === 'none' && dependency.direction === 'upstream'),
  )
  if (!askedBy) return undefined
  const { dependency, seconds } = askedBy
  const rto = { value: seconds, span: dependency.neededBy?.span ?? dependency.at }
  return { coverage, covered, rto, uri: dependency.from.file.uri, starts: 'disruption', askedBy }
}

/**
 * What a plan brings back too late. Whatever waits for something else that is late by itself has nothing to add and is left out, as is what
 * another plan is late with already.
 */
export function lateCovers(programme: Programme, plan: Site<ContinuityPlan>): readonly LateCover[] {
  const late = plan.element.covers.flatMap((coverage) => lateCover(programme, plan, coverage) ?? [])
  const ends = new Set(late.map(lastOf))
  const roots = late.filter((one) => !one.points.some((point) => ends.has(point.place) && point.place !== lastOf(one)))
  return roots.filter(({ way, covered }) => !way.invoked || !isLateItself(programme, way.invoked, covered))
}

/** The place of the work that brings it back. */
export const lastOf = ({ points }: LateCover): unknown => points.at(-1)?.place

function lateCover(programme: Programme, plan: Site<ContinuityPlan>, coverage: ContinuityPlanCoverage): LateCover | undefined {
  const time = coveredTime(programme, plan, coverage)
  if (!time) return undefined
  // A time that counts from the declaration begins when the plan is active.
  const activation = time.starts === 'declaration' ? 0 : (plan.element.activation?.target?.value ?? 0)
  const share = shareOf(time)
  const way = planWay(programme, plan, { id: time.covered.id, activation, ...(share !== undefined && { share }) })
  const over = (way?.at ?? 0) - time.rto.value
  const points = over > 0 ? way?.points() : undefined
  return way && points ? { ...time, way, points, activation: countsIn(way.at, points, activation), over } : undefined
}

/** The share of normal output from which something counts as back. */
export function shareOf({ coverage, covered }: CoveredTime): number | undefined {
  return coverage.mbco?.value ?? (covered.type === 'activity' ? (covered.element as BiaActivity).mbco?.percent?.value : undefined)
}

/** A chain of steps that run without people does not wait for anybody to be called. */
const countsIn = (at: Duration, points: readonly WayPoint[], activation: Duration): Duration =>
  at - points.reduce((sum, { own }) => sum + own, 0) >= activation ? activation : 0

function isLateItself(programme: Programme, plan: Site<ContinuityPlan>, covered: Covered): boolean {
  return plan.element.covers.some((coverage) => lateCover(programme, plan, coverage)?.covered.id === covered.id)
}
