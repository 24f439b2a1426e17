import { textWidth } from '../textWidth.ts'
import type { Translate } from '../translate.ts'

/** A linear axis from 0 on. */
export interface TimeAxis {
  readonly width: number
  readonly to: number
  readonly x: (at: number) => number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

const inset = 8
const minute = 60
const hour = 60 * minute
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 7200, 14_400, 43_200].map((minutes) => minutes * minute)
/** px between two labels. */
const apart = 64

/** With as many ticks as have room for their labels. */
export function timeAxis(to: number, width: number, t: Translate): TimeAxis {
  const room = width - 2 * inset
  const step = steps.find((one) => (one / to) * room >= apart) ?? to
  const count = Math.floor(to / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({ at: index * step, text: momentText(index * step, t) }))
  return { width, to, ticks, x: (at) => Math.round((inset + (room * Math.min(at, to)) / to) * 10) / 10 }
}

/** `45 min`, `1 h 30`, `2 d` */
function momentText(seconds: number, t: Translate): string {
  if (seconds === 0) return t('recovery.start')
  if (seconds < hour) return t('bia.min', { n: seconds / minute })
  if (seconds % (24 * hour) === 0) return t('bia.d', { n: seconds / (24 * hour) })
  const rest = (seconds % hour) / minute
  const hours = t('bia.h', { n: Math.floor(seconds / hour) })
  return rest === 0 ? hours : `${hours} ${String(rest).padStart(2, '0')}`
}

export interface Flag {
  readonly at: number
  readonly text: string
  readonly look: string
}

export interface PlacedFlag extends Flag {
  readonly x: number
  readonly line: 0 | 1
}

const size = 11

/** The names of moments on two lines; a third one at the same place is only in the words beside. */
export function placedFlags(flags: readonly Flag[], { x, width }: TimeAxis): readonly PlacedFlag[] {
  const free = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return flags
    .toSorted((a, b) => a.at - b.at)
    .flatMap((flag) => {
      const half = textWidth(flag.text, size) / 2
      const middle = Math.max(half, Math.min(width - half, x(flag.at)))
      const line = ([0, 1] as const).find((one) => middle - half >= (free[one] ?? 0) + 8)
      if (line === undefined) return []
      free[line] = middle + half
      return [{ ...flag, x: middle, line }]
    })
}
