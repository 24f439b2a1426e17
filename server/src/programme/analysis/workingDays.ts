import type { CommonBusinessHours, CommonCalendar } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { type CivilDay, weekday } from '../../language/values/civil.ts'

/** Why nobody works on a day. */
export type DayOff =
  | { readonly why: 'holiday'; readonly name: string | undefined; readonly at: Located<CivilDay> }
  | { readonly why: 'weekend'; readonly day: (typeof week)[number] }

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The days off of a calendar: its holidays, and the days of the week that its hours leave out, where all of them can be read. */
export function daysOffOf(calendar: CommonCalendar): (day: CivilDay) => DayOff | undefined {
  const holidays = holidaysOf(calendar)
  const worked = workedDays(calendar.hours)
  return (day) => {
    const holiday = holidays.get(day)
    if (holiday) return holiday
    const name = week[weekday(day) - 1] ?? 'mon'
    return worked && !worked.has(name) ? { why: 'weekend', day: name } : undefined
  }
}

function holidaysOf({ holidays }: CommonCalendar): ReadonlyMap<CivilDay, DayOff> {
  const found = new Map<CivilDay, DayOff>()
  for (const one of holidays) {
    const at = isElementLike(one) ? one.date : one
    if (at) found.set(at.value, { why: 'holiday', name: isElementLike(one) ? one.name?.value : undefined, at })
  }
  return found
}

/** The days of the week on which a calendar has hours. Of hours in words only the plainest are understood. */
function workedDays(hours: CommonCalendar['hours']): ReadonlySet<string> | undefined {
  if (!hours) return undefined
  if (!isList(hours)) return isWorkingWeek(hours.value) ? new Set(week.slice(0, 5)) : undefined
  const days = hours.flatMap((one) => one.days.map(({ value }) => value))
  return days.length > 0 && hours.every((one) => one.days.length > 0) ? new Set(days) : undefined
}

const isList = (hours: NonNullable<CommonCalendar['hours']>): hours is readonly CommonBusinessHours[] => Array.isArray(hours)

/** «Mon–Fri 08:30–17:00», «週一至週五 09:00-18:00», with no word of another day. */
const isWorkingWeek = (hours: string): boolean =>
  /^\s*(?:mon(?:day)?s?\s*(?:-|–|to|through)\s*fri(?:day)?s?\b|(?:周|週|星期)一\s*(?:至|到|-|–|~)\s*(?:周|週|星期)?五)/i.test(hours) &&
  !/\b(?:sat|sun)|(?:周|週|星期)[六日天末]/i.test(hours)

/** The next day on which somebody works; nothing where none comes within a month. */
export function nextWorkingDay(day: CivilDay, dayOff: (day: CivilDay) => DayOff | undefined): CivilDay | undefined {
  for (let next = day + 1; next <= day + 31; next++) if (!dayOff(next)) return next
  return undefined
}
