import type { DayNumber } from '../../models/types.ts'

/** Linear days: where a day stands in a drawing of that width. */
export interface Scale {
  /** The day whose beginning is at the left edge. */
  readonly from: DayNumber
  readonly perDay: number
  readonly width: number
}

// A tenth of a pixel is finer than any screen; more digits would only make the drawing larger and its diffs restless.
const rounded = (x: number): number => Math.round(x * 10) / 10

/** The left edge of a day. */
export const startOf = ({ from, perDay }: Scale, day: DayNumber): number => rounded((day - from) * perDay)

/** The right edge of a day: a span ends with the end of its last day. */
export const endOf = (scale: Scale, day: DayNumber): number => startOf(scale, day + 1)

/** Noon: where a milestone and the line of today stand. */
export const noonOf = (scale: Scale, day: DayNumber): number => startOf(scale, day + 0.5)

/** The last day of which something is seen. A width divided into 365 days is not exactly 365 times one of them. */
export const lastDay = ({ from, perDay, width }: Scale): DayNumber => from + Math.max(0, Math.ceil(width / perDay - 1e-6) - 1)

/** On which side of the drawing a span lies wholly outside. */
export function beyond(scale: Scale, start: DayNumber, end: DayNumber): 'left' | 'right' | undefined {
  if (endOf(scale, end) <= 0) return 'left'
  return startOf(scale, start) >= scale.width ? 'right' : undefined
}
