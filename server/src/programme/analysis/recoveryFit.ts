import type { BiaActivity } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Standpoint } from '../index/elements.ts'
import { leastTime, timePairs } from './activities.ts'
import { supportedMtpd } from './supportedMtpd.ts'

/** How long a recovery takes. Seconds from the disruption, by the activity's own clock. */
export interface Recovery {
  /** When it runs again. */
  readonly back: Duration
  /** When it has caught up too. */
  readonly total: Duration
}

/** A limit on how long an activity may be away: its own, what its impacts say, or that of a peak. */
export interface Bound {
  readonly kind: 'declared' | 'derived' | 'peak'
  readonly seconds: Duration
  /** What the peak is called. */
  readonly name?: string
  /** What must fit into it; nothing where no recovery time is set. In a peak it may be another one than usual. */
  readonly recovery?: Recovery
}

/** The recovery that an activity aims at; nothing where it has no recovery time. */
export const recoveryOf = (standpoint: Standpoint, activity: BiaActivity): Recovery | undefined =>
  activity.rto && recoveryWithin(activity.rto, standpoint, activity)

function recoveryWithin(rto: Located<Duration>, { programme, document }: Standpoint, activity: BiaActivity): Recovery {
  const back = leastTime(programme, activity, { time: rto, document }).seconds
  return { back, total: back + (activity.wrt?.value ?? 0) }
}

/** Every limit that is known, in this order: its own, derived, of each peak. */
export function boundsOf(standpoint: Standpoint, activity: BiaActivity): readonly Bound[] {
  const { mtpd } = activity
  const supported = supportedMtpd(standpoint, activity)
  const recovery = recoveryOf(standpoint, activity)
  const usual = recovery ? { recovery } : {}
  return [
    ...(mtpd ? [{ kind: 'declared', seconds: mtpd.value, ...usual } as const] : []),
    ...(supported.says === 'bound' ? [{ kind: 'derived', seconds: supported.seconds, ...usual } as const] : []),
    ...peakBounds(standpoint, activity),
  ]
}

function peakBounds(standpoint: Standpoint, activity: BiaActivity): readonly Bound[] {
  const pairs = timePairs(activity)
  return activity.peaks.flatMap(({ mtpd, name }): readonly Bound[] => {
    const rto = pairs.find((pair) => pair.mtpd === mtpd)?.rto
    if (!mtpd) return []
    return [
      { kind: 'peak', seconds: mtpd.value, ...(name && { name: name.value }), ...(rto && { recovery: recoveryWithin(rto, standpoint, activity) }) },
    ]
  })
}

/** Seconds by which a recovery goes beyond its limit, below zero what is left; nothing where no recovery time is set. */
export const overrunOf = ({ recovery, seconds }: Bound): Duration | undefined => recovery && recovery.total - seconds

/** The limit that is exceeded most, by its own length; where none is, the one with the least left. Nothing without a recovery time. */
export const tightestOf = (bounds: readonly Bound[]): Bound | undefined =>
  bounds.filter(({ recovery }) => recovery).toSorted((a, b) => shareOf(b) - shareOf(a))[0]

const shareOf = (bound: Bound): number => (overrunOf(bound) ?? 0) / Math.max(1, bound.seconds)
