import type { AnnualPlan, RecordsIncident } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { allOf, type Site, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { acceptedOutages } from './acceptedOutages.ts'
import { allowancesUsed, allowedDowntime } from './availability.ts'
import { type AvailabilityPromise, availabilityPromise } from './availabilityPromise.ts'
import { appliesTo } from './objectives.ts'
import { lostWith } from './outages.ts'

/** What an availability allows, and what of it is gone. */
export interface ErrorBudget {
  readonly promise: AvailabilityPromise
  /** Seconds of downtime in the window. */
  readonly allowed: Duration
  readonly incidents: readonly CountedIncident[]
  readonly used: Duration
  /** Below nothing where more is gone than was allowed. */
  readonly left: Duration
  /** The share of the window that has passed, in percent; nothing where nobody says when it began. */
  readonly elapsed?: number
  /** The longest outage that the plan itself accepts, and how many times the allowance that is. */
  readonly recovery?: { readonly seconds: Duration; readonly times: number }
}

export interface CountedIncident extends Site<RecordsIncident> {
  readonly day: CivilDay
  readonly seconds: Duration
}

/**
 * The budget of each promised availability that is counted around the clock and of any outage: by the records of its window, which ends
 * today or with the plan's period. What counts in part or by the hours of service cannot be added up.
 */
export function errorBudgets(plan: Site<AnnualPlan>, programme: Programme, today: CivilDay): readonly ErrorBudget[] {
  const from = { programme, document: plan.document }
  return plan.element.objectives.flatMap((objective): readonly ErrorBudget[] => {
    const promise = availabilityPromise(objective, plan.element)
    if (!promise || promise.hours !== undefined || promise.counts === 'all' || promise.counts === 'average') return []
    const allowed = allowedDowntime(promise.percent, promise.window)
    const incidents = countedFor(promise, plan, { ...from, today })
    const used = incidents.reduce((sum, { seconds }) => sum + seconds, 0)
    const [longest] = acceptedOutages(objective, plan, from).toSorted((a, b) => b.seconds - a.seconds)
    const elapsed = elapsedOf(plan.element, today)
    return [
      {
        ...{ promise, allowed, incidents, used, left: allowed - used },
        ...(elapsed !== undefined && { elapsed }),
        ...(longest && { recovery: { seconds: longest.seconds, times: allowancesUsed(longest.seconds, promise.percent, promise.window) } }),
      },
    ]
  })
}

interface Now extends Standpoint {
  readonly today: CivilDay
}

/** The incidents of the plan's period that hit what the objective is for; what was agreed not to count is left out. */
function countedFor(
  { objective }: AvailabilityPromise,
  { element: { period } }: Site<AnnualPlan>,
  { today, ...from }: Now,
): readonly CountedIncident[] {
  const [first, last] = [period?.start?.value ?? Number.NEGATIVE_INFINITY, Math.min(today, period?.end?.value ?? today)]
  const own = appliesTo(objective).flatMap((one) => targetOf(from, ['activity', 'system', 'product', 'site'], one)?.id ?? [])
  const concerned = new Set(own.flatMap((id) => lostWith(from.programme, id)))
  return allOf(from.programme, 'records.incident').flatMap((site): readonly CountedIncident[] => {
    const { start, downtime, counts, near_miss } = site.element
    const day = start?.value.day
    if (day === undefined || !downtime || counts?.value === false || near_miss?.value === true || day < first || day > last) return []
    return concerned.size === 0 || hits(site, from.programme).some((id) => concerned.has(id)) ? [{ ...site, day, seconds: downtime.value }] : []
  })
}

const hits = ({ element, document }: Site<RecordsIncident>, programme: Programme): readonly string[] =>
  element.affected.flatMap((one) =>
    isElementLike(one)
      ? []
      : (targetOf({ programme, document }, ['activity', 'system', 'product', 'site', 'supplier', 'utility', 'dataset'], one)?.id ?? []),
  )

/** The morning of the day counts: on its first day nothing of a year has passed. */
function elapsedOf({ period }: AnnualPlan, today: CivilDay): number | undefined {
  const [start, end] = [period?.start?.value, period?.end?.value]
  if (start === undefined || end === undefined || end < start) return undefined
  return Math.min(100, Math.max(0, ((today - start) / (end - start + 1)) * 100))
}
