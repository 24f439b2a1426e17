import type { TimelineItem } from '../../models/timeline/types.ts'
import type { DayNumber } from '../../models/types.ts'
import { beyond, endOf, noonOf, type Scale, startOf } from './scale.ts'

export const rowHeight = 24

/** A stretch of the drawing, from left to right. */
export interface Stretch {
  readonly x: number
  readonly width: number
}

/** What of an item is drawn, in px; its height and look follow from its kind. */
export type Mark =
  | { readonly mark: 'none' }
  /** All of it lies outside what is shown. */
  | { readonly mark: 'beyond'; readonly side: 'left' | 'right'; readonly day: DayNumber }
  | { readonly mark: 'point'; readonly x: number; readonly baseline?: number; readonly overdue?: Stretch }
  | ({ readonly mark: 'bar'; readonly done: number; readonly baseline?: Stretch; readonly overdue?: Stretch } & Stretch)

export interface Moment {
  readonly scale: Scale
  readonly today: DayNumber
}

export const isPoint = (item: TimelineItem): boolean => item.kind === 'milestone' || item.kind === 'event'

export function markOf(item: TimelineItem, { scale, today }: Moment): Mark {
  const { end } = item
  const start = item.start ?? end
  if (end === undefined || start === undefined || item.kind === 'group') return { mark: 'none' }
  const late = item.state === 'overdue' && today > end
  const side = beyond(scale, Math.min(start, item.baseline?.start ?? start), Math.max(late ? today : end, item.baseline?.end ?? end))
  if (side !== undefined) return { mark: 'beyond', side, day: side === 'left' ? end : start }
  return isPoint(item) ? pointMark(item, end, { scale, today }) : barMark(item, { start, end }, { scale, today })
}

function pointMark(item: TimelineItem, day: DayNumber, { scale, today }: Moment): Mark {
  const x = noonOf(scale, day)
  const { baseline } = item
  return {
    mark: 'point',
    x,
    ...(baseline === undefined || baseline.end === day ? {} : { baseline: noonOf(scale, baseline.end) }),
    ...(item.state === 'overdue' && today > day ? { overdue: { x, width: tenth(noonOf(scale, today) - x) } } : {}),
  }
}

function barMark(item: TimelineItem, span: { readonly start: DayNumber; readonly end: DayNumber }, { scale, today }: Moment): Mark {
  const { x, width } = stretch(scale, span.start, span.end)
  const { baseline, progress = 0 } = item
  const moved = baseline !== undefined && (baseline.end !== span.end || (baseline.start ?? span.start) !== span.start)
  const due = endOf(scale, span.end)
  return {
    mark: 'bar',
    x,
    width,
    done: tenth((width * Math.min(100, Math.max(0, progress))) / 100),
    ...(moved ? { baseline: stretch(scale, baseline.start ?? baseline.end, baseline.end) } : {}),
    ...(item.state === 'overdue' && today > span.end ? { overdue: { x: due, width: tenth(noonOf(scale, today) - due) } } : {}),
  }
}

/** A span whose ends are the wrong way round is drawn as its end, not as a bar of negative width. */
export function stretch(scale: Scale, start: DayNumber, end: DayNumber): Stretch {
  const x = startOf(scale, Math.min(start, end))
  return { x, width: tenth(endOf(scale, end) - x) }
}

/** Where a label beside a mark has to keep out. */
export function reach(mark: Mark): { readonly from: number; readonly to: number } {
  switch (mark.mark) {
    case 'none':
    case 'beyond':
      return { from: 0, to: 0 }
    case 'point': {
      const ends = [
        mark.x - 6,
        mark.x + 6,
        ...(mark.baseline === undefined ? [] : [mark.baseline - 5]),
        ...(mark.overdue === undefined ? [] : [mark.overdue.x + mark.overdue.width]),
      ]
      return { from: Math.min(...ends), to: Math.max(...ends) }
    }
    case 'bar':
      return { from: mark.x, to: mark.overdue === undefined ? mark.x + mark.width : mark.overdue.x + mark.overdue.width }
  }
}

const tenth = (x: number): number => Math.round(x * 10) / 10
