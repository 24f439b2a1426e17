import { figure } from '../../base/message.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { agrees, lineSum, type Sum, totalOf } from '../../programme/analysis/budget.ts'
import { isCutAtComma } from '../cutFigures.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-27: the money does not add up. */
export const rule: Rule = elementRule({
  id: 'ANN-27',
  name: 'budget-sum',
  title: { en: 'Budget does not add up', 'zh-cn': '预算合计不符', 'zh-tw': '預算合計不符' },
  why: {
    en: 'Whoever approves the total approves something else than the lines, and the difference is found when the money is gone.',
    'zh-cn': '批准总额的人批准的并非各项明细之和，差额要到钱用完时才发现。',
    'zh-tw': '核准總額的人核准的並不是各項明細的合計，差額要到錢用完了才發現。',
  },
  messages: {
    total: {
      en: 'The total is {stated}; lines and contingency add up to {sum}, a difference of {difference}.',
      'zh-cn': '总额为 {stated}；各项与预备金合计为 {sum}，相差 {difference}。',
      'zh-tw': '總額為 {stated}；各項與預備金合計為 {sum}，相差 {difference}。',
    },
    line: {
      en: 'The line is {stated}; its parts add up to {sum}, a difference of {difference}.',
      'zh-cn': '本项为 {stated}；其明细合计为 {sum}，相差 {difference}。',
      'zh-tw': '本項為 {stated}；其明細合計為 {sum}，相差 {difference}。',
    },
    part: { en: 'Part of the sum', 'zh-cn': '计入合计', 'zh-tw': '列入合計' },
    take: { en: 'Set it to {sum}', 'zh-cn': '改为 {sum}', 'zh-tw': '改成 {sum}' },
  },
  severity: always('error'),
  visits: ['annual_plan.budget'],
  check(budget, context) {
    judge('total', totalOf(budget), context)
    for (const line of budget.lines) judge('line', lineSum(line, budget.currency?.value), context)
  },
})

function judge(message: 'total' | 'line', sum: Sum | undefined, context: RuleContext): void {
  const { report, limits, file } = context
  const tolerance = limits('budget_tolerance') ?? 0
  if (!sum || agrees(sum.stated.value.amount, sum.amount, tolerance)) return
  const { stated, amount, parts } = sum
  if ([stated, ...parts].some((one) => isCutAtComma(one, context))) return
  const difference = Math.round(Math.abs(stated.value.amount - amount) * 100) / 100
  const args = { stated: figure(stated.value.amount), sum: figure(amount), difference: figure(difference) }
  const edits = [replaceScalar(stated.span, rewritten(stated.text, amount), file.table.text)]
  report({
    at: stated.span,
    message,
    args,
    related: parts.map(({ span }) => ({ at: span, message: 'part' })),
    fixes: [{ title: 'take', args, edits }],
  })
}

/** Keeps the currency and the grouping that the author uses. */
function rewritten(text: string, amount: number): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits: 2, useGrouping: text.includes(',') })
  return text.replace(/[-−+]?\d[\d,.]*/, format.format(amount))
}
