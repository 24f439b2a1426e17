import { type Args, figure } from '../../base/message.ts'
import type { AnnualPlanBudget } from '../../generated/model.ts'
import { type Spending, spendingOfAll, spendingOn } from '../../programme/analysis/budget.ts'
import { isCutAtComma } from '../cutFigures.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-28: more is ordered and paid than was planned, or the reserve is below zero. */
export const rule: Rule = elementRule({
  id: 'ANN-28',
  name: 'budget-overrun',
  title: { en: 'Budget overrun', 'zh-cn': '预算超支', 'zh-tw': '預算超支' },
  why: {
    en: 'Orders are placed in spring and paid in autumn; who looks at the payments alone sees the hole when it can no longer be filled.',
    'zh-cn': '春天下单，秋天付款；只看已付款项，等发现缺口时已无法弥补。',
    'zh-tw': '春天下單，秋天付款；只看已付款項，發現缺口時已經補不回來。',
  },
  messages: {
    line: {
      en: 'Ordered and paid are {spent}, {over} more than the planned {planned}.',
      'zh-cn': '已承诺与已支付合计 {spent}，比计划的 {planned} 多出 {over}。',
      'zh-tw': '已承諾與已支付合計 {spent}，比預算的 {planned} 多出 {over}。',
    },
    twice: {
      en: 'Ordered and paid are {spent}, {over} more than the planned {planned}; if the payment belongs to the order, only what is unpaid is «committed».',
      'zh-cn': '已承诺与已支付合计 {spent}，比计划的 {planned} 多出 {over}；如付款属于该订单，“committed”只应填写未付部分。',
      'zh-tw': '已承諾與已支付合計 {spent}，比預算的 {planned} 多出 {over}；如果付款屬於該訂單，「committed」只應填寫未付的部分。',
    },
    total: {
      en: 'Ordered and paid of all lines are {spent}, {over} more than the total of {planned}.',
      'zh-cn': '各项已承诺与已支付合计 {spent}，比总额 {planned} 多出 {over}。',
      'zh-tw': '各項已承諾與已支付合計 {spent}，比總額 {planned} 多出 {over}。',
    },
    negative: {
      en: 'The reserve is {amount}: the lines already plan more than there is.',
      'zh-cn': '预备金为 {amount}：各项计划已经超过可用金额。',
      'zh-tw': '預備金為 {amount}：各項預算已經超過可用金額。',
    },
    part: { en: 'Part of the sum', 'zh-cn': '计入合计', 'zh-tw': '列入合計' },
  },
  severity: byMessage({ line: 'warning', twice: 'hint', total: 'warning', negative: 'warning' }),
  visits: ['annual_plan.budget'],
  check(budget, context) {
    const { contingency } = budget
    if (contingency && contingency.value.amount < 0)
      context.report({ at: contingency.span, message: 'negative', args: { amount: figure(contingency.value.amount) } })
    judgeLines(budget, context)
    judgeTotal(budget, context)
  },
})

/** What the reserve covers is no more than a hint. */
function judgeLines({ lines, currency, contingency }: AnnualPlanBudget, context: RuleContext): void {
  const tolerance = context.limits('budget_tolerance') ?? 0
  const found = lines.flatMap((line) => spendingOn(line, currency?.value, tolerance) ?? []).filter(({ over }) => over > 0)
  const reserve = contingency && (contingency.value.currency ?? currency?.value) === currency?.value ? contingency.value.amount : 0
  const isCovered = found.reduce((sum, { over }) => sum + over, 0) <= reserve
  for (const one of found) tell(one.countedTwice ? 'twice' : 'line', { ...one, ...(isCovered && { severity: 'hint' as const }) }, context)
}

function judgeTotal(budget: AnnualPlanBudget, context: RuleContext): void {
  const tolerance = context.limits('budget_tolerance') ?? 0
  const isDoubtful = budget.lines.some((line) => spendingOn(line, budget.currency?.value, tolerance)?.countedTwice)
  const found = spendingOfAll(budget, tolerance)
  if (found && found.over > 0 && !isDoubtful) tell('total', found, context)
}

function tell(message: 'line' | 'twice' | 'total', found: Spending & { readonly severity?: 'hint' }, context: RuleContext): void {
  const { planned, parts, spent, over, severity } = found
  if ([planned, ...parts].some((one) => isCutAtComma(one, context))) return
  const args: Args = { spent: figure(spent), over: figure(over), planned: figure(planned.value.amount) }
  const related = parts.map(({ span }) => ({ at: span, message: 'part' }))
  context.report({ at: planned.span, message, args, related, ...(severity && { severity }) })
}
