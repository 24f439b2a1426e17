import type { BiaActivity } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Programme } from '../index/programme.ts'
import { clockOf } from './activities.ts'
import { mtpdFromImpacts } from './curves.ts'
import { statedTime } from './demands.ts'
import { networkOf } from './network.ts'
import type { Thing } from './whatIfNodes.ts'

/** What an activity must keep, in seconds from the disruption. */
export interface Limit {
  readonly rto?: Duration
  readonly mtpd?: { readonly seconds: Duration; readonly from: 'stated' | 'curves' }
  /** The shortest MTPD of a peak, where it is shorter. */
  readonly peak?: { readonly seconds: Duration; readonly name?: string }
  /** Its times count working hours: they cannot be held against the clock. */
  readonly counts: 'hours' | 'workingHours'
}

export function limitOf(programme: Programme, { id, element, document }: Thing): Limit {
  const activity = element as BiaActivity
  if (clockOf(activity, document) === 'business_hours') return { counts: 'workingHours' }
  const node = networkOf(programme).nodes.get(id)
  const rto = node?.element === element ? statedTime(programme, node) : undefined
  const mtpd = mtpdOf(programme, { activity, document })
  const peak = peakOf(activity, mtpd?.seconds ?? Number.POSITIVE_INFINITY)
  return { counts: 'hours', ...(rto !== undefined && { rto }), ...(mtpd && { mtpd }), ...(peak && { peak }) }
}

function mtpdOf(
  programme: Programme,
  { activity, document }: { readonly activity: BiaActivity; readonly document: Thing['document'] },
): Limit['mtpd'] {
  if (activity.mtpd) return { seconds: activity.mtpd.value, from: 'stated' }
  if (activity.$.slots.has('mtpd')) return undefined
  const derived = mtpdFromImpacts({ programme, document }, activity)
  return derived && { seconds: derived.seconds, from: 'curves' }
}

function peakOf({ peaks }: BiaActivity, usual: Duration): Limit['peak'] {
  const first = peaks.flatMap(({ mtpd, name }) => (mtpd ? [{ seconds: mtpd.value, ...(name && { name: name.text }) }] : [])).toSorted(bySeconds)[0]
  return first && first.seconds < usual ? first : undefined
}

const bySeconds = (a: { readonly seconds: Duration }, b: { readonly seconds: Duration }): number => a.seconds - b.seconds
