import { readDuration } from '../../language/values/durations.ts'
import type { Measure } from '../../language/values/valueTypes.ts'

/** What a sentence may promise a figure for: the types of objectives that people put into words. */
export type Promised = 'availability' | 'recovery_time' | 'data_loss' | 'response_time' | 'training'

/** A figure that prose promises as a target. */
export interface ProseFigure {
  readonly of: Promised
  readonly measure: Measure
  /** As it is written, to find it again. */
  readonly text: string
}

interface Subject {
  readonly of: Promised
  readonly unit: 'percent' | 'duration'
  readonly words: RegExp
}

const subjects: readonly Subject[] = [
  { of: 'availability', unit: 'percent', words: /\bavailab|\buptime\b|可用(?:性|率|度)/i },
  { of: 'training', unit: 'percent', words: /\btrain(?:ed|ing)\b|参训|參訓|培训|培訓|训练|訓練|完训|完訓|受训|受訓/i },
  {
    of: 'recovery_time',
    unit: 'duration',
    words: /\brecover|\brestor|\bRTO\b|\b(?:back|up again|run(?:s|ning)? again|works? again)\b|恢[复復]|[复復]原/i,
  },
  {
    of: 'data_loss',
    unit: 'duration',
    words:
      /\bdata loss\b|\bRPO\b|\blos(?:e|es|t|ing)\b|(?:数据|資料|數據|交易).{0,6}(?:丢失|丟失|遺失|損失|损失|流失)|(?:丢失|丟失|遺失|損失|损失).{0,8}(?:数据|資料|數據|交易)/i,
  },
  { of: 'response_time', unit: 'duration', words: /\brespon[ds]|\breact|\bactivat|响应|響應|回應|应变|應變|启动|啟動/i },
]

/** What happened, what shall be one day, what only nearly holds, what changes from one figure to another, and what is asked of others. */
const otherwise =
  /\b(?:last (?:year|month|quarter)|previous|was|were|had|did|reached|achieved|measured|actual(?:ly)?|took|so far|next year|future|long[- ]term|one day|later|eventually|by 20\d\d|in 20\d\d|since|from \d[\d.]*\s*%|about|around|nearly|almost|roughly|approximately|(?<!\bno |\bnot )more than|better than|over|above|below|under|improv\w*|rais\w*|shorten\w*|cut|halv\w*|reduc\w*|instead of|rather than|not only|if|unless|example|law|regulator\w*|contract\w*|supplier\w*|vendor\w*|per day|a day|every)\b|24\/7|7\s*[x×*]\s*24|24\s*[x×*]\s*7|去年|上年|前年|前一年|曾|实际|實際|当时|當時|已[经經]|达到了|達到了|达成了|達成了|测得|測得|明年|来年|來年|未来|未來|下一年|长期|長期|将来|將來|逐步|日后|日後|大约|大約|左右|接近|近百|将近|將近|(?<!不)(?:超[过過]|优于|優於|高于|高於|低于|低於)|逾|历时|歷時|耗时|耗時|用了|花了|才恢|才[复復]|提高|提升|缩短|縮短|降低|减少|減少|由.{0,12}[到至]|从.{0,12}[到至]|從.{0,12}[到至]|而不是|而非|如果|若|例如|法规|法規|监管|監理|主管机关|主管機關|合同|合約|供应商|供應商|厂商|廠商|每天|每日|20\d\d\s*年|约|約/i

/** How long people meet for is no promise of how fast they are. */
const occasions =
  /\b(?:drills?|exercises?|workshops?|courses?|sessions?|meetings?|train(?:ing|ed))\b|演练|演練|会议|會議|课程|課程|培训|培訓|训练|訓練/i

/** A sentence ends at its stop; one within a figure is none. */
const sentences = /[。！!?？；;\n]|\.(?!\d)/
const clauses = /[,，、：:]|\b(?:but|while|whereas)\b/

/** Figures that a text promises: in a clause that speaks of one subject, and has one figure of its kind. */
export function promisesIn(text: string): readonly ProseFigure[] {
  return text
    .split(sentences)
    .filter((sentence) => !otherwise.test(sentence))
    .flatMap((sentence) =>
      sentence
        .split(clauses)
        .flatMap((clause) => promiseIn(clause) ?? [])
        .filter(({ measure }) => measure.unit !== 'duration' || !occasions.test(sentence)),
    )
}

function promiseIn(clause: string): ProseFigure | undefined {
  const found = [...percentsIn(clause), ...durationsIn(clause)]
  const [subject, ...others] = subjects.filter(({ words: about }) => about.test(clause))
  const [figure, ...more] = found.filter(({ measure }) => measure.unit === subject?.unit)
  return subject && figure && others.length === 0 && more.length === 0 ? { of: subject.of, ...figure } : undefined
}

type Figure = Omit<ProseFigure, 'of'>

const percentsIn = (clause: string): readonly Figure[] =>
  [...clause.matchAll(/(\d+(?:\.\d+)?)\s*(?:%|％|per ?cent\b)/gi)].map(([text, value]) => ({
    measure: { unit: 'percent', value: Number(value) },
    text,
  }))

const words: Readonly<Record<string, string>> = {
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{ ten: '10', twelve: '12', fifteen: '15', twenty: '20', thirty: '30', forty: '40', sixty: '60', ninety: '90' },
}

const number = String.raw`\d+(?:\.\d+)?|[零一二两兩三四五六七八九十百]+(?:[个個]半)?|\b(?:${Object.keys(words).join('|')})\b`
const time = '(?:h|hrs?|hours?|min|minutes?|d|days?)(?![a-z])|[个個]?(?:小[时時]|分[钟鐘]|天)'
const durations = new RegExp(String.raw`(${number})[\s-]*(${time})`, 'gi')

function durationsIn(clause: string): readonly Figure[] {
  return [...clause.matchAll(durations)].flatMap(([text, amount = '', unit = '']) => {
    const read = readDuration(`${words[amount.toLowerCase()] ?? amount}${unit.replace(/^[个個]/, '')}`)
    return read.ok ? [{ measure: { unit: 'duration' as const, value: read.value }, text }] : []
  })
}
