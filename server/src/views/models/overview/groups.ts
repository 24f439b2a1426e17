import type { Message } from '../../../base/message.ts'
import { duration, message } from '../../../base/message.ts'
import type { BiaActivity, ContinuityPlan } from '../../../generated/model.ts'
import { scalarAt } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import { itemOf } from '../../../language/model/items.ts'
import { isoText } from '../../../language/values/civil.ts'
import { isLive } from '../../../programme/analysis/activities.ts'
import type { Scene } from '../scene.ts'
import type { TimelineItem } from '../timeline/types.ts'
import { timelineOf } from '../timeline/view.ts'
import { elementsAt } from '../walk.ts'
import { overdueIn } from './overdue.ts'
import { riskEntries } from './risks.ts'
import type { OverviewEntry, OverviewGroup } from './types.ts'

/** What a document holds, in the order in which people look it up. A group that would be empty is left out. */
export function groupsOf(scene: Scene): readonly OverviewGroup[] {
  const items = timelineOf(scene)?.items ?? []
  const groups: readonly (readonly [OverviewGroup['key'], readonly OverviewEntry[]])[] = [
    ['overdue', overdueIn(scene)],
    ['milestones', dated(items, ({ kind }) => kind === 'milestone')],
    ['exercises', dated(items, ({ type, id }) => type === 'exercise' && !id.includes('#'))],
    ['activities', activities(scene)],
    ['plans', covered(scene)],
    ['risks', riskEntries(scene)],
    ['measures', dated(items, ({ type, id }) => (type === 'measure' || type === 'action') && !id.includes('#'))],
  ]
  return groups.flatMap(([key, entries]) =>
    entries.length === 0 ? [] : [{ key, title: scene.render(message(`overview.${key}`), scene.locale), entries }],
  )
}

function dated(items: readonly TimelineItem[], isWanted: (item: TimelineItem) => boolean): readonly OverviewEntry[] {
  return items
    .filter((item) => isWanted(item))
    .toSorted((a, b) => (a.end ?? Infinity) - (b.end ?? Infinity))
    .map(({ id, label, title, end, state, kind }) => ({
      item: id,
      label: `${label} ${title}`.trim(),
      detail: end === undefined ? '' : isoText(end),
      mark: state === 'overdue' || state === 'done' ? state : kind === 'milestone' ? 'milestone' : 'planned',
    }))
}

/** By how soon they must be back; those that nobody has set a time for last. */
function activities(scene: Scene): readonly OverviewEntry[] {
  if (scene.document.kind !== 'bia') return []
  const live = elementsAt(scene.document.root, 'activities').filter((one) => isLive(one as BiaActivity))
  return live
    .toSorted((a, b) => secondsOf(a) - secondsOf(b))
    .map((element) => ({ item: itemOf(element), label: nameOf(element), detail: timesOf(element, scene), mark: 'activity' }))
}

/** What a plan brings back. */
function covered(scene: Scene): readonly OverviewEntry[] {
  if (scene.document.kind !== 'continuity_plan') return []
  return (scene.document.root as ContinuityPlan).covers.map((element) => ({
    item: itemOf(element),
    label: element.activity?.text ?? '–',
    detail: timesOf(element, scene),
    mark: 'activity',
  }))
}

const secondsOf = (element: Element): number => scalarAt<number>(element, 'rto')?.value ?? Infinity

const nameOf = (element: Element): string =>
  ['name', 'title', 'id'].map((key) => scalarAt(element, key)?.text).find((text) => text !== undefined) ?? '–'

const timeKeys = ['rto', 'mtpd', 'rpo'] as const

function timesOf(element: Element, { render, locale }: Scene): string {
  const times = timeKeys.flatMap((key): readonly Message[] => {
    const seconds = scalarAt<number>(element, key)?.value
    return seconds === undefined ? [] : [message('overview.time', { name: key.toUpperCase(), time: duration(seconds) })]
  })
  return times.map((time) => render(time, locale)).join(' · ')
}
