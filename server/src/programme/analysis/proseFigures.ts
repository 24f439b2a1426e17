import { readDuration } from '../../language/values/durations.ts'
import type { Duration, Measure } from '../../language/values/valueTypes.ts'

/** A figure that prose promises. */
export interface ProseFigure {
  readonly measure: Measure
  /** As it is written, to find it again. */
  readonly text: string
}

/** What happened, what shall be one day, what only nearly holds, what changes from one figure to another, and what is asked of others. */
const otherwise =
  /\b(?:last (?:year|month|quarter)|previous|was|were|had|did|reached|achieved|measured|actual(?:ly)?|took|so far|next year|future|long[- ]term|one day|later|eventually|by 20\d\d|in 20\d\d|since|from \d[\d.]*\s*%|about|around|nearly|almost|roughly|approximately|(?<!\bno |\bnot )more than|better than|over|above|below|under|improv\w*|rais\w*|shorten\w*|cut (?:\w+ )?(?:from|to|by|down)|halv\w*|reduc\w*|instead of|rather than|not only|if|unless|of (?:them|these|those|which)|answered|responded|satisf\w*|scores?|passed|example|law|regulator\w*|contract\w*|supplier\w*|vendor\w*|per day|a day|every \d+|between|capacity|attend\w*|invited)\b|24\/7|7\s*[x×*]\s*24|24\s*[x×*]\s*7|去年|上年|前年|前一年|曾|实际|實際|当时|當時|已[经經]|达到了|達到了|达成了|達成了|测得|測得|明年|来年|來年|未来|未來|下一年|长期|長期|将来|將來|逐步|日后|日後|大约|大約|左右|接近|近百|将近|將近|(?<!不)(?:超[过過]|优于|優於|高于|高於|低于|低於)|逾|其中|完成|满意|滿意|得分|合格|历时|歷時|耗时|耗時|用了|花了|才恢|才[复復]|提高|提升|缩短|縮短|降低|减少|減少|由.{0,12}[到至]|从.{0,12}[到至]|從.{0,12}[到至]|而不是|而非|如果|若|例如|法规|法規|监管|監理|主管机关|主管機關|合同|合約|供应商|供應商|厂商|廠商|之间|之間|容量|每天|每日|20\d\d\s*年|约|約|参加|參加|出席|受邀/i

/** How long people meet for is no promise of how fast they are. */
const occasions =
  /\b(?:drills?|exercises?|workshops?|courses?|sessions?|meetings?|train(?:ing|ed))\b|演练|演練|会议|會議|课程|課程|培训|培訓|训练|訓練/i

/**
 * The one figure of a unit in a sentence about something that is known, as the statement of an objective. Nothing where there are several, or where the
 * text is about something else as well; what follows the first sentence often is.
 */
export function promiseIn(text: string, unit: Measure['unit']): ProseFigure | undefined {
  const figures = unit === 'percent' ? percentsIn(text) : unit === 'duration' && !occasions.test(text) ? durationsIn(text) : []
  const [figure, ...others] = figures
  if (!figure?.isBound || others.length > 0 || otherwise.test(text)) return undefined
  return text.trimStart().split(sentences, 1)[0]?.includes(figure.text) ? { measure: figure.measure, text: figure.text } : undefined
}

/** A sentence ends at its stop; one within a figure is none. */
const sentences = /[。！!?？；;\n]|\.(?!\d)/
const clauses = /[,，、：:]|\b(?:and|but|while|whereas)\b/

/** Of something else, as spare parts or rooms, less is promised. */
const leastAvailability = 90

/** The availabilities that free prose promises. Of other subjects, as recovery, prose says too much that only looks like a target. */
export function availabilitiesIn(text: string): readonly ProseFigure[] {
  const alive = text.split(sentences).filter((sentence) => !otherwise.test(sentence))
  const about = alive.flatMap((sentence) => sentence.split(clauses)).filter((clause) => availability.test(clause))
  return about.flatMap((clause) => promiseIn(clause, 'percent') ?? []).filter(({ measure }) => measure.value >= leastAvailability)
}

const availability = /\bavailab|\buptime\b|可用(?:性|率|度)/i

interface Figure extends ProseFigure {
  /** A time is a promise where something is to be done within it: a journey of two hours, or a window of six, is none. */
  readonly isBound: boolean
}

/** More than all is a share of something else, as of a wage. */
const percentsIn = (clause: string): readonly Figure[] =>
  [...clause.matchAll(/(?<!\d)(\d+(?:\.\d+)?)\s*(?:%|％|per ?cent\b)/gi)].map(([text, value]) => ({
    measure: { unit: 'percent', value: Number(value) },
    text,
    isBound: Number(value) <= 100,
  }))

const words: Readonly<Record<string, string>> = {
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{ ten: '10', twelve: '12', fifteen: '15', twenty: '20', thirty: '30', forty: '40', sixty: '60', ninety: '90' },
}

const number = String.raw`\d+(?:\.\d+)?|[零一二两兩三四五六七八九十百]+(?:[个個]半)?|\b(?:${Object.keys(words).join('|')})\b`
const time = '(?:h|hrs?|hours?|min|minutes?|d|days?)(?![a-z])|[个個]?(?:小[时時]|分[钟鐘]|天)'
const durations = new RegExp(String.raw`(${number})[\s-]*(${time})`, 'gi')

const before = /(?:\b(?:within|in|inside|at most|(?:no|not) (?:more|later|longer) than|up to)|≤|<=|最多|至多|不超[过過出]|以)\s*$/i
const after = /^\s*(?:[之以]?[内內]|[為为]限|or less\b|at (?:most|the latest)\b)/i

function durationsIn(clause: string): readonly Figure[] {
  return [...clause.matchAll(durations)].flatMap(({ 0: text, 1: amount = '', 2: unit = '', index }) => {
    const isBound = before.test(clause.slice(0, index)) || after.test(clause.slice(index + text.length))
    const read = readDuration(`${words[amount.toLowerCase()] ?? amount}${unit.replace(/^[个個]/, '')}`)
    return read.ok ? [{ measure: { unit: 'duration' as const, value: read.value }, text, isBound }] : []
  })
}

/** Every length of time that a text names, in seconds. */
export const timesIn = (text: string): readonly Duration[] =>
  durationsIn(text).flatMap(({ measure }) => (measure.unit === 'duration' ? [measure.value] : []))
