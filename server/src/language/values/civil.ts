/**
 * Civil dates as whole numbers: days since 1970-01-01 in the Gregorian calendar. A plan's dates have no zone and no clock, so
 * no `Date` is used anywhere: it would bring both, and with them dates that are off by one.
 */
export type CivilDay = number

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

// The year is taken to begin in March: then the leap day is its last day and the lengths of the months follow one line.
const daysPerEra = 146_097
const epoch = 719_468

/** The day number of a date. A month or day outside its range counts on: month 13 is January of the next year. */
export function civilDay({ year, month, day }: CivilDate): CivilDay {
  const months = year * 12 + (month - 3)
  const shifted = Math.floor(months / 12)
  const monthOfYear = months - shifted * 12
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * monthOfYear + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - epoch
}

export function civilDate(number: CivilDay): CivilDate {
  const shifted = number + epoch
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthOfYear = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthOfYear + 2) / 5) + 1
  const month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** `2026-07-15`. */
export function isoText(number: CivilDay): string {
  const { year, month, day } = civilDate(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day of a text like `2026-07-15`; nothing for another form, and nothing for a date that no calendar has. */
export function parseIso(text: string): CivilDay | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return undefined
  const [year, month, day] = parts.slice(1).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return civilDay({ year, month, day })
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** By ISO 8601: Monday is 1, Sunday is 7. Day 0 was a Thursday. */
export function weekday(number: CivilDay): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The first day of the month that `months` months after the month of `number`; 0 is its own month. */
export function firstOfMonth(number: CivilDay, months: number): CivilDay {
  const { year, month } = civilDate(number)
  return civilDay({ year, month: month + months, day: 1 })
}
