import type { AnnualPlan, AnnualPlanCriterion } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { type CivilDay, civilDate } from '../../language/values/civil.ts'
import type { Duration, Target } from '../../language/values/valueTypes.ts'
import { allOf, type Standpoint, targetOf } from '../index/elements.ts'
import { availabilityAfter, yearSeconds } from './availability.ts'
import { availabilityPromise } from './availabilityPromise.ts'
import { daysBetweenValues } from './measuring.ts'
import { lastMeasurement } from './missedCriteria.ts'
import { objectivesOf } from './objectives.ts'
import { populationOf } from './population.ts'

/** A reported availability that the recorded outages rule out. */
export interface Overstated {
  readonly value: Located<Target>
  /** The most that is possible, in percent, however long the stretch is for which the value stands. */
  readonly most: number
  readonly outages: readonly Outage[]
}

interface Outage {
  readonly downtime: Located<Duration>
  readonly uri: string
}

/**
 * The last value of a criterion that is computed from the incidents, where it is more than a whole year with nothing but the outages just
 * before it could have. Nothing where something is excluded, or service hours, averages or several things make another sum.
 */
export function overstated(criterion: AnnualPlanCriterion, from: Standpoint): Overstated | undefined {
  const [objective, ...others] = objectivesOf(criterion, from.document.root as AnnualPlan)
  const promise = objective && others.length === 0 ? availabilityPromise(objective, from.document.root as AnnualPlan) : undefined
  const items = objective ? populationOf(objective, from) : []
  const [last, { frequency }] = [lastMeasurement(criterion), criterion]
  if (criterion.computed_from?.value !== 'incidents' || !promise || promise.exclusions === 'stated' || promise.hours) return undefined
  if (!last?.value || !last.date || !frequency || items.length === 0 || (items.length > 1 && promise.counts !== 'any')) return undefined
  const outages = outagesOf(new Set(items.map(({ id }) => id)), stretchBefore(last.date.value, daysBetweenValues(frequency.value)), from)
  const sum = outages.reduce((total, { downtime }) => total + downtime.value, 0)
  const most = availabilityAfter(sum, Math.max(yearSeconds, promise.window))
  const { unit, value } = last.value.value.measure
  // A hundredth of a percent point is rounding.
  return unit === 'percent' && sum > 0 && value > most + 0.01 ? { value: last.value, most, outages } : undefined
}

/** The days that a value stands for whatever it counts: those of the month that it closes, else those well inside the time since the last one. */
function stretchBefore(day: CivilDay, interval: number): readonly [CivilDay, CivilDay] {
  const closesMonth = civilDate(day + 1).day === 1
  return closesMonth ? [day - 27, day] : [day - Math.floor(interval) + 7, day - 7]
}

function outagesOf(items: ReadonlySet<string>, [first, last]: readonly [CivilDay, CivilDay], { programme }: Standpoint): readonly Outage[] {
  return allOf(programme, 'records.incident').flatMap(({ element, document, file }): readonly Outage[] => {
    const { start, downtime, counts, near_miss: missed, affected } = element
    const hits = affected.some((one) => {
      const target = isElementLike(one) ? undefined : targetOf({ programme, document }, ['activity', 'system'], one)
      return target !== undefined && items.has(target.id)
    })
    // One that goes on afterwards belongs in part to the next value.
    const isInside = start && downtime && start.value.day >= first && start.value.day * 86400 + downtime.value <= (last + 1) * 86400
    return hits && isInside && counts?.value !== false && missed?.value !== true ? [{ downtime, uri: file.uri }] : []
  })
}
