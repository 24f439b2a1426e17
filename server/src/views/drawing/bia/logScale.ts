import { textWidth } from '../textWidth.ts'
import type { Translate } from '../translate.ts'

/** Times on a logarithmic axis. A logarithm has no zero: what lies before `from` has a short linear stretch of its own. */
export interface LogScale {
  /** Seconds at the two ends of the logarithmic part. */
  readonly from: number
  readonly to: number
  /** px of time 0, of `from` and of `to`. */
  readonly zero: number
  readonly start: number
  readonly end: number
}

/** px of a moment, within the axis. */
export function timeX({ from, to, zero, start, end }: LogScale, seconds: number): number {
  if (seconds <= from) return tenths(zero + ((start - zero) * Math.max(0, seconds)) / from)
  return tenths(Math.min(end, start + ((end - start) * Math.log(seconds / from)) / Math.log(to / from)))
}

export const tenths = (px: number): number => Math.round(px * 10) / 10

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** The moments that an axis may name. */
const moments = [
  1 * minute,
  5 * minute,
  15 * minute,
  30 * minute,
  1 * hour,
  2 * hour,
  4 * hour,
  8 * hour,
  24 * hour,
  2 * day,
  5 * day,
  14 * day,
  30 * day,
  90 * day,
  365 * day,
]

const usual = { from: 15 * minute, to: 7 * day }

/** 15 min to 7 d; further out only where a time lies there. */
export function spanFor(times: readonly number[]): { readonly from: number; readonly to: number } {
  const least = Math.min(...times.filter((time) => time > 0), usual.from)
  const most = Math.max(...times, usual.to)
  return {
    from: moments.findLast((moment) => moment <= least) ?? Math.max(1, least),
    to: most <= usual.to ? usual.to : (moments.find((moment) => moment >= most) ?? most),
  }
}

export interface Tick {
  readonly x: number
  readonly seconds: number
  readonly label: string
}

/** The named moments on an axis that have room for their name. */
export function momentTicks(scale: LogScale, t: Translate): readonly Tick[] {
  const shown = moments.filter((moment) => moment >= scale.from && moment <= scale.to)
  return apart(shown.map((seconds) => ({ seconds, x: timeX(scale, seconds), label: momentText(seconds, t) })))
}

export function momentText(seconds: number, t: Translate): string {
  if (seconds < hour) return t('bia.min', { n: seconds / minute })
  return seconds < 2 * day ? t('bia.h', { n: seconds / hour }) : t('bia.d', { n: seconds / day })
}

const distance = 8
const labelSize = 11

/** Labels are dropped, not squeezed: each keeps its distance from the one before. */
export function apart(ticks: readonly Tick[]): readonly Tick[] {
  let free = Number.NEGATIVE_INFINITY
  return ticks.filter(({ x, label }) => {
    const half = textWidth(label, labelSize) / 2
    if (x - half < free + distance && free > Number.NEGATIVE_INFINITY) return false
    free = x + half
    return true
  })
}
