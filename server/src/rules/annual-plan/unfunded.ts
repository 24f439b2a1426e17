import { figure } from '../../base/message.ts'
import type { AnnualPlan, RiskRegister } from '../../generated/model.ts'
import { aimlessLines, shortLines, unfundedActions, unfundedResources } from '../../programme/analysis/funding.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { isCutAtComma } from '../cutFigures.ts'
import { calledOf } from '../naming.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** ANN-29: something costs money that the budget does not hold, or holds without anybody knowing what for. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-29',
  name: 'unfunded',
  title: { en: 'Not in the budget', 'zh-cn': '未列入预算', 'zh-tw': '未編列預算' },
  why: {
    en: 'The measure is approved, the money is not; it waits for next year’s budget, and the risk does not wait.',
    'zh-cn': '措施批了，钱却没批；只能等明年的预算，风险却不会等。',
    'zh-tw': '措施核准了，經費卻沒核准；只能等明年的預算，風險卻不會等。',
  },
  messages: {
    resource: {
      en: '{name} is to be paid for, and no line of the budget does so.',
      'zh-cn': '{name} 需要花钱取得，但预算中没有对应的明细。',
      'zh-tw': '{name} 需要花錢取得，但預算裡沒有對應的項目。',
    },
    short: {
      en: 'The resources that this line pays for cost {sum}, {over} more than the planned {planned}.',
      'zh-cn': '由本项支付的资源共需 {sum}，比计划的 {planned} 多出 {over}。',
      'zh-tw': '由本項支付的資源共需 {sum}，比預算的 {planned} 多出 {over}。',
    },
    aimless: {
      en: 'Nobody says which task the line {name} is for; most lines of the budget have one.',
      'zh-cn': '没有写明 {name} 用于哪项任务；预算中多数明细都已写明。',
      'zh-tw': '沒有寫明 {name} 用在哪項任務；預算裡多數項目都寫了。',
    },
    measure: {
      en: 'The measure costs {cost} in the year of {plan}, and no line of its budget is named; most other measures have one.',
      'zh-cn': '该措施在“{plan}”年度需 {cost}，却未注明由哪项预算支付；其他多数措施都已注明。',
      'zh-tw': '這項措施在「{plan}」年度需 {cost}，卻沒有註明由哪項預算支付；其他多數措施都註明了。',
    },
    cost: { en: 'Paid by this line', 'zh-cn': '由本项支付', 'zh-tw': '由本項支付' },
    budget: { en: 'The budget', 'zh-cn': '预算', 'zh-tw': '預算' },
  },
  severity: byMessage({ resource: asGap, short: 'warning', aimless: 'hint', measure: 'hint' }),
  checkDocument(context) {
    const { document } = context
    if (document.kind === 'annual_plan') judgePlan(document.root as AnnualPlan, context)
    judgeRisks(context)
  },
})

function judgePlan(plan: AnnualPlan, context: LinkedContext): void {
  const { report, limits } = context
  const namesLines = plan.resources.some((resource) => isFilled(resource, 'budget_line'))
  for (const resource of unfundedResources(plan, context)) {
    // It may cost nothing, or its line may go by another name.
    const lighter = resource.cost && namesLines ? {} : { severity: 'hint' as const }
    report({ at: placeOf(resource), message: 'resource', args: { name: calledOf(resource) }, ...lighter })
  }
  for (const line of aimlessLines(plan, context)) report({ at: placeOf(line), message: 'aimless', args: { name: calledOf(line) } })
  for (const { planned, costs, sum } of shortLines(plan, context, limits('budget_tolerance') ?? 0)) {
    if ([planned, ...costs].some((one) => isCutAtComma(one, context))) continue
    const { amount } = planned.value
    const over = Math.round((sum - amount) * 100) / 100
    const args = { sum: figure(sum), planned: figure(amount), over: figure(over) }
    report({ at: planned.span, message: 'short', args, related: costs.map(({ span }) => ({ at: span, message: 'cost' })) })
  }
}

function judgeRisks({ document, programme, report }: LinkedContext): void {
  if (document.kind !== 'annual_plan' && document.kind !== 'risk_register') return
  const { risks } = document.root as AnnualPlan | RiskRegister
  for (const { action, plan } of unfundedActions(risks, programme)) {
    const args = { cost: action.cost?.text ?? '', plan: calledOf(plan.element) }
    const at = action.cost?.span ?? placeOf(action)
    report({ at, message: 'measure', args, related: [{ at: keyOf(plan.element, 'budget'), uri: plan.file.uri, message: 'budget' }] })
  }
}
