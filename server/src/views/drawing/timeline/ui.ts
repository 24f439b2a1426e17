import type { ItemId, State } from '../../models/types.ts'
import { isRecord, oneOf, text } from '../kept.ts'

export const zooms = ['fit', 'year', 'half', 'quarter', 'month', 'week'] as const

export type Zoom = (typeof zooms)[number]

export const lanes = ['task', 'owner', 'type'] as const

export type Lanes = (typeof lanes)[number]

/** What of an item is being moved: all of it with its parts, or one of its ends. */
export const parts = ['whole', 'end', 'start'] as const

/** A move that is not made yet: everything shows where it would lead. */
export interface Moving {
  readonly item: ItemId
  readonly part: (typeof parts)[number]
  readonly days: number
  /** Where the pointer took hold, in px of the page; absent while keys move it. */
  readonly heldAt?: number
}

/** What the reader has set in the timeline. It outlives the panel, and a new model. */
export interface TimelineUi {
  readonly zoom: Zoom
  /** The first day shown; null keeps today in sight. */
  readonly from: number | null
  readonly text: string
  readonly owner: string | null
  readonly state: State | null
  readonly only: 'all' | 'critical' | 'overdue'
  /** The rows that are closed; null closes what is done. */
  readonly folded: readonly ItemId[] | null
  readonly selected: ItemId | null
  readonly lanes: Lanes
  /** `table` says everything in words and figures, without a drawing. */
  readonly show: 'chart' | 'table'
  readonly moving: Moving | null
}

export const timelineAtFirst: TimelineUi = {
  zoom: 'half',
  from: null,
  text: '',
  owner: null,
  state: null,
  only: 'all',
  folded: null,
  selected: null,
  lanes: 'task',
  show: 'chart',
  moving: null,
}

const states: readonly State[] = ['planned', 'in_progress', 'blocked', 'done', 'cancelled', 'overdue']
const onlys: readonly TimelineUi['only'][] = ['all', 'critical', 'overdue']

/** From what a panel kept. What an older or newer version wrote differently falls back, field by field. */
export function restoreTimeline(kept: unknown): TimelineUi {
  const old: Readonly<Record<string, unknown>> = isRecord(kept) ? kept : {}
  const first = timelineAtFirst
  return {
    zoom: oneOf(zooms, old['zoom']) ?? first.zoom,
    from: Number.isInteger(old['from']) ? (old['from'] as number) : first.from,
    text: text(old['text']) ?? first.text,
    owner: text(old['owner']) ?? first.owner,
    state: oneOf(states, old['state']) ?? first.state,
    only: oneOf(onlys, old['only']) ?? first.only,
    folded: Array.isArray(old['folded']) ? old['folded'].filter((id) => typeof id === 'string') : first.folded,
    selected: text(old['selected']) ?? first.selected,
    lanes: oneOf(lanes, old['lanes']) ?? first.lanes,
    show: oneOf(['chart', 'table'], old['show']) ?? first.show,
    // Nobody goes on with a move after a reload.
    moving: null,
  }
}
