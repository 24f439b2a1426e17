import { duration } from '../../base/message.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { coverings, plansOf } from '../../programme/analysis/coverage.ts'
import { boundsOf, type RiskBound } from '../../programme/analysis/riskBounds.ts'
import { criteriaFor } from '../../programme/analysis/riskCriteria.ts'
import { intolerableImpact } from '../../programme/analysis/riskImpact.ts'
import { isOpen, type Risk, readRating, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** RSK-17: an outage that nobody could bear is rated as bearable, or has no plan. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-17',
  name: 'outage-vs-mtpd',
  title: { en: 'Outage beyond the MTPD', 'zh-cn': '中断时长超过 MTPD', 'zh-tw': '中斷時間超過 MTPD' },
  why: {
    en: 'By the impact analysis this outage is more than the organisation can bear; the register takes it for less.',
    'zh-cn': '按业务影响分析，这样的中断组织承受不起，而登记册却看得较轻。',
    'zh-tw': '依營運衝擊分析，這樣的中斷組織承受不起，而登錄表卻看得較輕。',
  },
  messages: {
    understated: {
      en: 'The outage of {outage} is {over} longer than {name} can bear ({mtpd}), but the impact is rated {impact}; beyond the MTPD it is at least {least}.',
      'zh-cn': '预计中断 {outage}，比“{name}”的 MTPD（{mtpd}）长 {over}，但后果评为 {impact}；超过 MTPD 至少应为 {least}。',
      'zh-tw': '預估中斷 {outage}，比「{name}」的 MTPD（{mtpd}）長 {over}，但衝擊評為 {impact}；超過 MTPD 至少應為 {least}。',
    },
    notTop: {
      en: 'The outage of {outage} is {over} longer than {name} can bear ({mtpd}), but the impact is rated {impact}; the scale goes up to {least}.',
      'zh-cn': '预计中断 {outage}，比“{name}”的 MTPD（{mtpd}）长 {over}，但后果只评为 {impact}，而量表最高为 {least}。',
      'zh-tw': '預估中斷 {outage}，比「{name}」的 MTPD（{mtpd}）長 {over}，但衝擊只評為 {impact}，而量表最高為 {least}。',
    },
    noPlan: {
      en: 'The outage of {outage} is {over} longer than {name} can bear ({mtpd}), but the risk names no contingency plan, and no plan covers it.',
      'zh-cn': '预计中断 {outage}，比“{name}”的 MTPD（{mtpd}）长 {over}，但该风险没有指定预案，也没有计划涵盖该活动。',
      'zh-tw': '預估中斷 {outage}，比「{name}」的 MTPD（{mtpd}）長 {over}，但該風險沒有指定應變計畫，也沒有計畫涵蓋該活動。',
    },
    mtpd: { en: 'What {name} can bear', 'zh-cn': '“{name}”的 MTPD', 'zh-tw': '「{name}」的 MTPD' },
  },
  severity: byMessage({ understated: 'warning', notTop: 'hint', noPlan: asGap }),
  visits: riskShapes,
  check(risk, context) {
    const { expected_outage: outage } = risk
    const [bound] = outage && isOpen(risk) ? boundsOf(context, risk) : []
    if (!outage || !bound || outage.value <= bound.mtpd.value) return
    understated(risk, { outage, bound }, context)
    if (!risk.$.slots.has('contingency_plan') && isWithoutPlan(bound, context)) tell('noPlan', { outage, bound }, context)
  },
})

interface Seen {
  readonly outage: Located<Duration>
  readonly bound: RiskBound
}

function understated(risk: Risk, seen: Seen, context: LinkedContext): void {
  const criteria = criteriaFor(context.programme, context.document)
  const rating = readRating(criteria, risk.current ?? risk.inherent)
  const least = criteria && intolerableImpact(context.programme, criteria)
  const stated = rating?.element.impact
  if (!stated || rating.impact === undefined || !least || rating.impact >= least.rank) return
  tell(least.by === 'threshold' ? 'understated' : 'notTop', { ...seen, at: stated, least: least.name }, context)
}

/** While no plans are kept at all, nobody has come as far as that. */
const isWithoutPlan = ({ id }: RiskBound, { programme }: LinkedContext): boolean =>
  plansOf(programme).length > 0 && !coverings(programme).has(id) && !plansOf(programme).some(({ element }) => isFilled(element, 'applies_to'))

interface Told extends Seen {
  readonly at?: Located<string>
  readonly least?: string
}

function tell(message: string, { outage, bound, at, least }: Told, { report }: LinkedContext): void {
  const { name, mtpd, uri } = bound
  const figures = { outage: duration(outage.value), mtpd: duration(mtpd.value), over: duration(outage.value - mtpd.value) }
  const args = { ...figures, name, impact: at?.text ?? '', least: least ?? '' }
  report({ at: (at ?? outage).span, message, args, related: [{ at: mtpd.span, uri, message: 'mtpd', args: { name } }] })
}
