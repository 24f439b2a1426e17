import type { AnnualPlan } from '../../generated/model.ts'
import { statusOf } from '../../language/model/header.ts'
import { isoText } from '../../language/values/civil.ts'
import { isPlannedFor } from '../../programme/analysis/funding.ts'
import { annualPlans } from '../../programme/analysis/plannedRisks.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** XFL-11: a strategy is to be in place within the year, costs money, and the annual plan knows nothing of it. */
export const rule: Rule = linkedElementRule({
  id: 'XFL-11',
  name: 'strategy-budget',
  title: { en: 'Strategy neither budgeted nor planned', 'zh-cn': '策略无预算也无任务', 'zh-tw': '策略無預算也無工作' },
  why: {
    en: 'What is approved and not paid for is not there when it is needed.',
    'zh-cn': '批准了却没有经费的东西，到需要时并不存在。',
    'zh-tw': '核准了卻沒有經費的東西，到需要時並不存在。',
  },
  messages: {
    unpaid: {
      en: '{name} is due by {due} and costs {cost}, but {plan}, whose period that is, has neither a budget line nor a task for it.',
      'zh-cn': '“{name}”应于 {due} 前到位，费用 {cost}；而该日所在计划期的 {plan} 既无相应科目，也无相应任务。',
      'zh-tw': '「{name}」應於 {due} 前到位，費用 {cost}；而該日所在計畫期間的 {plan} 既無相應科目，也無相應工作。',
    },
    budget: { en: 'The budget of that year', 'zh-cn': '该年度预算', 'zh-tw': '該年度預算' },
  },
  severity: always('warning'),
  visits: ['bia.strategy'],
  check(strategy, { programme, report }) {
    const { cost, due, id, name, status } = strategy
    const amount = [cost?.one_off, cost?.yearly].find((money) => (money?.value.amount ?? 0) > 0)
    const isAhead = status?.value === 'approved' || status?.value === 'implementing'
    if (!isAhead || !due || !cost || !amount || isFilled(cost, 'budget_line')) return
    const plans = annualPlans(programme).filter(({ element }) => hasBudgetFor(element, due.value))
    const [plan] = plans
    if (!plan || plans.some((one) => isPlannedFor(one, strategy, programme))) return
    const { budget } = plan.element
    const args = { name: name?.text ?? id?.text ?? '', due: isoText(due.value), cost: amount.text, plan: plan.element.document?.id?.text ?? '' }
    const related = budget ? [{ at: placeOf(budget), uri: plan.file.uri, message: 'budget' }] : []
    report({ at: due.span, message: 'unpaid', args, related, ...(statusOf(plan.document) === 'draft' && { severity: 'hint' }) })
  },
})

const hasBudgetFor = ({ budget, period }: AnnualPlan, day: number): boolean =>
  (budget?.lines.length ?? 0) > 0 && period?.start !== undefined && period.end !== undefined && period.start.value <= day && day <= period.end.value
