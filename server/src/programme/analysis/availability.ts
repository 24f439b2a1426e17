import type { Duration } from '../../language/values/valueTypes.ts'

/** 365 days: the year of every availability table. */
export const yearSeconds: Duration = 365 * 86400

/** The downtime that an availability allows over a window: (1 − A) × T. 99.99 % of a year is 52.56 min. */
export const allowedDowntime = (percent: number, window: Duration): Duration => ((100 - percent) * window) / 100

/** The best availability that a window can still have after one outage: 1 − R / T, in percent, rounded down so that it holds. */
export function availabilityAfter(outage: Duration, window: Duration): number {
  const exact = (1 - outage / window) * 100
  const digits = exact >= 99.9 ? 3 : 2
  const scale = 10 ** digits
  // A hundredth of a unit of tolerance: 99.5 must not become 99.49 because a double cannot hold it.
  return Math.floor(exact * scale + 1e-6) / scale
}

/** How many windows one outage uses up of the allowance: 2 h against 52.56 min a year are 2.28 years. */
export const allowancesUsed = (outage: Duration, percent: number, window: Duration): number => outage / allowedDowntime(percent, window)
