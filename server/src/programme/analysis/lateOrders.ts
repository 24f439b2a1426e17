import type { ContinuityPlan } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Site } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { orderWay, type WayPoint } from './planWays.ts'
import { orderOf } from './recoveryOrder.ts'

/** A system that the order of recovery brings back later than the same entry says. */
export interface LateOrder {
  readonly id: string
  readonly name: string
  readonly rto: Located<Duration>
  readonly total: Duration
  readonly points: readonly WayPoint[]
  readonly activation: Duration
  readonly over: Duration
}

/** The entries that the order itself makes late; what waits for another one of them has nothing to add. */
export function lateOrders(programme: Programme, plan: Site<ContinuityPlan>): readonly LateOrder[] {
  const activation = plan.element.activation?.target?.value ?? 0
  const late = orderOf(programme, plan.document).flatMap(({ id, name, element: { rto } }): readonly LateOrder[] => {
    const way = rto && orderWay(programme, plan, { id, activation })
    const points = rto && way && way.at > rto.value ? way.points() : undefined
    return rto && way && points ? [{ id, name, rto, total: way.at, points, activation, over: way.at - rto.value }] : []
  })
  const ends = new Set(late.map(({ points }) => points.at(-1)?.place))
  return late.filter(({ points }) => !points.slice(0, -1).some(({ place }) => ends.has(place)))
}
