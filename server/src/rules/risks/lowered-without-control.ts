import { explainsToday, explainsTomorrow } from '../../programme/analysis/riskControls.ts'
import { criteriaFor } from '../../programme/analysis/riskCriteria.ts'
import { type Drop, dropsBetween, isOpen, readRating, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** RSK-10: likelihood or impact is rated lower, and nothing is written down that would lower it. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-10',
  name: 'lowered-without-control',
  title: { en: 'Lowered by nothing', 'zh-cn': '降低缺乏依据', 'zh-tw': '降低缺乏依據' },
  why: {
    en: 'A rating that falls by itself is a hope, and the plan for the event is made for the hope.',
    'zh-cn': '自己降下来的评级只是期望，而预案却按这个期望编制。',
    'zh-tw': '自己降下來的評級只是期望，而應變計畫卻照這個期望編製。',
  },
  messages: {
    likelihood: {
      en: 'The likelihood falls from {from} to {to}, but no control or measure prevents anything.',
      'zh-cn': '可能性从 {from} 降到 {to}，却没有任何控制或措施起预防作用。',
      'zh-tw': '可能性從 {from} 降到 {to}，卻沒有任何控制或措施發揮預防作用。',
    },
    impact: {
      en: 'The impact falls from {from} to {to}, but no control or measure softens or repairs anything.',
      'zh-cn': '后果从 {from} 降到 {to}，却没有任何控制或措施减轻损害或帮助恢复。',
      'zh-tw': '衝擊從 {from} 降到 {to}，卻沒有任何控制或措施減輕損害或協助復原。',
    },
    before: { en: 'The rating before', 'zh-cn': '之前的评级', 'zh-tw': '之前的評級' },
  },
  severity: asGap,
  visits: riskShapes,
  check(risk, context) {
    if (!isOpen(risk)) return
    const criteria = criteriaFor(context.programme, context.document)
    const [inherent, current, residual] = [risk.inherent, risk.current, risk.residual].map((rating) => readRating(criteria, rating))
    for (const drop of dropsBetween(inherent, current)) {
      const behind = explainsToday(risk, drop.axis)
      if (behind !== 'elsewhere' && behind.length === 0) tell(drop, context)
    }
    for (const drop of dropsBetween(current ?? inherent, residual)) if (!explainsTomorrow(risk, drop.axis)) tell(drop, context)
  },
})

const tell = ({ axis, from, to }: Drop, { report }: LinkedContext): void =>
  report({ at: to.span, message: axis, args: { from: from.text, to: to.text }, related: [{ at: from.span, message: 'before' }] })
