import type { CommonBusinessHours, CommonCalendar } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'

/** A stretch of the week in which a service is offered: minutes since Monday, 00:00. One may reach into the next week. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const day = 1440
export const week: number = 7 * day
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The hours of a calendar, without its holidays. Nothing where they are written in words, or not all of them can be read. */
export function serviceWeek({ hours }: CommonCalendar): readonly Stretch[] | undefined {
  if (!hours || !('length' in hours) || hours.length === 0) return undefined
  const stretches = hours.flatMap(stretchesOf)
  const wanted = hours.reduce((sum, { days: on }) => sum + on.length, 0)
  return stretches.length === wanted && wanted > 0 ? merged(stretches) : undefined
}

function stretchesOf({ days: on, from, to }: CommonBusinessHours): readonly Stretch[] {
  if (!from || !to) return []
  // 22:00 to 06:00 ends on the next day.
  const length = to.value > from.value ? to.value - from.value : to.value + day - from.value
  return on.map(({ value }) => {
    const start = days.indexOf(value) * day + from.value
    return { from: start, to: start + length }
  })
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const one of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && one.from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, one.to) }
    else found.push(one)
  }
  return found
}

/** Seconds of service in a week: Monday to Friday, 08:00 to 18:00, are 50 h. */
export const weeklySeconds = (stretches: readonly Stretch[]): Duration => stretches.reduce((sum, { from, to }) => sum + to - from, 0) * 60

/**
 * The most service that one outage can take, in seconds: it begins, or ends, where service does. An outage of 24 h takes 10 h of a service
 * of 10 h a day, one of 3 h takes 3 h.
 */
export function worstOverlap(stretches: readonly Stretch[], outage: Duration): Duration {
  const minutes = outage / 60
  const whole = Math.floor(minutes / week)
  const rest = minutes - whole * week
  const beginnings = stretches.flatMap(({ from, to }) => [from, (((to - rest) % week) + week) % week])
  const worst = Math.max(0, ...beginnings.map((start) => overlap(stretches, start, start + rest)))
  return whole * weeklySeconds(stretches) + Math.min(worst * 60, outage, weeklySeconds(stretches))
}

/** The week goes round: what reaches past its end, and what began in the week before. */
function overlap(stretches: readonly Stretch[], start: number, end: number): number {
  return [-week, 0, week].reduce(
    (sum, shift) => sum + stretches.reduce((part, { from, to }) => part + Math.max(0, Math.min(end, to + shift) - Math.max(start, from + shift)), 0),
    0,
  )
}
