import type { BiaActivity } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import type { Programme } from '../index/programme.ts'
import { activityDeadline, elementDeadline } from './deadlines.ts'
import { neededTimes } from './demands.ts'
import { type NetworkNode, networkOf } from './network.ts'
import { recoveryPath } from './recovery.ts'
import { leastActivation, ownWork, recoveries, type Work } from './recoveryWork.ts'
import { prioritisedNodes } from './reliance.ts'

/** The work on one system of a path, and where it is stated. */
export interface PathLink extends Work {
  readonly node: NetworkNode
}

/** An activity that cannot be back in time, because what it waits for comes back one after the other. */
export interface SlowPath {
  readonly activity: NetworkNode
  readonly rto: Located<Duration>
  readonly seconds: Duration
  readonly activation: Duration
  /** The activity’s own work afterwards, where only that makes it late. */
  readonly work?: Located<Duration>
  /** Everything on the path, the activity last. */
  readonly ids: readonly string[]
  /** The systems on it. */
  readonly links: readonly PathLink[]
}

/**
 * The activities whose chain of recoveries is longer than their recovery time, although no pair in it breaks. Only work that is known
 * counts: a path ends where somebody has not said how long theirs takes.
 */
export const slowPaths: (programme: Programme) => ReadonlyMap<string, SlowPath> = derived((programme) => {
  const slow = prioritisedNodes(programme).flatMap((activity) => slowPath(programme, activity) ?? [])
  const ids = new Set(slow.filter(({ work }) => !work).map(({ activity }) => activity.id))
  // Who waits for another activity that is late by itself has nothing to add.
  const roots = slow.filter(({ activity, ids: path }) => !path.some((id) => id !== activity.id && ids.has(id)))
  return new Map(roots.map((path) => [path.activity.id, path]))
})

function slowPath(programme: Programme, activity: NetworkNode): SlowPath | undefined {
  const deadline = activityDeadline(activity.element as BiaActivity, activity.document)
  if (!deadline || deadline.clock === 'business_hours') return undefined
  // A time that counts from the declaration begins when the plan is active.
  const activation = deadline.starts === 'declaration' ? 0 : leastActivation(programme, activity.id)
  const found = recoveries(programme)(activation)
  const seconds = found.get(activity.id)?.at ?? 0
  const ids = recoveryPath(found, activity.id)
  const { wrt } = activity.element as BiaActivity
  const isLate = seconds > deadline.time.value
  if (ids.length < 2 || !(isLate || seconds + (wrt?.value ?? 0) > deadline.time.value) || hasBrokenPair(programme, ids)) return undefined
  return { activity, rto: deadline.time, seconds, activation, ids, links: linksOf(programme, ids), ...(!isLate && wrt && { work: wrt }) }
}

function linksOf(programme: Programme, ids: readonly string[]): readonly PathLink[] {
  const { nodes } = networkOf(programme)
  const own = ownWork(programme)
  return ids.flatMap((id): readonly PathLink[] => {
    const [node, work] = [nodes.get(id), own.get(id)]
    return node && work ? [{ node, ...work }] : []
  })
}

/** What BIA-16 says of a pair need not be said of its path. */
function hasBrokenPair(programme: Programme, ids: readonly string[]): boolean {
  const { nodes } = networkOf(programme)
  return ids.some((id) => {
    const node = nodes.get(id)
    const time = node && elementDeadline(node.element, node.document)?.time.value
    return (neededTimes(programme).get(id) ?? []).some(
      ({ seconds, dependency }) => time !== undefined && time > seconds && ids.includes(dependency.from.id),
    )
  })
}
