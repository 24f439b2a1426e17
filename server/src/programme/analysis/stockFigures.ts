import type { Duration } from '../../language/values/valueTypes.ts'
import { timesIn } from './proseFigures.ts'

/** How long something lasts by a store and its use that a text names: `9,600 L at 400 L/h` are 24 h. */
export interface StockFigures {
  readonly lasts: Duration
  /** The lengths of time that the text names itself. */
  readonly said: readonly Duration[]
}

const seconds: Readonly<Record<string, Duration>> = {
  ...{ h: 3600, hr: 3600, hour: 3600, 小时: 3600, 小時: 3600, 时: 3600, 時: 3600 },
  ...{ d: 86_400, day: 86_400, 天: 86_400, 日: 86_400 },
}

const number = String.raw`(\d[\d,]*(?:\.\d+)?)`
const unit = String.raw`(litres?|liters?|l|升|公升|m³|立方米|pieces?|pcs|件|kg|公斤|tonnes?|tons?|t|吨|噸|boxes|箱|units?|台)`
const period = '(hours?|hr?|days?|d|小[时時]|[时時]|[天日])'
const rate = new RegExp(String.raw`${number}\s*${unit}?\s*(?:/|per\s|an?\s|every\s)\s*${period}(?![a-z])`, 'gi')
const chineseRate = new RegExp(
  String.raw`(?:每\s*(小[时時]|[天日])|(日)(?=[均耗用需]))(?:均|[约約]|平均|消耗|[耗用]|使用|需|[发發][货貨出])*\s*${number}\s*${unit}?`,
  'gi',
)
const amount = new RegExp(String.raw`${number}\s*${unit}(?![a-z])(?!\s*(?:/|per\b|an?\s|每))`, 'gi')

/** Of several stores or uses, of what is kept back or comes in between, nobody can tell the sum. */
const others =
  /\b(?:each|reserves?|usable|refill\w*|deliver\w*|minimum|about|around)\b|各|每[台辆輛座]|[预預]留|余量|餘量|[补補]充|[补補]油|加油|[约約]/i

export function stockFigures(text: string): StockFigures | undefined {
  if (others.test(text)) return undefined
  const uses = usesIn(text)
  const rest = uses.reduce((left, { at, length }) => left.slice(0, at) + ' '.repeat(length) + left.slice(at + length), text)
  const all = [...rest.matchAll(amount)].map(([, figure = '', kind = '']) => ({ figure: numberOf(figure), kind: kindOf(kind) }))
  const [use, ...moreUses] = uses
  // Two generators are no store of litres.
  const [store, ...moreStores] = all.filter(({ kind }) => use === undefined || use.kind === '' || kind === use.kind)
  if (!use || !store || moreUses.length > 0 || moreStores.length > 0 || use.perSecond === 0) return undefined
  return {
    lasts: store.figure / use.perSecond,
    said: sentenceAt(rest, use.at)
      .split(clauses)
      .filter((clause) => lasting.test(clause))
      .flatMap(timesIn),
  }
}

/** Another sentence may be about another store. */
function sentenceAt(text: string, at: number): string {
  const start = [...text.slice(0, at).matchAll(stops)].at(-1)?.index ?? -1
  return text.slice(start + 1).split(stops, 1)[0] ?? ''
}

const stops = /[。\n]|\.(?!\d)/g
const clauses = /[,，;；、]/

/** Another time in the text may be that of a check. */
const lasting = /\b(?:cover|lasts?|enough|suffic\w*|autonom\w*|runs? for|supply)\b|可用|[够夠]用|用量|可供|[维維]持|支[撑撐]|[续續]航/i

interface Use {
  readonly at: number
  readonly length: number
  readonly perSecond: number
  readonly kind: string
}

const usesIn = (text: string): readonly Use[] => [
  ...[...text.matchAll(rate)].map((match) => useOf(match, { figure: match[1], kind: match[2], every: match[3] })),
  ...[...text.matchAll(chineseRate)].map((match) => useOf(match, { figure: match[3], kind: match[4], every: match[1] ?? match[2] })),
]

interface Parts {
  readonly figure: string | undefined
  readonly kind: string | undefined
  readonly every: string | undefined
}

const useOf = ({ 0: whole, index }: RegExpMatchArray, { figure = '', kind = '', every = '' }: Parts): Use => ({
  at: index ?? 0,
  length: whole.length,
  perSecond: numberOf(figure) / (seconds[every.toLowerCase().replace(/s$/, '')] ?? 1),
  kind: kindOf(kind),
})

const numberOf = (text: string): number => Number(text.replaceAll(',', ''))

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:l|lit(?:re|er)s?|升|公升)$/i, 'l'],
  [/^(?:pieces?|pcs|件)$/i, 'piece'],
  [/^(?:t|tons?|tonnes?|吨|噸)$/i, 't'],
  [/^(?:kg|公斤)$/i, 'kg'],
  [/^(?:m³|立方米)$/i, 'm3'],
]

const kindOf = (unitText: string): string => kinds.find(([pattern]) => pattern.test(unitText))?.[1] ?? unitText.toLowerCase()
