import type { State } from '../models/types.ts'
import { type TimelineUi, timelineAtFirst, type Zoom } from './state.ts'

const zooms: readonly Zoom[] = ['fit', 'year', 'half', 'quarter', 'month', 'week']
const states: readonly State[] = ['planned', 'in_progress', 'blocked', 'done', 'cancelled', 'overdue']
const onlys: readonly TimelineUi['only'][] = ['all', 'critical', 'overdue']

/** The timeline's settings from what a panel kept. What an older or newer version wrote differently falls back, field by field. */
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
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined => values.find((known) => known === value)
