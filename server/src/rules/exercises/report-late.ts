import { remembered } from '../../base/remembered.ts'
import type { Records } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { keyOf } from '../places.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-07: what an exercise showed was written down too late, or not yet. */
export const rule: Rule = elementRule({
  id: 'EXE-07',
  name: 'report-late',
  title: { en: 'Exercise report late', 'zh-cn': '演练报告延误', 'zh-tw': '演練報告延誤' },
  why: {
    en: 'After a few weeks nobody remembers who waited for what, and the findings are lost.',
    'zh-cn': '几周以后没有人记得谁在等什么，发现的问题就此丢失。',
    'zh-tw': '幾週以後沒有人記得誰在等什麼，發現的事項就此遺失。',
  },
  messages: {
    missing: {
      en: 'The exercise took place on {date}; its report was due by {due}, {days} days ago.',
      'zh-cn': '演练于 {date} 举行；报告应于 {due} 前发布，已逾期 {days} 天。',
      'zh-tw': '演練於 {date} 辦理；報告應於 {due} 前發布，已逾期 {days} 天。',
    },
    late: {
      en: 'The report was issued on {issued}, {days} days after {due}.',
      'zh-cn': '报告于 {issued} 发布，比期限 {due} 晚 {days} 天。',
      'zh-tw': '報告於 {issued} 發布，比期限 {due} 晚 {days} 天。',
    },
    date: { en: 'The exercise', 'zh-cn': '演练日期', 'zh-tw': '演練日期' },
  },
  severity: always('warning'),
  visits: ['records.exercise'],
  check(exercise, context) {
    const { current, document, limits, report, today } = context
    const { date, status, type } = exercise
    const [within, age] = [limits('exercise_report_within'), limits('exercise_max_age')]
    // What is older than the next exercise is history: nobody writes its report any more.
    if (!current || !date || !within || !age || status?.value !== 'done' || dayAfter(date.value, age) < today) return
    const due = dayAfter(date.value, within)
    const issued = exercise.report?.issued_on
    const related = [{ at: date.span, message: 'date' }]
    const args = { date: isoText(date.value), due: isoText(due) }
    if (issued && issued.value > due)
      report({ at: issued.span, message: 'late', args: { ...args, issued: isoText(issued.value), days: issued.value - due }, related })
    else if (!issued && due < today && type?.value !== 'orientation' && !exercise.$.slots.has('report') && keepsReports(document))
      report({ at: keyOf(exercise, 'date'), message: 'missing', args: { ...args, days: today - due } })
  },
})

/** Where no report of any exercise is entered, they are kept elsewhere. */
const keepsReports: (document: DocumentModel) => boolean = remembered(({ root }: DocumentModel) =>
  (root as Records).exercises.some(({ report }) => report?.issued_on),
)
