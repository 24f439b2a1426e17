import type { BiaActivity } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Standpoint } from '../index/elements.ts'
import { type Achieved, latenessOf } from './achieved.ts'
import { type Bound, boundsOf, overrunOf, tightestOf } from './recoveryFit.ts'
import { type Supported, supportedMtpd } from './supportedMtpd.ts'

/** What an analysis says of an activity that cannot both be true. */
export type Contradiction = LongMtpd | LongRecovery | LateRecovery

/** Its MTPD is longer than its own impacts allow. */
export interface LongMtpd {
  readonly what: 'mtpd'
  readonly declared: Duration
  readonly supported: Supported
}

/** Recovery and catching up take longer than a limit: the one that is exceeded most. */
export interface LongRecovery {
  readonly what: 'recovery'
  readonly bound: Bound
  readonly over: Duration
}

/** It came back after its recovery time when it was last measured. */
export interface LateRecovery {
  readonly what: 'measured'
  readonly achieved: Achieved
  readonly target: Duration
}

/** All contradictions in the times of an activity, each kind once. */
export function contradictionsOf(standpoint: Standpoint, activity: BiaActivity, achieved: Achieved | undefined): readonly Contradiction[] {
  const supported = supportedMtpd(standpoint, activity)
  const { mtpd } = activity
  const bound = tightestOf(boundsOf(standpoint, activity))
  const over = bound && overrunOf(bound)
  const late = achieved && latenessOf(achieved)
  return [
    ...(mtpd && supported.says === 'bound' && mtpd.value > supported.seconds
      ? [{ what: 'mtpd', declared: mtpd.value, supported } satisfies LongMtpd]
      : []),
    ...(bound && over !== undefined && over > 0 ? [{ what: 'recovery', bound, over } satisfies LongRecovery] : []),
    ...(achieved?.target !== undefined && late !== undefined && late > 0
      ? [{ what: 'measured', achieved, target: achieved.target } satisfies LateRecovery]
      : []),
  ]
}

/** Seconds by which one of the two goes beyond the other. */
export function excessOf(one: Contradiction): Duration {
  switch (one.what) {
    case 'mtpd':
      return one.declared - one.supported.seconds
    case 'recovery':
      return one.over
    case 'measured':
      return one.achieved.measurement.value.value - one.target
  }
}

/** How bad it is, to compare: the excess as a share of what it exceeds. */
export const gravityOf = (one: Contradiction): number => excessOf(one) / Math.max(1, limitOf(one))

function limitOf(one: Contradiction): Duration {
  switch (one.what) {
    case 'mtpd':
      return one.supported.seconds
    case 'recovery':
      return one.bound.seconds
    case 'measured':
      return one.target
  }
}
