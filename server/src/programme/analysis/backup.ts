import { daysOf } from '../../language/values/intervals.ts'
import type { Duration, Interval } from '../../language/values/valueTypes.ts'

/** What may happen to data. `any` is the kindest event: everything that was ever copied is still there. */
export type LossScenario = 'any' | 'siteLoss' | 'regionLoss' | 'corruption' | 'ransomware'

/** One more place where data is, as far as it is known. */
export interface DataCopy {
  readonly kind: 'backup' | 'replica'
  /** The least that can be lost if this copy is all that is left: what is not stated counts as nothing. */
  readonly loss: Duration
  /** Against the place where the data is worked on. */
  readonly place: 'onSite' | 'offSite' | 'unknown'
  readonly region: 'same' | 'other' | 'unknown'
  /** Whether an intruder with all rights on the network cannot destroy it. */
  readonly guarded: 'yes' | 'no' | 'unknown'
}

/** Whether a copy may be left after an event. Only what is certain counts against it. */
export function survives({ kind, place, region, guarded }: DataCopy, scenario: LossScenario): boolean {
  switch (scenario) {
    case 'any':
      return true
    case 'siteLoss':
      return place !== 'onSite'
    case 'regionLoss':
      return place !== 'onSite' && region !== 'same'
    case 'corruption':
      // A replica follows its original into every mistake.
      return kind === 'backup'
    case 'ransomware':
      return kind === 'backup' && guarded !== 'no'
  }
}

/** The copy that loses least of those that may be left. */
export const newestLeft = <Copy extends DataCopy>(copies: readonly Copy[], scenario: LossScenario): Copy | undefined =>
  copies.filter((copy) => survives(copy, scenario)).toSorted((a, b) => a.loss - b.loss)[0]

/** The parts of the time between the last write that is safe and the moment at which the next copy is complete. */
export interface LossParts {
  readonly interval: Duration
  /** How long the job takes. */
  readonly run: Duration
  /** Until this copy is complete. */
  readonly transfer: Duration
}

/**
 * The most that can be lost: the disruption comes just before the next copy is complete, and the last one holds what was written until
 * its job began. Every 4 h, a job of 45 min and a transfer of 1 h lose up to 5 h 45 min.
 */
export const worstLoss = ({ interval, run, transfer }: LossParts): Duration => interval + run + transfer

/** What it takes until restored data may be used. */
export interface RestoreParts {
  /** Until there is something to restore to. */
  readonly provisioning: Duration
  readonly gigabytes: number
  readonly gigabytesPerHour: number
  readonly validation: Duration
}

/** Seconds of copying alone. */
export const copyingTime = ({ gigabytes, gigabytesPerHour }: Pick<RestoreParts, 'gigabytes' | 'gigabytesPerHour'>): Duration =>
  (gigabytes / gigabytesPerHour) * 3600

/** 2,000 GB at 400 GB/h after 1 h of provisioning and before 30 min of checks: 1 h + 5 h + 30 min = 6.5 h. */
export const restoreTime = (parts: RestoreParts): Duration => parts.provisioning + copyingTime(parts) + parts.validation

/** The usual length of a calendar interval, to compare two of them: a month is a twelfth of a year. */
export const usualLength = (interval: Interval): Duration => daysOf(interval) * 86_400

/** A stretch of the day in minutes after midnight; one that ends before it begins goes past midnight. */
export interface DailyWindow {
  readonly from: number
  readonly to: number
}

const day = 1440

/** The length of a window; one that ends when it begins is the whole day. */
export const windowLength = ({ from, to }: DailyWindow): number => (((to - from) % day) + day) % day || day

/** The minutes of the day that two windows share. 22:00–02:00 and 01:00–05:00 share one hour. */
export function sharedMinutes(one: DailyWindow, other: DailyWindow): number {
  const start = (((other.from - one.from) % day) + day) % day
  const [length, otherLength] = [windowLength(one), windowLength(other)]
  const behind = Math.max(0, Math.min(length, start + otherLength) - start)
  const around = Math.max(0, Math.min(length, start + otherLength - day))
  return behind + around
}
