import { readNumber } from './amounts.ts'
import { closest } from './closest.ts'
import { readDuration } from './durations.ts'
import { halfWidth } from './halfWidth.ts'
import { withDigits } from './hanFigures.ts'
import { type Measure, type Operator, type Reading, read, refuse, type Target } from './valueTypes.ts'

const year = 365 * 86400

const operators: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:>=|≥|⩾|≧|at least|(?:no|not) (?:less|fewer) than|not (?:below|under)|minimum|至少|不少于|不少於|不低于|不低於|不小于)\s*/i, '>='],
  [
    /^(?:<=|≤|⩽|≦|at most|(?:no|not) (?:more|longer|later) than|not (?:above|over|exceeding)|within|maximum|up to|不超过|不超過|不多于|不多於|不高于|至多|最多)\s*/i,
    '<=',
  ],
  [/^(?:>|more than|over|above|大于|大於|超过|超過)\s*/i, '>'],
  [/^(?:<|less than|fewer than|under|below|小于|小於|少于|少於|低于|低於)\s*/i, '<'],
  [/^(?:=|exactly|等于|等於)\s*/i, '='],
]

const windows: readonly (readonly [RegExp, number])[] = [
  [/(?<!\s)\s*(?:per|a|an|\/|each|in any)\s*(?:calendar\s*)?(?:year|12\s*months?)$/i, year],
  [/(?<!\s)\s*(?:per|a|\/|each)\s*quarter$/i, 90 * 86400],
  [/(?<!\s)\s*(?:per|a|\/|each)\s*month$/i, 30 * 86400],
  [/(?<!\s)\s*(?:per|a|\/|each)\s*week$/i, 7 * 86400],
  [/(?<!\s)\s*(?:per|a|\/|each)\s*day$/i, 86400],
]

const chineseWindows: readonly (readonly [RegExp, number])[] = [
  [/^(?:每|一)年\s*|(?<!\s)\s*[／/]\s*年$|(?<!\s)\s*每年$/, year],
  [/^每季度?\s*|(?<!\s)\s*[／/]\s*季度?$|(?<!\s)\s*每季度?$/, 90 * 86400],
  [/^每月\s*|(?<!\s)\s*[／/]\s*月$|(?<!\s)\s*每月$/, 30 * 86400],
  [/^每[周週]\s*|(?<!\s)\s*[／/]\s*[周週]$|(?<!\s)\s*每[周週]$/, 7 * 86400],
  [/^每[日天]\s*|(?<!\s)\s*[／/]\s*[日天]$|(?<!\s)\s*每[日天]$/, 86400],
]

/** Reads a metric's target on one line: `99.99 % per year`, `<= 30 min`, `at least 1 per year`, `2 小時內`, `twice a year`, `每年至少 1 次`. */
export function readTarget(text: string): Reading<Target> {
  const [withoutWindow, window] = takeWindow(halfWidth(text.trim()))
  const [rest, operator] = takeOperator(withoutWindow)
  const measure = readMeasure(inFigures(rest.trim()))
  if (!measure) return refuse('expected')
  return read({ measure, ...(operator && { operator }), ...(window !== undefined && { window }) })
}

function takeWindow(text: string): readonly [string, number | undefined] {
  for (const [pattern, seconds] of [...windows, ...chineseWindows]) if (pattern.test(text)) return [text.replace(pattern, ''), seconds]
  const over = /(?:^|\s)(?:per|over|in)\s+(\S.*)$/i.exec(text)
  const span = over?.[1] === undefined ? undefined : readDuration(over[1])
  return over && span?.ok ? [text.slice(0, over.index), span.value] : [text, undefined]
}

function takeOperator(text: string): readonly [string, Operator | undefined] {
  for (const [pattern, operator] of operators) if (pattern.test(text)) return [text.replace(pattern, ''), operator]
  const within = /(?:之內|之内|以內|以内|內|内)$/
  if (within.test(text)) return [text.replace(within, ''), '<=']
  const atLeast = /(?:以上)$/
  return atLeast.test(text) ? [text.replace(atLeast, ''), '>='] : [text, undefined]
}

/** `twice` and `兩次` as figures. */
const inFigures = (text: string): string =>
  withDigits(
    text
      .replace(/^once$/i, '1')
      .replace(/^twice$/i, '2')
      .replace(/^thrice$/i, '3'),
  )

const units = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'percent', 'mins', 'secs', 'hrs']

function readMeasure(text: string): Measure | undefined {
  if (/%$/.test(text)) {
    const value = readNumber(text.replace(/(?<!\s)\s*%$/, ''))
    return value.ok ? { unit: 'percent', value: value.value } : undefined
  }
  const duration = /^\d+$/.test(text) ? undefined : readDuration(text)
  if (duration?.ok) return { unit: 'duration', value: duration.value }
  const counted = /^(\d[\d.,]*)(?:\s*[次回份人名项項件起场場]|\s+([a-z][a-z -]{2,30}))?$/i.exec(text)
  const what = counted?.[2]
  // Three freezers are three; «2 huors» are a slip of the pen.
  if (!counted || (what !== undefined && closest(what, units) !== undefined)) return undefined
  const count = readNumber(counted[1] ?? '')
  return count.ok ? { unit: 'count', value: count.value } : undefined
}
