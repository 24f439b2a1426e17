import { civilDay, daysInMonth, isoText } from '../../language/values/civil.ts'
import { readDate } from '../../language/values/dates.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day in any form that leaves no doubt, in ISO form: `31 March 2026`, `2026年3月31日`, `2026/3/31`. Nothing for `03/04/2026` or a month. */
export function dayIn(text: string): string | undefined {
  const tidy = text.trim().replace(/[.。]$/, '')
  const reading = readDate(tidy)
  if (reading.ok) return isoText(reading.value)
  const [only, ...others] = reading.suggestions
  return only !== undefined && others.length === 0 ? only : inWords(tidy)
}

function inWords(text: string): string | undefined {
  const dayFirst = /^(?:\w+day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text)
  const monthFirst = /^(?:\w+day,?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text)
  const [name, day, year] = dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]]
  const month = months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  const [y, d] = [Number(year), Number(day)]
  return month > 0 && d >= 1 && d <= daysInMonth(y, month) ? isoText(civilDay({ year: y, month, day: d })) : undefined
}

/** `2026-01-05 – 2026-03-31`, `[start date]-[date]`: the two ends of a stretch of time, blanks included. */
export function rangeIn(text: string): readonly [string, string] | undefined {
  const blanks = /^\s*([[［【][^\]］】]*[\]］】])\s*(?:[-–—~～至到]|to)+\s*([[［【][^\]］】]*[\]］】])\s*$/.exec(text)
  if (blanks?.[1] !== undefined && blanks[2] !== undefined) return [blanks[1], blanks[2]]
  for (const match of text.matchAll(/(?<!\s)\s*(?:[–—~～至到]|\s-\s|-(?=\d{4})|\bto\b|\buntil\b)\s*/g)) {
    const [from, to] = [dayIn(text.slice(0, match.index)), dayIn(text.slice(match.index + match[0].length))]
    if (from !== undefined && to !== undefined) return [from, to]
  }
  return undefined
}
