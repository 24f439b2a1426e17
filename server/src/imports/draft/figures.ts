import { readDuration, shortUnits } from '../../language/values/durations.ts'
import { halfWidth } from '../../language/values/halfWidth.ts'
import { withDigits } from '../../language/values/hanFigures.ts'

const within = String.raw`(?:within|in under|in less than|less than|no more than|not more than|at most|under|up to|不超过|不超過|不多于|小于|少于|低于|最多|控制在)`
const unit = String.raw`(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|秒|分钟|分鐘|个小时|個小時|小时|小時|天|日|周|週)`
const periods: Readonly<Record<string, string>> = {
  年: 'year',
  季度: 'quarter',
  季: 'quarter',
  月: 'month',
  周: 'week',
  週: 'week',
  天: 'day',
  日: 'day',
}

/** A figure to be reached that a sentence names, as a metric is written: `>= 99.99 %`, `<= 2h`, `>= 1 per year`. Only what the sentence says. */
export function targetIn(sentence: string): string | undefined {
  const text = withDigits(halfWidth(sentence))
  return percentIn(text) ?? timeIn(text) ?? countIn(text)
}

function percentIn(text: string): string | undefined {
  const match = new RegExp(
    String.raw`(at least|no less than|not less than|minimum|以上|至少|不低于|不低於|达到|達到|≥|>=|${within}|≤|<=)?\s*(\d+(?:\.\d+)?)\s*(?:%|per ?cent)(\s*以上)?`,
    'i',
  ).exec(text)
  if (!match) return undefined
  const [, word = '', figure, after] = match
  const most = /^(?:within|in|less|no more|not more|at most|under|up|不超|不多|小于|少于|低于|最多|控制|≤|<=)/i.test(word)
  const least = after !== undefined || (word !== '' && !most)
  return `${most ? '<= ' : least ? '>= ' : ''}${figure} %`
}

function timeIn(text: string): string | undefined {
  const before = new RegExp(
    String.raw`${within}\s*(?:the (?:first|next)\s+)?(\d+(?:\.\d+)?\s*(?:-\s*)?${unit})(?![\u4e00-\u9fff]*[一-龥]?\d)`,
    'i',
  ).exec(text)
  const after = new RegExp(String.raw`(\d+(?:\.\d+)?\s*${unit})\s*(?:之内|之內|以内|以內|内|內)`, 'i').exec(text)
  const found = (before?.[1] ?? after?.[1])?.replace(/(?<!\s)\s*-\s*/, ' ')
  if (found === undefined || !readDuration(found).ok) return undefined
  return `<= ${shortUnits(found).replace(/\s+/g, '')}`
}

function countIn(text: string): string | undefined {
  const chinese = /每(年|季度|季|月|周|週|天|日)(至少|不少于|不少於)?[^，。；,;]{0,6}?(\d+)\s*次/.exec(text)
  const period = periods[chinese?.[1] ?? '']
  if (chinese && period) return `${chinese[2] === undefined ? '' : '>= '}${chinese[3]} per ${period}`
  const english =
    /(at least\s+)?\b(once|twice|\d+|one|two|three|four)\b\s*(?:times?)?\s+(?:[a-z]+\s+){0,2}?(?:a|per|each|every|in (?:a|each|every))\s+(year|quarter|month|week|day)\b/i.exec(
      text,
    )
  if (!english) return undefined
  const counts: Readonly<Record<string, number>> = { once: 1, one: 1, twice: 2, two: 2, three: 3, four: 4 }
  const count = counts[(english[2] ?? '').toLowerCase()] ?? Number(english[2])
  return `${english[1] === undefined ? '' : '>= '}${count} per ${(english[3] ?? '').toLowerCase()}`
}

const rhythms: readonly (readonly [RegExp, string])[] = [
  [/每小时|每小時|\bhourly\b/i, 'hourly'],
  [/每日|每天|\bdaily\b|\bevery day\b/i, 'daily'],
  [/每周|每週|每星期|周度|週度|周例会|\bweekly\b|\bevery week\b/i, 'weekly'],
  [/每月|月度|\bmonthly\b|\bevery month\b/i, 'monthly'],
  [/每季|季度|\bquarterly\b|\bevery quarter\b/i, 'quarterly'],
  [/每半年|半年度|\bhalf-yearly\b|\bsemi-?annual/i, 'semiannual'],
  [/每年|(?<!本|半|财|財)年度(?!业务|業務|计划|計劃|計畫)|\bannual(?:ly)?\b|\byearly\b|\bevery year\b/i, 'annual'],
]

/** How often something happens, where a sentence says it: all that it names. */
export const rhythmsIn = (sentence: string): readonly string[] => rhythms.flatMap(([pattern, word]) => (pattern.test(sentence) ? [word] : []))
