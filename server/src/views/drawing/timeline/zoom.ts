import { weekday } from '../../../language/values/civil.ts'
import type { TimelineView } from '../../models/timeline/types.ts'
import type { DayNumber, Period } from '../../models/types.ts'
import { narrowBelow } from '../layout.ts'
import type { Scale } from './scale.ts'
import { type TimelineUi, type Zoom, zooms } from './ui.ts'

const perDay = { year: 2, half: 3.5, quarter: 8, month: 24, week: 90 } as const

const designWidth = 760

const farthest = 366

/** The days the timeline knows: the period, and what lies outside it by up to a year. A date in 2206 shall not crush the rest. */
export function extentOf({ period, items }: TimelineView): Period {
  const days = items.flatMap((item) => [item.start, item.end, item.baseline?.start, item.baseline?.end]).filter((day) => day !== undefined)
  const near = days.filter((day) => day >= period.start - farthest && day <= period.end + farthest)
  return { start: Math.min(period.start, ...near), end: Math.max(period.end, ...near) }
}

export interface Room {
  readonly extent: Period
  readonly today: DayNumber
  readonly width: number
}

/** The part of time that is shown. Without a wish, today stands at one quarter, and the days to come have the room. */
export function scaleFor({ zoom, from }: Pick<TimelineUi, 'zoom' | 'from'>, { extent, today, width }: Room): Scale {
  const all = extent.end - extent.start + 1
  if (zoom === 'fit') return { from: extent.start, perDay: width / all, width }
  const size = perDay[zoom] * (width < narrowBelow ? width / designWidth : 1)
  const days = width / size
  const wish = from ?? mondayOf(Math.floor(today - days / 4))
  const latest = Math.ceil(extent.end + 1 - days)
  return { from: Math.max(extent.start, Math.min(wish, latest)), perDay: size, width }
}

const mondayOf = (day: DayNumber): DayNumber => day - (weekday(day) - 1)

/** Another zoom around the middle of what is shown. */
export function zoomTo(zoom: Zoom, scale: Scale, room: Room): Pick<TimelineUi, 'zoom' | 'from'> {
  const middle = scale.from + scale.width / scale.perDay / 2
  const days = room.width / scaleFor({ zoom, from: null }, room).perDay
  return { zoom, from: Math.round(middle - days / 2) }
}

/** The next closer or wider zoom, or the same at the end of the line. */
export function nextZoom(zoom: Zoom, by: 1 | -1): Zoom {
  return zooms[zooms.indexOf(zoom) + by] ?? zoom
}

/** Earlier or later by a part of what is shown. */
export function pan(scale: Scale, part: number): Pick<TimelineUi, 'from'> {
  return { from: scale.from + Math.round((scale.width / scale.perDay) * part) }
}

/** With that day in the middle. */
export function centre(scale: Scale, day: DayNumber): Pick<TimelineUi, 'from'> {
  return { from: Math.round(day - scale.width / scale.perDay / 2) }
}
