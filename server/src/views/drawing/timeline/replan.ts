import type { Rescheduled } from '../../../features/planEdits/operation.ts'
import { isoText } from '../../../language/values/civil.ts'
import { pushedBy } from '../../../programme/analysis/pushed.ts'
import type { Work } from '../../../programme/analysis/schedule.ts'
import type { TimelineItem, TimelineView } from '../../models/timeline/types.ts'
import { workingDays, worksOf } from '../../models/timeline/work.ts'
import type { DayNumber, ItemId } from '../../models/types.ts'
import { signed } from '../figures.ts'
import type { Translate } from '../translate.ts'
import { nameOf } from './describe.ts'
import { type Branch, branchesOf } from './outline.ts'
import type { Moving, TimelineUi } from './ui.ts'

/** An item on other days. */
export interface Replaced {
  readonly item: TimelineItem
  readonly start?: DayNumber
  readonly end: DayNumber
  readonly days: number
}

/** What a move would come to: the item with its parts, and what would then begin too early behind them. */
export interface Replan {
  readonly moving: Moving
  readonly moved: readonly Replaced[]
  readonly pushed: readonly Replaced[]
}

/** What is done stays where it was; a heading has no days. */
export const isMovable = ({ kind, end, state }: TimelineItem): boolean =>
  kind !== 'group' && end !== undefined && state !== 'done' && state !== 'cancelled'

export function replanned(view: TimelineView, moving: Moving | null, branches: readonly Branch[]): Replan | undefined {
  const branch = branches.find(({ item }) => item.id === moving?.item)
  const own = moving && branch && replaced(branch.item, moving)
  if (!moving || !branch || !own) return undefined
  const inside = moving.part === 'whole' ? branch.parts.filter(isMovable).flatMap((part) => replaced(part, moving) ?? []) : []
  const moved = [own, ...inside]
  return { moving, moved, pushed: pushedBehind(view, moved) }
}

function replaced(item: TimelineItem, { part, days }: Moving): Replaced | undefined {
  const { start, end } = item
  if (end === undefined || !isMovable(item)) return undefined
  if (start === undefined) return { item, end: end + days, days }
  if (part === 'whole') return { item, start: start + days, end: end + days, days }
  // An end never passes the other one.
  return part === 'end' ? { item, start, end: Math.max(start, end + days), days } : { item, start: Math.min(end, start + days), end, days }
}

/** What would have to move behind some items, were they where they are to be. */
export function pushedBehind({ items, shades }: TimelineView, moved: readonly Replaced[]): readonly Replaced[] {
  const places = new Map(moved.map((one) => [one.item.id, one]))
  const works = worksOf(items).map((work): Work => {
    const place = places.get(work.id)
    return place ? { ...work, start: place.start ?? place.end, end: place.end } : work
  })
  const byId = new Map(items.map((item) => [item.id, item]))
  const settled = new Set(items.filter((item) => !isMovable(item)).map(({ id }) => id))
  return pushedBy(new Set(places.keys()), works, { isWorkingDay: workingDays(shades), settled }).flatMap(({ id, start, end, days }) => {
    const item = byId.get(id)
    return item ? [{ item, ...(item.start !== undefined && { start }), end, days }] : []
  })
}

/** What the server is asked to write. */
export const movesOf = (places: readonly Replaced[]): readonly Rescheduled[] =>
  places.map(({ item, start, end }) => ({
    item: item.id,
    ...(start !== undefined && start !== item.start && { start }),
    ...(end !== item.end && { end }),
  }))

/** `2026-07-03 → 2026-07-17, +14 d` */
export function changeText({ item, start, end, days }: Replaced, part: Moving['part'], t: Translate): string {
  const [before, after] = part === 'start' ? [item.start, start] : [item.end, end]
  return `${before === undefined ? '' : isoText(before)} → ${after === undefined ? '' : isoText(after)}${t('separator')}${t('days.slip', { n: signed(days) })}`
}

/** The move in progress as a sentence, for who listens. */
export function movingText(view: TimelineView, { moving }: TimelineUi, t: Translate): string {
  const replan = replanned(view, moving, branchesOf(view.items))
  const [own] = replan?.moved ?? []
  return replan && own
    ? t('moving.says', { item: nameOf(own.item), part: t(`moving.${replan.moving.part}`), change: changeText(own, replan.moving.part, t) })
    : ''
}

/** The move that begins with an item. */
export const moveOf = (item: ItemId, part: Moving['part'] = 'whole'): Moving => ({ item, part, days: 0 })
