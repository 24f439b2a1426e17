import { halfWidth } from './halfWidth.ts'
import { withDigits } from './hanFigures.ts'
import { type Duration, type Interval, type Reading, read, refuse } from './valueTypes.ts'

const units: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  秒: 1,
  秒钟: 1,
  秒鐘: 1,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  分: 60,
  分钟: 60,
  分鐘: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  小时: 3600,
  小時: 3600,
  时: 3600,
  時: 3600,
  个小时: 3600,
  個小時: 3600,
  d: 86400,
  day: 86400,
  days: 86400,
  天: 86400,
  日: 86400,
  w: 604800,
  week: 604800,
  weeks: 604800,
  周: 604800,
  週: 604800,
  星期: 604800,
  个星期: 604800,
  個星期: 604800,
}

const calendarUnits: Readonly<Record<string, number>> = {
  mo: 1,
  month: 1,
  months: 1,
  月: 1,
  个月: 1,
  個月: 1,
  月份: 1,
  quarter: 3,
  quarters: 3,
  季: 3,
  季度: 3,
  个季度: 3,
  個季度: 3,
  y: 12,
  yr: 12,
  year: 12,
  years: 12,
  年: 12,
}

const part = /(\d+(?:\.\d+)?)\s*([a-zA-Z]+|[\u4e00-\u9fff]+?(?=\d|\s|$))\s*/y
const iso =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Reads a clock duration: `30s 15min 4h 2d 1w`, `1h30min`, `PT4H`, `4小时`, `八小時`. */
export function readDuration(text: string): Reading<Duration> {
  const parts = readParts(text, ['min', 'h', 'd'])
  if (!parts.ok) return onlyWhere(parts, (suggestion) => readDuration(suggestion).ok)
  return parts.value.months === 0 ? read(parts.value.seconds) : refuse('calendarUnit')
}

/** Reads a calendar interval: days, weeks, months, quarters and years, as `90d`, `3mo`, `1y`, `6个月`. Fuel is delivered, and stock lasts, for hours. */
export function readInterval(text: string): Reading<Interval> {
  const parts = readParts(text, ['d', 'mo', 'y'])
  if (!parts.ok) return onlyWhere(parts, (suggestion) => readInterval(suggestion).ok)
  const { months, seconds } = parts.value
  return seconds % 3600 === 0 ? read({ months, days: seconds / 86400 }) : refuse('expected')
}

/** A suggestion that the same place refuses would only lead to the next finding. */
const onlyWhere = (refused: Extract<Reading<Parts>, { ok: false }>, isValue: (suggestion: string) => boolean): Reading<never> =>
  refuse(refused.refusal, refused.suggestions.filter(isValue))

interface Parts {
  readonly months: number
  readonly seconds: number
}

/** `units` are those that a bare figure is most probably meant in. */
function readParts(source: string, bareUnits: readonly string[]): Reading<Parts> {
  const text = withDigits(halfWidth(source.trim()))
  if (text === '0') return read({ months: 0, seconds: 0 })
  if (/^[-−]/.test(text)) return refuse('negative')
  if (/^\d+(\.\d+)?$/.test(text))
    return refuse(
      'noUnit',
      bareUnits.map((unit) => `${text}${unit}`),
    )
  if (/^\d+:\d\d(:\d\d)?$/.test(text)) return refuse('sexagesimal', [clockForm(text)])
  const ambiguous = /^(\d+(?:\.\d+)?)\s*[mM]$/.exec(text)
  if (ambiguous) return refuse('ambiguousMinutes', [`${ambiguous[1]}min`, `${ambiguous[1]}mo`])
  const parts = iso.test(text) && text.length > 1 ? readIso(text) : readSum(text)
  return parts.ok && !Number.isFinite(parts.value.seconds + parts.value.months) ? refuse('outOfRange') : parts
}

/** `1:30:00` as it would be written with units. */
function clockForm(text: string): string {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  return writeDuration(hours * 3600 + minutes * 60 + seconds)
}

function readIso(text: string): Reading<Parts> {
  const [, y, m, w, d, h, min, s] = (iso.exec(text) ?? []).map((group) => Number(group ?? 0))
  const seconds = (w ?? 0) * 604800 + (d ?? 0) * 86400 + (h ?? 0) * 3600 + (min ?? 0) * 60 + (s ?? 0)
  return /\d/.test(text) ? read({ months: (y ?? 0) * 12 + (m ?? 0), seconds }) : refuse('expected')
}

function readSum(text: string): Reading<Parts> {
  let months = 0
  let seconds = 0
  part.lastIndex = 0
  while (part.lastIndex < text.length) {
    const match = part.exec(text)
    if (!match) return refuse('expected')
    const figure = Number(match[1])
    const unit = (match[2] ?? '').toLowerCase()
    const clock = units[unit]
    const calendar = calendarUnits[unit]
    if (clock !== undefined) seconds += figure * clock
    else if (calendar !== undefined) months += figure * calendar
    else return refuse('expected')
  }
  return text === '' || !Number.isInteger(months) ? refuse('expected') : read({ months, seconds: Math.round(seconds * 1000) / 1000 })
}

const symbols: Readonly<Record<number, string>> = { 1: 's', 60: 'min', 3600: 'h', 86400: 'd', 604800: 'w' }
const isoSymbols = ['y', 'mo', 'w', 'd', 'h', 'min', 's'] as const

/** A duration or an interval that reads well, with the same figures in short units: `15 minutes` is `15min`, `PT4H` is `4h`, `两小时` is `2h`. */
export function shortUnits(source: string): string {
  const text = withDigits(halfWidth(source.trim()))
  if (/^P/.test(text))
    return (iso.exec(text) ?? [])
      .slice(1)
      .flatMap((figure, index) => (figure ? `${figure}${isoSymbols[index]}` : []))
      .join('')
  return text.replace(new RegExp(part.source, 'g'), (_, figure: string, word: string) => {
    const unit = word.toLowerCase()
    const months = calendarUnits[unit]
    if (months === undefined) return figure + (symbols[units[unit] ?? 0] ?? word)
    return months === 12 ? `${figure}y` : `${Number(figure) * months}mo`
  })
}

/** A duration as it is written in a plan: `1h30min`, in the largest units that keep it whole. */
export function writeDuration(exact: Duration): string {
  const seconds = Math.round(exact)
  if (seconds === 0) return '0min'
  if (seconds % 604800 === 0) return `${seconds / 604800}w`
  if (seconds % 86400 === 0) return `${seconds / 86400}d`
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = seconds % 60
  return [hours && `${hours}h`, minutes && `${minutes}min`, rest && `${rest}s`].filter(Boolean).join('')
}
