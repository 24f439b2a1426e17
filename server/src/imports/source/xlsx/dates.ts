import { isoText } from '../../../language/values/civil.ts'

/** What of a moment a format shows. */
export interface DateParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
  readonly seconds: boolean
  /** Hours that go on beyond 24. */
  readonly elapsed: boolean
}

/** Day 1 is 1900-01-01, or day 0 is 1904-01-01. */
export type DateSystem = 1900 | 1904

const secondsOfDay = 86_400
/** 9999-12-31, the last day that a sheet knows. */
const lastDay = 2_958_466

/** A number of days as the day and time that it stands for: `2026-03-31`, `2026-03-31 08:30`, `08:30`. Nothing for what is no day. */
export function dateText(serial: number, parts: DateParts, system: DateSystem): string | undefined {
  if (!(serial >= 0 && serial < lastDay)) return undefined
  const moment = Math.round(serial * secondsOfDay)
  const days = Math.floor(moment / secondsOfDay)
  const time = timeText(parts.elapsed ? moment : moment - days * secondsOfDay, parts)
  if (!parts.year && !parts.month && !parts.day) return time
  const day = dayText(days, parts, system)
  return parts.time ? `${day} ${time}` : day
}

function dayText(days: number, { year, month, day }: DateParts, system: DateSystem): string {
  // The system that begins with 1900 has a 29 February in that year, which no calendar has.
  if (system === 1900 && days === 60) return '1900-02-29'
  const since1970 = system === 1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
  const iso = isoText(since1970)
  if (year && !day) return month ? iso.slice(0, 7) : iso.slice(0, 4)
  return iso
}

function timeText(seconds: number, parts: DateParts): string {
  const two = (count: number): string => String(Math.floor(count)).padStart(2, '0')
  const minutes = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`
  return parts.seconds ? `${minutes}:${two(seconds % 60)}` : minutes
}
