import type { AnnualPlan, AnnualPlanCriterion } from '../../generated/model.ts'
import { readMetric } from '../../programme/analysis/metrics.ts'
import { isAnswered, isUnderway, missedValue, responses, shortfall } from '../../programme/analysis/missedCriteria.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** MON-05: a target is missed, and nobody does anything about it. */
export const rule: Rule = linkedElementRule({
  id: 'MON-05',
  name: 'missed-no-action',
  title: { en: 'Missed without an action', 'zh-cn': '未达标却无措施', 'zh-tw': '未達標卻無措施' },
  why: {
    en: 'What is measured and then left alone is missed again the next time.',
    'zh-cn': '只测量而不处理，下一次照样不达标。',
    'zh-tw': '只量測而不處理，下一次照樣不達標。',
  },
  messages: {
    value: {
      en: '«{value}» misses the target «{target}»; no action or finding refers to {id}.',
      'zh-cn': '“{value}”未达到指标“{target}”；没有措施或发现项对应 {id}。',
      'zh-tw': '「{value}」未達指標「{target}」；沒有措施或發現事項對應 {id}。',
    },
    said: {
      en: '{id} is missed; no action or finding refers to it.',
      'zh-cn': '{id} 未达标；没有措施或发现项与之对应。',
      'zh-tw': '{id} 未達標；沒有措施或發現事項與之對應。',
    },
    counted: {
      en: '{id} counts as met, but its last value «{value}» misses the target «{target}».',
      'zh-cn': '{id} 记为达标，但最近一次的值“{value}”未达到指标“{target}”。',
      'zh-tw': '{id} 記為達標，但最近一次的值「{value}」未達指標「{target}」。',
    },
    target: { en: 'The target', 'zh-cn': '指标', 'zh-tw': '指標' },
  },
  severity: always('warning'),
  visits: ['annual_plan.criterion'],
  check(criterion, context) {
    if (!context.current) return
    const said = judgementOn(criterion)
    const plan = context.document.root as AnnualPlan
    if (said?.value === 'met') judgedWell(criterion, plan, context)
    if (!said || said.value === 'missed') unanswered(criterion, plan, context)
  },
})

function unanswered(criterion: AnnualPlanCriterion, plan: AnnualPlan, context: LinkedContext): void {
  const said = judgementOn(criterion)
  const value = said ? undefined : missedValue(criterion, plan)
  const at = (value ?? said)?.span
  if (!at || isAnswered(criterion, context)) return
  const target = readMetric(criterion.metric)?.target
  // Who keeps no list of actions here may keep it elsewhere; the tasks of the year may be what brings the target.
  const isDoubtful = responses(context).length === 0 || (value !== undefined && isUnderway(criterion, plan))
  const related = target ? [{ at: target.span, message: 'target' }] : []
  const args = { id: criterion.id?.text ?? '', value: value?.text ?? '', target: target?.text ?? '' }
  context.report({ at, message: value ? 'value' : 'said', args, related, ...(isDoubtful && { severity: 'hint' as const }) })
}

/** What somebody says of the last value; nothing where it is said to be open. */
const judgementOn = ({ last_status: last }: AnnualPlanCriterion): AnnualPlanCriterion['last_status'] => (last?.value === 'unknown' ? undefined : last)

/** A value of one month may be below what the year is to reach, and the year still reach it: that is doubtful, not wrong. */
function judgedWell(criterion: AnnualPlanCriterion, plan: AnnualPlan, { report }: LinkedContext): void {
  const short = shortfall(criterion, plan)
  if (!short) return
  const { value, metric } = short
  const args = { id: criterion.id?.text ?? '', value: value.text, target: metric.target.text }
  const severity = missedValue(criterion, plan) ? {} : { severity: 'hint' as const }
  report({ at: value.span, message: 'counted', args, related: [{ at: metric.target.span, message: 'target' }], ...severity })
}
