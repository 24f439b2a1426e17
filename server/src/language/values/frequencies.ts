import { readDuration, readInterval } from './durations.ts'
import { halfWidth } from './halfWidth.ts'
import { daysOf } from './intervals.ts'
import { type Frequency, type Reading, read, refuse } from './valueTypes.ts'

/** The words for a frequency, the first of each list being the one that is written. Figures are occurrences in 365 days. */
const words: readonly (readonly [perYear: number, ...words: string[]])[] = [
  [Number.POSITIVE_INFINITY, 'continuous', 'real_time', 'real-time', 'continuously', '实时', '即時', '持续', '持續', '实时监控', '連續'],
  [8760, 'hourly', '每小时', '每小時'],
  [365, 'daily', '每日', '每天', '日度', '每日一次', '每天一次'],
  [52, 'weekly', '每周', '每週', '每星期', '每周一次', '每週一次', '周度', '週度'],
  [26, 'biweekly', 'fortnightly', '每两周', '每兩週', '双周', '雙週'],
  [12, 'monthly', '每月', '月度', '每月一次', '每個月', '每个月'],
  [6, 'bimonthly', '每两个月', '每兩個月', '双月', '雙月'],
  [4, 'quarterly', '每季', '每季度', '季度', '每季一次', '每季度一次'],
  [2, 'semiannual', 'half-yearly', 'semi-annual', 'semiannually', '每半年', '半年', '半年度'],
  [1, 'annual', 'yearly', 'annually', '每年', '年度', '每年一次'],
  [1 / 2, 'biennial', '每两年', '每兩年'],
  [1 / 3, 'triennial', '每三年'],
  [0, 'ad_hoc', 'ad hoc', 'as_needed', 'as needed', 'on demand', '按需', '随时', '隨時', '视需要', '視需要', '不定期'],
]

const byWord: ReadonlyMap<string, number> = new Map(words.flatMap(([perYear, ...list]) => list.map((word) => [word, perYear] as const)))

const [second, minute, hour] = [31_536_000, 525_600, 8760]
const perYearOf: Readonly<Record<string, number>> = { second, minute, min: minute, hour, day: 365, week: 52, month: 12, quarter: 4, year: 1 }
const chinesePer: Readonly<Record<string, number>> = {
  ...{ 秒: second, 秒钟: second, 秒鐘: second, 分: minute, 分钟: minute, 分鐘: minute, 小时: hour, 小時: hour, 个小时: hour, 個小時: hour },
  ...{ 日: 365, 天: 365, 周: 52, 週: 52, 月: 12, 季: 4, 季度: 4, 年: 1 },
}

/** Reads `monthly`, `每月`, `2 per year`, `twice a year`, `every 2 weeks`, `每年至少 2 次`, `every minute`. */
export function readFrequency(text: string): Reading<Frequency> {
  const word = halfWidth(text.trim()).toLowerCase()
  const known = byWord.get(word)
  if (known !== undefined) return read({ perYear: known })
  return readCount(word) ?? readEvery(word) ?? refuse('expected')
}

/** The words that stand for a frequency, for completion: the canonical one first. */
export const frequencyWords: readonly string[] = words.map(([, word]) => word ?? '')

/** The canonical word for a frequency in words; nothing for one with figures. */
export function frequencyWord(text: string): string | undefined {
  const word = halfWidth(text.trim()).toLowerCase()
  return words.find(([, ...list]) => list.includes(word))?.[1]
}

function readCount(text: string): Reading<Frequency> | undefined {
  const english =
    /^(?:at least\s+)?(once|twice|\d+(?:\.\d+)?)\s*(?:times?|x)?\s*(?:per|an?|\/|every|each)\s*(second|minute|min|hour|day|week|month|quarter|year)$/.exec(
      text,
    )
  if (english) {
    const count = english[1] === 'once' ? 1 : english[1] === 'twice' ? 2 : Number(english[1])
    return read({ perYear: count * (perYearOf[english[2] ?? ''] ?? 0) })
  }
  const chinese = /^每(秒[钟鐘]?|分[钟鐘]?|[个個]?小[时時]|日|天|周|週|月|季度|季|年)(?:至少)?\s*(\d+|一|二|两|兩|三|四)\s*次$/.exec(text)
  if (!chinese) return undefined
  const figure = { 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4 }[chinese[2] ?? ''] ?? Number(chinese[2])
  return read({ perYear: figure * (chinesePer[chinese[1] ?? ''] ?? 0) })
}

function readEvery(text: string): Reading<Frequency> | undefined {
  const every = /^(?:every|每)\s*(.+)$/.exec(text)?.[1]
  const single = every === undefined ? undefined : (perYearOf[every] ?? chinesePer[every])
  if (single !== undefined) return read({ perYear: single })
  const clock = readDuration(every ?? '')
  if (clock.ok && clock.value > 0) return read({ perYear: second / clock.value })
  const interval = readInterval(every ?? text)
  if (!interval.ok) return undefined
  const days = daysOf(interval.value)
  return days > 0 ? read({ perYear: 365 / days }) : undefined
}
