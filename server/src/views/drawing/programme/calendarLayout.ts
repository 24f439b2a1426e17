import type { CalendarEvent, CalendarView } from '../../models/programme/types.ts'
import { textWidth } from '../textWidth.ts'
import { noonOf, type Scale } from '../timeline/scale.ts'

export const names = 132
export const top = 22
/** Between marks, so that each can be seen and hit. */
const apart = 16
const line = 20
const labelSize = 11
const most = 5

/** A mark with its label, where there is room for one. */
export interface Placed {
  readonly event: CalendarEvent
  readonly x: number
  readonly y: number
  readonly label?: { readonly x: number; readonly anchor: 'start' | 'end' }
}

export interface LanePlace {
  readonly title: string
  readonly y: number
  readonly height: number
  readonly marks: readonly Placed[]
}

export interface CalendarLayout {
  readonly scale: Scale
  readonly height: number
  readonly lanes: readonly LanePlace[]
}

/** Lanes below each other; marks of days near each other stand on lines of their own. */
export function calendarLayout({ period, lanes }: CalendarView, width: number): CalendarLayout {
  const days = period.end - period.start + 1
  const scale: Scale = { from: period.start, perDay: (width - names) / days, width: width - names }
  const placed: LanePlace[] = []
  let y = top
  for (const { title, events } of lanes) {
    const marks = labelled(onLines(events, scale, y), scale)
    const lines = 1 + Math.max(0, ...marks.map((mark) => Math.round((mark.y - y - 15) / line)))
    const height = lines * line + 10
    placed.push({ title, y, height, marks })
    y += height
  }
  return { scale, height: y, lanes: placed }
}

function onLines(events: readonly CalendarEvent[], scale: Scale, top: number): readonly Placed[] {
  const ends: number[] = []
  return events.map((event) => {
    const x = names + noonOf(scale, event.day)
    const free = ends.findIndex((end) => end + apart <= x)
    const at = free >= 0 ? free : Math.min(ends.length, most - 1)
    ends[at] = x
    return { event, x, y: top + 15 + at * line }
  })
}

interface Stretch {
  readonly y: number
  readonly from: number
  readonly to: number
}

/** Right of its mark, else left of it, else only in the tooltip: a label never meets another mark or label. */
function labelled(marks: readonly Placed[], scale: Scale): readonly Placed[] {
  const taken = marks.map((mark): Stretch => ({ y: mark.y, from: mark.x - 9, to: mark.x + behind(mark) - 2 }))
  return marks.map((mark) => {
    const width = textWidth(mark.event.label, labelSize) + 2
    const [right, left] = [mark.x + behind(mark), mark.x - 11]
    const stretches: readonly Stretch[] = [
      { y: mark.y, from: right, to: right + width },
      { y: mark.y, from: left - width, to: left },
    ]
    const free = stretches.find((one) => isFree(one, taken, scale))
    if (!free) return mark
    taken.push(free)
    return { ...mark, label: free.from === right ? { x: right, anchor: 'start' } : { x: left, anchor: 'end' } }
  })
}

/** From the middle of a mark to what stands behind it. */
const behind = ({ event }: Placed): number => (event.inFreeze ? 26 : 11)

const isFree = ({ y, from, to }: Stretch, taken: readonly Stretch[], { width }: Scale): boolean =>
  from >= names && to <= names + width && !taken.some((one) => one.y === y && one.from < to && from < one.to)
