import type { BiaActivity, BiaActivityPeak, CommonCalendarSpan } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { nameKey } from '../index/definitions.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { deadlineOf, elementDeadline } from './deadlines.ts'
import { type Dependency, type NetworkNode, networkOf } from './network.ts'

/** What an activity needs, and when it is back. */
export interface LateNeed {
  readonly node: NetworkNode
  readonly time: Located<Duration>
}

/**
 * The names of the peaks of the calendar that a peak names, where none of them is its own and it has no dates: then nobody knows when it is.
 * A name that holds the other one is taken for it.
 */
export function unknownPeak(standpoint: Standpoint, { name, calendar, $ }: BiaActivityPeak): readonly string[] {
  if (!name || !calendar || $.slots.has('start') || $.slots.has('end')) return []
  const known = (targetOf(standpoint, ['calendar'], calendar)?.element.peaks ?? []).map((peak) => peak.name?.value)
  const names = known.flatMap((one) => one ?? [])
  const own = nameKey(name.value)
  const isKnown = names.length < known.length || names.map(nameKey).some((one) => one.includes(own) || own.includes(one))
  return isKnown ? [] : names
}

interface Peak {
  /** Seconds within which the activity must be back. */
  readonly peak: Duration
  readonly document: DocumentModel
  readonly today: CivilDay
}

/** The peaks still to come of the calendar that an activity names, if it says nothing about peaks itself. */
export function forgottenPeaks(standpoint: Standpoint & Pick<Peak, 'today'>, { calendar, $ }: BiaActivity): readonly CommonCalendarSpan[] {
  if ($.slots.has('peaks')) return []
  const peaks = targetOf(standpoint, ['calendar'], calendar)?.element.peaks ?? []
  return peaks.filter(({ end }) => end && end.value >= standpoint.today)
}

/**
 * The systems and activities behind an activity, near or far, that come back in time for its usual RTO but not for its peak. Whatever has
 * peaks of its own, or should have by its calendar, answers for itself; something that another thing can stand in for, that is needed only
 * later or that counts other hours is left out.
 */
export function laterThan(programme: Programme, activity: BiaActivity, { peak, document, today }: Peak): readonly LateNeed[] {
  const usual = activity.rto?.value ?? Number.POSITIVE_INFINITY
  if (deadlineOf(activity, activity.rto, document)?.clock === 'business_hours') return []
  const late: LateNeed[] = []
  for (const node of behind(programme, activity, usual)) {
    const deadline = elementDeadline(node.element, node.document)
    if (deadline?.clock !== 'continuous' || deadline.time.value <= peak || deadline.time.value > usual) continue
    if (node.type === 'activity' && forgottenPeaks({ programme, document: node.document, today }, node.element as BiaActivity).length > 0) continue
    late.push({ node, time: deadline.time })
  }
  return late
}

/** All that must be there, along hard dependencies without an alternative. */
function behind(programme: Programme, activity: BiaActivity, usual: Duration): ReadonlySet<NetworkNode> {
  const { needs } = networkOf(programme)
  const found = new Set<NetworkNode>()
  const open = own(needs.get(activity.id?.value ?? ''), activity, usual)
  for (let node = open.pop(); node; node = open.pop()) {
    if (found.has(node) || !(node.type === 'system' || node.type === 'activity') || hasPeaks(node)) continue
    found.add(node)
    open.push(...(needs.get(node.id) ?? []).filter(isFirm).map(({ on }) => on))
  }
  return found
}

const own = (needs: readonly Dependency[] | undefined, activity: BiaActivity, usual: Duration): NetworkNode[] =>
  (needs ?? []).filter((need) => need.from.element === activity && isFirm(need) && (need.neededBy?.value ?? 0) <= usual).map(({ on }) => on)

const isFirm = ({ strength, direction, alternative }: Dependency): boolean =>
  strength === 'hard' && direction === 'upstream' && alternative === 'none'

const hasPeaks = ({ element }: NetworkNode): boolean => element.$.slots.has('peaks')
