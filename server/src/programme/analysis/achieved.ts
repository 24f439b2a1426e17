import type { BiaActivity } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Duration, Interval } from '../../language/values/valueTypes.ts'
import type { Standpoint } from '../index/elements.ts'
import { activationOf } from './coverage.ts'
import { activityDeadline, fromDisruption } from './deadlines.ts'
import { latestOf, type Measurement } from './measuredRecoveries.ts'

/** What the latest measurement of an activity says of its recovery time. */
export interface Achieved {
  readonly measurement: Measurement
  /** Seconds from the disruption within which it should be back; nothing where that time counts working hours, or from an unknown moment. */
  readonly target?: Duration
  /** Whether it is young enough to rely on. */
  readonly age: 'valid' | 'stale'
}

export interface Validity {
  readonly today: CivilDay
  /** How old a measurement may be; nothing where nobody sets a limit. */
  readonly limit: Interval | undefined
}

/** What was measured runs from the disruption and around the clock; a time that counts otherwise is not compared with it. */
export function achievedBy({ programme, document }: Standpoint, activity: BiaActivity, { today, limit }: Validity): Achieved | undefined {
  const id = activity.id?.value ?? ''
  const measurement = latestOf(programme, 'rta', id)
  if (!measurement) return undefined
  const deadline = activityDeadline(activity, document)
  const target = deadline && fromDisruption(deadline, activationOf(programme, id))
  const isStale = limit !== undefined && dayAfter(measurement.day, limit) < today
  return { measurement, age: isStale ? 'stale' : 'valid', ...(target !== undefined && { target }) }
}

/** Seconds by which the recovery came too late; below zero what was left. Nothing where the two cannot be compared. */
export const latenessOf = ({ measurement, target }: Achieved): Duration | undefined =>
  target === undefined ? undefined : measurement.value.value - target
