import type { BiaActivity } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import type { Programme } from '../index/programme.ts'
import { type Limit, limitOf } from './whatIfLimits.ts'
import { canBeOff, type Thing, thingsOf } from './whatIfNodes.ts'
import { later, leastOf, type Parts, type Return } from './whatIfPart.ts'
import { partsOf } from './whatIfParts.ts'
import { withPeople } from './whatIfPeople.ts'
import { type Remark, remarksOn } from './whatIfRemarks.ts'
import { returnsOf } from './whatIfReturn.ts'
import { type Stopped, stoppedBy, stoppedIds } from './whatIfSpread.ts'
import { type Takeover, takeovers } from './whatIfTakeovers.ts'

/** What follows when some things are switched off at one moment, the disruption. */
export interface WhatIf {
  readonly off: readonly Thing[]
  /** Ids that mean nothing in this programme any more, or nothing that can be switched off. */
  readonly unknown: readonly string[]
  /** The one that breaches its MTPD first comes first. */
  readonly stopped: readonly StoppedActivity[]
  readonly running: readonly Running[]
  /** Sites, systems and the like that hold out on something in the place of what is down. */
  readonly holding: readonly Running[]
  /** All that stops, activities too, with when it is back. */
  readonly returns: ReadonlyMap<string, Return>
  readonly takeovers: readonly Takeover[]
}

export interface Running {
  readonly thing: Thing
  readonly remarks: readonly Remark[]
}

export interface StoppedActivity extends Running {
  /** Which of those that are off reach it. */
  readonly causes: readonly string[]
  /** It runs again at its minimum: to be held against the RTO. */
  readonly ready: Return
  /** It has caught up as well (WRT): to be held against the MTPD. */
  readonly back: Return
  readonly limit: Limit
  readonly verdict: 'breached' | 'kept' | 'unknown' | 'noLimit'
  /** Seconds left between `back` and the MTPD, negative when breached; nothing where one of them is not known. */
  readonly margin?: Duration
  /** Seconds by which the RTO is missed. */
  readonly rtoMissedBy?: Duration
}

/**
 * The consequences of a loss, as far as the documents say what depends on what.
 *
 * Who stops: whatever is switched off (a role, a unit or a team with everybody in it), and along hard needs whatever needs it. Hard needs are
 * the hard dependencies; the place of an activity or a system, its unit, the provider who runs it, and key people with all who could take over.
 * Of several places or people one is enough. A soft dependency lowers the output and stops nobody. A hard one whose `alternative` is described
 * stops nobody either, unless something registered is meant to stand in (an alternate site or supplier): that must be there itself.
 *
 * When it is back: what is switched off returns by its own time (work of recovery, RTO, contract), else it stays away. A system is recovered
 * once its needs are back and the plan is active, so activation counts once in a chain. An activity runs again when the last of its needs is
 * met, by its return or by a stand-in that is ready; then WRT follows. A strategy that is in place and goes round the loss counts if it is sooner;
 * one that repeats or restores what is lost only where nothing else is known. Whoever carries out the recovery is taken to be there.
 *
 * What it means: the MTPD is breached if the activity is not back by then. A time that nobody states is unknown, with the moment before which
 * it cannot be; a loss that nothing makes good lasts, and breaches every MTPD.
 */
export function whatIf(programme: Programme, ids: readonly string[]): WhatIf {
  const things = thingsOf(programme)
  const known = [...new Set(ids)].map((id) => ({ id, thing: things.get(id) }))
  const off = known.flatMap(({ thing }) => (thing && canBeOff(thing) ? [thing] : []))
  const gone = new Set(off.flatMap((thing) => withPeople(programme, thing)))
  const parts = partsOf(programme)
  const stopped = stoppedBy(parts, gone)
  const scene = { programme, off, parts, stopped, returns: returnsOf(parts, gone, stopped) }
  const [activities, others] = [[...things.values()].filter(isActivity), [...things.values()].filter((thing) => !isActivity(thing))]
  const runs = (some: readonly Thing[]): readonly Running[] => some.filter(({ id }) => !stopped.has(id)).map((thing) => told(thing, scene))
  return {
    off,
    unknown: known.filter(({ thing }) => !thing || !canBeOff(thing)).map(({ id }) => id),
    stopped: activities.flatMap((activity) => stoppedActivity(activity, scene) ?? []).toSorted(byUrgency),
    running: runs(activities),
    holding: runs(others).filter(({ remarks }) => remarks.length > 0),
    returns: scene.returns,
    takeovers: takeovers(scene),
  }
}

const isActivity = ({ type }: Thing): boolean => type === 'activity'

interface Scene {
  readonly programme: Programme
  readonly off: readonly Thing[]
  readonly parts: Parts
  readonly stopped: Stopped
  readonly returns: ReadonlyMap<string, Return>
}

function told(thing: Thing, scene: Scene): Running {
  const part = scene.parts.get(thing.id)
  return { thing, remarks: part ? remarksOn(thing, part, scene) : [] }
}

function stoppedActivity(activity: Thing, scene: Scene): StoppedActivity | undefined {
  const ready = scene.returns.get(activity.id)
  if (!ready) return undefined
  const back = later(ready, (activity.element as BiaActivity).wrt?.value ?? 0)
  const limit = limitOf(scene.programme, activity)
  const { mtpd, rto } = limit
  return {
    ...told(activity, scene),
    causes: causesOf(activity, scene),
    ready,
    back,
    limit,
    verdict: verdictOn(back, mtpd?.seconds),
    ...(back.back === 'at' && mtpd && { margin: mtpd.seconds - back.seconds }),
    ...(rto !== undefined && ready.back !== 'never' && leastOf(ready) > rto && { rtoMissedBy: leastOf(ready) - rto }),
  }
}

function causesOf({ id }: Thing, { programme, off, stopped }: Scene): readonly string[] {
  const reached = stopped.get(id)
  return off.filter((thing) => withPeople(programme, thing).some((one) => reached?.has(one))).map((thing) => thing.id)
}

/** `mtpd` is the latest moment at which it must run again: to be back just then keeps it. */
function verdictOn(back: Return, mtpd: Duration | undefined): StoppedActivity['verdict'] {
  if (mtpd === undefined) return 'noLimit'
  if (back.back === 'never' || leastOf(back) > mtpd) return 'breached'
  return back.back === 'at' ? 'kept' : 'unknown'
}

const urgency: readonly StoppedActivity['verdict'][] = ['breached', 'unknown', 'kept', 'noLimit']

/** Breaches by their moment; then, by their limit, those of which nobody knows; then whoever comes closest to one. */
function byUrgency(a: StoppedActivity, b: StoppedActivity): number {
  const [one, other] = [a, b].map(({ verdict, margin, limit }) => (verdict === 'kept' ? margin : limit.mtpd?.seconds) ?? 0)
  return urgency.indexOf(a.verdict) - urgency.indexOf(b.verdict) || (one ?? 0) - (other ?? 0)
}

/** Everything that stops when one thing does, by its id; without itself. */
export const stopsWith: (programme: Programme) => (id: string) => ReadonlySet<string> = derived((programme) => {
  const known = new Map<string, ReadonlySet<string>>()
  return (id) => {
    const found = known.get(id) ?? new Set([...stoppedIds(partsOf(programme), new Set([id]))].filter((one) => one !== id))
    known.set(id, found)
    return found
  }
})
