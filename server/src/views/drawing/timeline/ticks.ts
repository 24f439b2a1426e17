import { civilDate, firstOfMonth, weekday } from '../../../language/values/civil.ts'
import type { DayNumber } from '../../models/types.ts'
import { textWidth } from '../textWidth.ts'
import { lastDay, type Scale, startOf } from './scale.ts'

/** A mark on the axis. `ordinal` counts marks of its kind from a fixed day, so that panning does not change which are labelled. */
export interface Tick {
  readonly day: DayNumber
  readonly x: number
  readonly ordinal: number
  readonly label: string
}

export type LabelOf = (day: DayNumber) => string

export const labelSize = 11
const distance = 8

export function monthTicks(scale: Scale, label: LabelOf): readonly Tick[] {
  const ticks: Tick[] = []
  for (let day = firstOfMonth(scale.from, 0); day <= lastDay(scale); day = firstOfMonth(day, 1)) {
    const { year, month } = civilDate(day)
    ticks.push({ day, x: startOf(scale, day), ordinal: year * 12 + month - 1, label: label(day) })
  }
  return withFirstInSight(ticks)
}

/** The month that began before the left edge is named at the edge if there is room: a drawing of one week has no other. */
function withFirstInSight(ticks: readonly Tick[]): readonly Tick[] {
  const [first, ...rest] = ticks
  if (first === undefined || first.x >= 0) return ticks
  const edge = { ...first, x: 0 }
  return fitsBefore(edge, rest[0]) ? [edge, ...rest] : rest
}

/** Mondays. */
export function weekTicks(scale: Scale, label: LabelOf): readonly Tick[] {
  return every({ first: scale.from - (weekday(scale.from) - 1), step: 7 }, scale, label)
}

export const dayTicks = (scale: Scale, label: LabelOf): readonly Tick[] => every({ first: scale.from, step: 1 }, scale, label)

function every({ first, step }: { readonly first: DayNumber; readonly step: number }, scale: Scale, label: LabelOf): readonly Tick[] {
  const ticks: Tick[] = []
  for (let day = first; day <= lastDay(scale); day += step) {
    if (day >= scale.from) ticks.push({ day, x: startOf(scale, day), ordinal: Math.floor((day + 3) / step), label: label(day) })
  }
  return ticks
}

/** Every n-th tick, with the smallest n that keeps the labels apart: labels are dropped, never squeezed. */
export function thinned(ticks: readonly Tick[]): readonly Tick[] {
  for (let n = 1; n <= ticks.length; n++) {
    const kept = ticks.filter((tick) => tick.ordinal % n === 0)
    if (kept.every((tick, index) => fitsBefore(tick, kept[index + 1]))) return kept
  }
  return []
}

const fitsBefore = (tick: Tick, next: Tick | undefined): boolean => next === undefined || labelEnd(tick) + distance <= next.x

/** A label stands 4 px right of its tick. */
export const labelEnd = (tick: Tick): number => tick.x + 4 + textWidth(tick.label, labelSize)

/** The labels that do not touch a stretch that something else needs. */
export function clearOf(ticks: readonly Tick[], from: number, to: number): readonly Tick[] {
  return ticks.filter((tick) => labelEnd(tick) + 2 <= from || tick.x + 4 >= to + 2)
}
