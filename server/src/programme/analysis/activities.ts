import type { Bia, BiaActivity } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Programme } from '../index/programme.ts'
import { activationOf } from './coverage.ts'
import { deadlineOf } from './deadlines.ts'

/** Whether anybody still carries the activity out. */
export const isLive = ({ status }: BiaActivity): boolean => status?.value !== 'retired'

/** An activity is prioritised when it says so; without the key it is when it has an RTO or a tier, written or still to be filled in. */
export function isPrioritised({ prioritised, $ }: BiaActivity): boolean {
  if ($.slots.has('prioritised')) return prioritised?.value === true
  return isSaid('rto', $.slots) || isSaid('tier', $.slots)
}

const isSaid = (key: string, slots: BiaActivity['$']['slots']): boolean => ['value', 'placeholder'].includes(slots.get(key)?.state ?? '')

/** The clock by which the times of an activity run. */
export const clockOf = (activity: BiaActivity, { root }: DocumentModel): 'continuous' | 'business_hours' =>
  activity.clock?.value ?? (root as Bia).clock?.value ?? 'continuous'

/** A recovery time and the longest disruption that it must fit into. */
export interface TimePair {
  readonly rto: Located<Duration>
  readonly mtpd: Located<Duration>
  /** In normal times, or in a peak. */
  readonly when: 'normal' | 'peak'
}

/** What must fit together: the activity’s own times, and in each peak with a bound of its own the time that holds there. */
export function timePairs(activity: BiaActivity): readonly TimePair[] {
  const { rto, mtpd, peaks } = activity
  const own: readonly TimePair[] = rto && mtpd ? [{ rto, mtpd, when: 'normal' }] : []
  const inPeaks = peaks.flatMap((peak): readonly TimePair[] => {
    // A peak whose own time is still to be filled in has none of the normal times.
    const recovery = peak.$.slots.has('rto') ? peak.rto : rto
    return recovery && peak.mtpd ? [{ rto: recovery, mtpd: peak.mtpd, when: 'peak' }] : []
  })
  return [...own, ...inPeaks]
}

/** The least that passes from the disruption until a time of an activity is over, and what of it is the activation of its plan. */
export interface LeastTime {
  readonly seconds: Duration
  readonly activation: Duration
}

/**
 * A time that counts from the declaration begins when the plan is activated. How long that takes is known where a plan covers the
 * activity and says so; else it is at least nothing. Working hours and hours cannot be added.
 */
export function leastTime(programme: Programme, activity: BiaActivity, { time, document }: Timed): LeastTime {
  const deadline = deadlineOf(activity, time, document)
  const counts = deadline?.starts === 'declaration' && deadline.clock === 'continuous'
  const activation = (counts ? activationOf(programme, activity.id?.value ?? '') : undefined) ?? 0
  return { seconds: time.value + activation, activation }
}

interface Timed {
  readonly time: Located<Duration>
  readonly document: DocumentModel
}

/** The share of the longest tolerable disruption that is left, in percent; nothing where that is nothing itself. */
export const marginOf = (seconds: Duration, mtpd: Duration): number | undefined => (mtpd > 0 ? ((mtpd - seconds) / mtpd) * 100 : undefined)

/** A time as one would set it, not longer than a given one: whole hours of days, quarters of hours, minutes. */
export function roundDown(seconds: Duration): Duration {
  const step = seconds >= 86400 ? 3600 : seconds >= 3600 ? 900 : seconds >= 60 ? 60 : 1
  return Math.floor(seconds / step) * step
}

/** The least time that recovery and catching up take from the disruption on; 0 where no recovery time is set. */
export function leastTotal(programme: Programme, activity: BiaActivity, document: DocumentModel): Duration {
  const { rto, wrt } = activity
  return rto ? leastTime(programme, activity, { time: rto, document }).seconds + (wrt?.value ?? 0) : 0
}

/** Whether a bound would leave the recovery its margin, so that it may be set without a new contradiction. */
export const leavesRoom = (total: Duration, bound: Duration, share: number): boolean => bound > 0 && total <= bound * (1 - share / 100)
