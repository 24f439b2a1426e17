import type { AnnualPlan, AnnualPlanPeriod } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** The dates that the plan's own year must hold. What is carried over or looks ahead (measurements, reviews of documents) is not among them. */
const dated = {
  'annual_plan.task': ['start', 'end'],
  'annual_plan.subtask': ['start', 'end'],
  'annual_plan.milestone': ['date'],
  'annual_plan.audit': ['date'],
  'annual_plan.management_review': ['date'],
} as const

type Dated = keyof typeof dated

/** ANN-13: a task, milestone, audit or review of the plan lies outside its period. */
export const rule: Rule = elementRule<Dated>({
  id: 'ANN-13',
  name: 'out-of-period',
  title: { en: 'Date outside the period', 'zh-cn': '日期超出计划期间', 'zh-tw': '日期超出計畫期間' },
  why: {
    en: 'Work that lies outside the plan year is in nobody’s budget, calendar or report of that year.',
    'zh-cn': '落在计划年度之外的工作，不会进入当年的预算、日程和报告。',
    'zh-tw': '落在計畫年度之外的工作，不會進入當年的預算、行事曆與報告。',
  },
  messages: {
    before: {
      en: '{date} is before the period, which begins on {limit}.',
      'zh-cn': '{date} 早于计划期间的开始日 {limit}。',
      'zh-tw': '{date} 早於計畫期間的開始日 {limit}。',
    },
    after: {
      en: '{date} is after the period, which ends on {limit}.',
      'zh-cn': '{date} 晚于计划期间的结束日 {limit}。',
      'zh-tw': '{date} 晚於計畫期間的結束日 {limit}。',
    },
    limit: { en: 'The period of the plan', 'zh-cn': '计划期间', 'zh-tw': '計畫期間' },
    clamp: { en: 'Set it to {limit}', 'zh-cn': '改为 {limit}', 'zh-tw': '改成 {limit}' },
  },
  severity: always('error'),
  visits: Object.keys(dated) as Dated[],
  check(element, context) {
    const { period } = context.document.root as AnnualPlan
    // Of a cancelled task nothing is due any more.
    if (!period || scalarAt(element, 'status')?.value === 'cancelled') return
    for (const key of dated[element.$.shape.name as Dated]) {
      const date = scalarAt<CivilDay>(element, key)
      if (date) judge(date, period, context)
    }
  },
})

function judge(date: Located<CivilDay>, { start, end }: AnnualPlanPeriod, { report, file }: RuleContext): void {
  // A period that runs backwards is ANN-12's to report.
  if (start && end && start.value > end.value) return
  const late = end !== undefined && date.value > end.value
  const limit = late ? end : start && date.value < start.value ? start : undefined
  if (!limit) return
  const args = { date: isoText(date.value), limit: isoText(limit.value) }
  report({
    at: date.span,
    message: late ? 'after' : 'before',
    args,
    related: [{ at: limit.span, message: 'limit' }],
    fixes: [{ title: 'clamp', args, edits: [replaceScalar(date.span, args.limit, file.table.text)] }],
  })
}
