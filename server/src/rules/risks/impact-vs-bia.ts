import { duration } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { criteriaFor, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { type ImpactAfter, impactAfter, levelMeaning } from '../../programme/analysis/riskImpact.ts'
import { isOpen, type Risk, readRating, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-16: the register takes an outage for milder than the impact analysis does. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-16',
  name: 'impact-vs-bia',
  title: { en: 'Impact milder than in the analysis', 'zh-cn': '后果低于业务影响分析', 'zh-tw': '衝擊低於營運衝擊分析' },
  why: {
    en: 'Two assessments of one outage disagree, and the milder one decides what is spent.',
    'zh-cn': '同一次中断有两个评估，而决定投入的是较轻的那个。',
    'zh-tw': '同一次中斷有兩個評估，而決定投入的是較輕的那個。',
  },
  messages: {
    milder: {
      en: 'By the analysis {outage} without {name} come to {type} {level}, which is {least} here; the impact is rated {impact}.',
      'zh-cn': '按业务影响分析，“{name}”中断 {outage} 时“{type}”达到 {level}，相当于本表的 {least}；此处后果评为 {impact}。',
      'zh-tw': '依營運衝擊分析，「{name}」中斷 {outage} 時「{type}」達到 {level}，相當於本表的 {least}；此處衝擊評為 {impact}。',
    },
    analysis: { en: 'The analysis of {name}', 'zh-cn': '“{name}”的分析', 'zh-tw': '「{name}」的分析' },
  },
  severity: always('warning'),
  visits: riskShapes,
  check(risk, context) {
    const { expected_outage: outage } = risk
    const criteria = criteriaFor(context.programme, context.document)
    const stated = criteria && worstImpact(risk, criteria)
    if (!outage || !stated || !isOpen(risk)) return
    const [worst] = hits(risk, outage.value, context).toSorted((a, b) => b.after.rank - a.after.rank)
    const least = worst && levelMeaning(criteria, worst.after.rank)
    if (!worst || !least || stated.rank >= least.rank) return
    const { element, name = worst.activity.id, file } = worst.activity
    const figures = { outage: duration(outage.value), level: String(worst.after.rank), least: least.name, impact: stated.said.text }
    const related = [{ at: placeOf(element), uri: file.uri, message: 'analysis', args: { name } }]
    context.report({ at: stated.said.span, message: 'milder', args: { ...figures, name, type: worst.after.type }, related })
  },
})

interface Stated {
  readonly rank: number
  readonly said: Located<string>
}

/** The outage may be meant with the controls of today or without any: what either rating allows is allowed. */
function worstImpact({ inherent, current }: Risk, criteria: RiskCriteria): Stated | undefined {
  const read = [current, inherent].flatMap((rating) => {
    const rank = readRating(criteria, rating)?.impact
    return rating?.$.slots.has('impact') ? [{ rank, said: rating.impact }] : []
  })
  if (read.some(({ rank }) => rank === undefined)) return undefined
  const [first] = read
  return first?.said && { said: first.said, rank: Math.max(...read.map(({ rank }) => rank ?? 0)) }
}

interface Hit {
  readonly activity: Target<'activity'>
  readonly after: ImpactAfter
}

function hits({ affects }: Risk, outage: Duration, context: LinkedContext): readonly Hit[] {
  return affects.flatMap((reference) => {
    const activity = isElementLike(reference) ? undefined : targetOf(context, ['activity'], reference)
    if (!activity || !isLive(activity.element as BiaActivity) || isBridged(activity.element as BiaActivity, outage)) return []
    const after = impactAfter(context.programme, activity, outage)
    return after ? [{ activity, after }] : []
  })
}

/** Work that goes on by hand for as long as that makes it less bad than the analysis of a standstill. */
const isBridged = ({ workaround }: BiaActivity, outage: Duration): boolean =>
  workaround?.exists?.value === true && !(workaround.max_duration && workaround.max_duration.value < outage)
