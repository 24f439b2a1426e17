import { type CivilDay, civilDay, daysInMonth } from './civil.ts'
import { halfWidth } from './halfWidth.ts'
import { type DateTime, type Reading, read, refuse } from './valueTypes.ts'

const pad = (figure: number): string => String(figure).padStart(2, '0')

/** Reads `2026-03-31`. Other orders and separators are refused, with the same day in ISO form where it is certain. */
export function readDate(text: string): Reading<CivilDay> {
  const ascii = halfWidth(text.trim())
  const exact = /^(\d{4})-(\d{2})-(\d{2})$/.exec(ascii)
  if (exact) return civil(Number(exact[1]), Number(exact[2]), Number(exact[3]))
  const loose = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(ascii)
  if (!loose) return readRepublican(ascii) ?? readAmbiguous(ascii)
  const day = civil(Number(loose[1]), Number(loose[2]), Number(loose[3]))
  return day.ok ? refuse('dateOrder', [`${loose[1]}-${pad(Number(loose[2]))}-${pad(Number(loose[3]))}`]) : day
}

/** `115-10-12`, `民國115年10月12日`: years counted from 1912, refused with the same day in the common era. */
function readRepublican(text: string): Reading<never> | undefined {
  const match = /^(?:(?:中華民國|中华民国|民國|民国)\s*(\d{1,3})|(\d{3}))\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1] ?? match[2]) + 1911, Number(match[3]), Number(match[4])]
  return civil(year, month, day).ok ? refuse('republicanYear', [`${year}-${pad(month)}-${pad(day)}`]) : refuse('noSuchDay')
}

/** `03/04/2026` may be March or April: both are offered. */
function readAmbiguous(text: string): Reading<CivilDay> {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!match) return refuse('expected')
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const orders = [[second, first] as const, [first, second] as const].filter(([month, day]) => civil(year, month, day).ok)
  return refuse('dateOrder', [...new Set(orders.map(([month, day]) => `${year}-${pad(month)}-${pad(day)}`))])
}

function civil(year: number, month: number, day: number): Reading<CivilDay> {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return refuse('noSuchDay')
  return read(civilDay({ year, month, day }))
}

/** Reads `08:30` into minutes after midnight; `24:00` is the end of the day. */
export function readTime(text: string): Reading<number> {
  const match = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(halfWidth(text.trim()))
  if (!match) return refuse('expected')
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes <= 1440 ? read(minutes) : refuse('outOfRange')
}

/** Reads `2026-03-31T08:30+08:00`, with a space instead of `T`, or a day alone. */
export function readDateTime(text: string): Reading<DateTime> {
  const republican = readRepublican(halfWidth(text.trim()))
  if (republican) return republican
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T\s]+(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(halfWidth(text.trim()))
  if (!match) return refuse('expected')
  const day = readDate(match[1] ?? '')
  const minutes = match[2] === undefined ? read(0) : readTime(match[2])
  if (!day.ok) return day
  if (!minutes.ok) return minutes
  return read({ day: day.value, minutes: minutes.value, ...(match[3] !== undefined && { zone: zone(match[3]) }) })
}

function zone(text: string): number {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return text.startsWith('-') ? -minutes : minutes
}
