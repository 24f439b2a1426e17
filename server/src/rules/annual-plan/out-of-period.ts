import type { AnnualPlan, AnnualPlanMilestone, AnnualPlanPeriod } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Element, Located } from '../../language/model/element.ts'
import { type CivilDay, civilDate, civilDay, isoText } from '../../language/values/civil.ts'
import { plannedWork, workByName } from '../../programme/analysis/plannedWork.ts'
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
    sameDay: {
      en: 'Set it to {day}, the same day in the period',
      'zh-cn': '改为计划期间内的同一天 {day}',
      'zh-tw': '改成計畫期間內的同一天 {day}',
    },
    taskEnd: {
      en: 'Set it to {day}, the end of its task',
      'zh-cn': '改为所属任务的结束日 {day}',
      'zh-tw': '改成所屬任務的結束日 {day}',
    },
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
      if (date) judge({ date, element, key }, period, context)
    }
  },
})

interface Dating {
  readonly element: Element
  readonly key: string
  readonly date: Located<CivilDay>
}

function judge(dating: Dating, period: AnnualPlanPeriod, { report, file }: RuleContext): void {
  const { start, end } = period
  const { date } = dating
  // A period that runs backwards is ANN-12's to report.
  if (start && end && start.value > end.value) return
  const late = end !== undefined && date.value > end.value
  const limit = late ? end : start && date.value < start.value ? start : undefined
  if (!limit) return
  const [title, day] = meant(dating, period) ?? ['clamp', limit.value]
  const args = { date: isoText(date.value), limit: isoText(limit.value), day: isoText(day) }
  report({
    at: date.span,
    message: late ? 'after' : 'before',
    args,
    related: [{ at: limit.span, message: 'limit' }],
    fixes: [{ title, args, edits: [replaceScalar(date.span, args.day, file.table.text)] }],
  })
}

/** The day that the rest of the plan gives; without one the nearest day of the period is a start. */
function meant(dating: Dating, period: AnnualPlanPeriod): readonly ['sameDay' | 'taskEnd', CivilDay] | undefined {
  const same = sameDay(dating, period)
  if (same !== undefined) return ['sameDay', same]
  const end = endOfTask(dating, period)
  return end === undefined ? undefined : ['taskEnd', end]
}

/** A milestone belongs to the end of the task that it closes. */
function endOfTask({ element }: Dating, { start, end, $ }: AnnualPlanPeriod): CivilDay | undefined {
  if (element.$.shape.name !== 'annual_plan.milestone' || !start || !end) return undefined
  const { task } = element as AnnualPlanMilestone
  const day = task && workByName(plannedWork($.parent as AnnualPlan))(task)?.end?.value
  return day !== undefined && day >= start.value && day <= end.value ? day : undefined
}

/** Where the other date of a task shows that only the year can be wrong: the same day in a year of the period. */
function sameDay({ element, key, date }: Dating, { start, end }: AnnualPlanPeriod): CivilDay | undefined {
  const other = scalarAt<CivilDay>(element, key === 'end' ? 'start' : 'end')
  if (!other || !start || !end || (key !== 'start' && key !== 'end')) return undefined
  const { month, day } = civilDate(date.value)
  const days = [start, end].map(({ value }) => civilDay({ year: civilDate(value).year, month, day }))
  const fits = (one: CivilDay): boolean => one >= start.value && one <= end.value && (key === 'end' ? one >= other.value : one <= other.value)
  return days.find(fits)
}
