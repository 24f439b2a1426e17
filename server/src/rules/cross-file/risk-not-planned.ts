import type { CommonTreatmentAction } from '../../generated/model.ts'
import { annualPlans, plannedRisks } from '../../programme/analysis/plannedRisks.ts'
import { criteriaFor, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { aboveAppetite, isAccepting, isOpen, type Risk, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** XFL-05: more remains of a risk than may be borne, and nobody has planned any more work on it. That it has no measure at all is RSK-05's. */
export const rule: Rule = linkedElementRule({
  id: 'XFL-05',
  name: 'risk-not-planned',
  title: { en: 'High risk in no plan', 'zh-cn': '高风险未列入计划', 'zh-tw': '高風險未列入計畫' },
  why: {
    en: 'What is in nobody’s tasks gets neither time nor money, and next year the register says the same.',
    'zh-cn': '没人把它列入任务，就既没有时间也没有经费，明年的登记册还是一样。',
    'zh-tw': '沒人把它列入工作，就沒有時間也沒有經費，明年的登錄表還是一樣。',
  },
  messages: {
    finished: {
      en: 'All measures are finished, and the residual risk is still {level}, above the appetite ({limit}); no task or action of a plan goes on.',
      'zh-cn': '措施都已结束，剩余风险仍为 {level}，高于风险偏好（{limit}）；年度计划中没有后续任务或行动。',
      'zh-tw': '措施都已結束，殘餘風險仍為 {level}，高於風險胃納（{limit}）；年度計畫中沒有後續工作或行動。',
    },
    notInPlan: {
      en: 'The residual risk is {level}, above the appetite ({limit}); the annual plan has tasks for other risks, but none for this one.',
      'zh-cn': '剩余风险为 {level}，高于风险偏好（{limit}）；年度计划为其他风险安排了任务，却没有为它安排。',
      'zh-tw': '殘餘風險為 {level}，高於風險胃納（{limit}）；年度計畫為其他風險安排了工作，卻沒有為它安排。',
    },
    limit: { en: 'The appetite', 'zh-cn': '风险偏好', 'zh-tw': '風險胃納' },
    plan: { en: 'The annual plan', 'zh-cn': '年度计划', 'zh-tw': '年度計畫' },
  },
  severity: byMessage({ finished: 'warning', notInPlan: 'hint' }),
  visits: riskShapes,
  check(risk, context) {
    const { programme, document } = context
    const criteria = criteriaFor(programme, document)
    if (!criteria || !isOpen(risk) || isFilled(risk, 'acceptance') || isAccepting(risk)) return
    if (annualPlans(programme).length === 0 || plannedRisks(programme).has(risk.id?.value ?? '')) return
    const actions = (risk.treatment?.actions ?? []).filter(({ status }) => status?.value !== 'cancelled')
    if (actions.length === 0) return
    if (actions.every(({ status }) => status?.value === 'done')) tell('finished', { risk, criteria }, context)
    // The risks of the plan itself are in the plan.
    else if (document.kind !== 'annual_plan' && plannedRisks(programme).size > 0 && !actions.some(isBudgeted))
      tell('notInPlan', { risk, criteria }, context)
  },
})

/** Money in the budget of the plan is a place in the plan. */
const isBudgeted = (action: CommonTreatmentAction): boolean => isFilled(action, 'budget_line')

interface Seen {
  readonly risk: Risk
  readonly criteria: RiskCriteria
}

function tell(message: string, { risk, criteria }: Seen, { programme, report }: LinkedContext): void {
  const excess = aboveAppetite(criteria, risk)
  if (!excess) return
  const { level, appetite, residual } = excess
  const args = { level: criteria.levels[level]?.name ?? '', limit: criteria.levels[appetite.level]?.name ?? '' }
  const plans = annualPlans(programme).map(({ element, file }): RelatedReport => ({ at: placeOf(element), uri: file.uri, message: 'plan' }))
  const related = [{ at: appetite.said.span, uri: criteria.file.uri, message: 'limit' }, ...plans]
  report({ at: residual.level?.span ?? placeOf(residual), message, args, related })
}
