import { type CivilDay, civilDate, civilDay, daysInMonth } from './civil.ts'
import type { Interval } from './valueTypes.ts'

/** The day that is an interval later. A day that its month does not have becomes the last one: a month after 31 January is 28 February. Eight hours later is the same day. */
export function dayAfter(start: CivilDay, { months, days }: Interval): CivilDay {
  const { year, month, day } = civilDate(start)
  const first = civilDate(civilDay({ year, month: month + months, day: 1 }))
  return civilDay({ ...first, day: Math.min(day, daysInMonth(first.year, first.month)) }) + Math.floor(days)
}

/** How many days an interval is, months of any length taken together: 365/12 days each. */
export const daysOf = ({ months, days }: Interval): number => (months * 365) / 12 + days

/** Two months and 60 days are the same to whoever wrote them: a difference of less than a twentieth says nothing. */
export const isClearlyLonger = (one: Interval, other: Interval): boolean => daysOf(one) > daysOf(other) * 1.05
