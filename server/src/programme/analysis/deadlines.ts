import type { Bia, BiaActivity, CommonSupplier, CommonSystem } from '../../generated/model.ts'
import type { Element, Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Duration } from '../../language/values/valueTypes.ts'

/** A time within which something must be back, and what it counts. Two are comparable only where they count alike. */
export interface Deadline {
  readonly time: Located<Duration>
  readonly clock: 'continuous' | 'business_hours'
  readonly starts: 'disruption' | 'declaration'
}

/** The recovery time that an activity sets for itself; clock and beginning may stand once for the whole analysis. */
export function activityDeadline(activity: BiaActivity, document: DocumentModel): Deadline | undefined {
  return deadlineOf(activity, activity.rto, document)
}

/** As `activityDeadline`, for another time of the activity that runs by the same clock. */
export function deadlineOf(activity: BiaActivity, time: Located<Duration> | undefined, { root, kind }: DocumentModel): Deadline | undefined {
  const bia = kind === 'bia' ? (root as Bia) : undefined
  const clock = activity.clock?.value ?? bia?.clock?.value ?? 'continuous'
  return time && { time, clock, starts: activity.clock_starts?.value ?? bia?.clock_starts?.value ?? 'disruption' }
}

/** A system states a target; where it does not, what it was built for is what it will do. */
export function systemDeadline({ rto, rto_capability }: CommonSystem): Deadline | undefined {
  const time = rto ?? rto_capability
  return time && { time, clock: 'continuous', starts: 'disruption' }
}

/** What a supplier has promised. Many contracts count from the call that declares the disaster. */
export function supplierDeadline({ contracted_rto: time, clock, clock_starts }: CommonSupplier): Deadline | undefined {
  return time && { time, clock: clock?.value ?? 'continuous', starts: clock_starts?.value ?? 'disruption' }
}

/** The deadline of any element that can have one. */
export function elementDeadline(element: Element, document: DocumentModel): Deadline | undefined {
  switch (element.$.shape.name) {
    case 'bia.activity':
      return activityDeadline(element as BiaActivity, document)
    case 'common.system':
      return systemDeadline(element as CommonSystem)
    case 'common.supplier':
      return supplierDeadline(element as CommonSupplier)
    default:
      return undefined
  }
}

/**
 * Seconds from the disruption to a deadline. One that counts from the declaration begins when the plan is activated; working hours have
 * no length in seconds without a calendar, so nothing is known of them here.
 */
export function fromDisruption({ time, clock, starts }: Deadline, activation: Duration | undefined): Duration | undefined {
  if (clock === 'business_hours') return undefined
  if (starts === 'disruption') return time.value
  return activation === undefined ? undefined : time.value + activation
}

/** Whether a time is written in days or weeks; on a clock of business hours nobody can say how long these are. */
export const isInDays = (text: string): boolean => /\d\s*(?:d|days?|w|weeks?|天|日|周|週|星期|个星期|個星期)(?![a-z])|^P[^T]*[DW]/i.test(text)
