import type { BiaActivity, BiaProduct } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import { clockOf, isLive } from './activities.ts'
import type { Risk } from './riskRatings.ts'

/** What something that a risk hits can bear. */
export interface RiskBound {
  readonly id: string
  readonly name: string
  readonly mtpd: Located<Duration>
  readonly uri: string
}

/** The most demanding first. Working hours cannot be compared with hours. */
export function boundsOf(from: Standpoint, { affects }: Risk): readonly RiskBound[] {
  const bounds = affects.flatMap((reference): readonly RiskBound[] => {
    const target = isElementLike(reference) ? undefined : targetOf(from, ['activity', 'product'], reference)
    if (!target) return []
    const activity = target.type === 'activity' ? (target.element as BiaActivity) : undefined
    if (activity && (!isLive(activity) || clockOf(activity, target.document) !== 'continuous')) return []
    const { mtpd } = target.element as BiaActivity | BiaProduct
    return mtpd ? [{ id: target.id, name: target.name ?? target.id, mtpd, uri: target.file.uri }] : []
  })
  return bounds.toSorted((a, b) => a.mtpd.value - b.mtpd.value)
}
