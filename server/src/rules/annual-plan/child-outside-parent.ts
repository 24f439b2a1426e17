import type { AnnualPlan, AnnualPlanTask } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-14: a subtask begins before its task or ends after it. */
export const rule: Rule = elementRule({
  id: 'ANN-14',
  name: 'child-outside-parent',
  title: { en: 'Subtask outside its task', 'zh-cn': '子任务超出所属任务', 'zh-tw': '子任務超出所屬任務' },
  why: {
    en: 'The task is reported as finished while a part of it still runs, and whatever follows starts too early.',
    'zh-cn': '任务已报完成而其中一部分仍在进行，后续工作便会过早开始。',
    'zh-tw': '任務已報完成，其中一部分卻還在進行，後續工作便會太早開始。',
  },
  messages: {
    early: {
      en: 'The subtask begins on {date}, before its task {task} begins on {limit}.',
      'zh-cn': '子任务于 {date} 开始，早于所属任务 {task} 的开始日 {limit}。',
      'zh-tw': '子任務於 {date} 開始，早於所屬任務 {task} 的開始日 {limit}。',
    },
    late: {
      en: 'The subtask ends on {date}, after its task {task} ends on {limit}.',
      'zh-cn': '子任务于 {date} 结束，晚于所属任务 {task} 的结束日 {limit}。',
      'zh-tw': '子任務於 {date} 結束，晚於所屬任務 {task} 的結束日 {limit}。',
    },
    task: { en: 'The task’s own date', 'zh-cn': '任务自身的日期', 'zh-tw': '任務本身的日期' },
    widen: { en: 'Move the date of {task} to {date}', 'zh-cn': '将 {task} 的日期改为 {date}', 'zh-tw': '將 {task} 的日期改成 {date}' },
    clamp: { en: 'Move the subtask to {limit}', 'zh-cn': '将子任务改为 {limit}', 'zh-tw': '將子任務改成 {limit}' },
  },
  severity: always('error'),
  visits: ['annual_plan.subtask'],
  check(subtask, context) {
    const task = subtask.$.parent as AnnualPlanTask | undefined
    if (!task || subtask.status?.value === 'cancelled') return
    const { start, end } = subtask
    if (start && task.start && start.value < task.start.value) outside('early', { date: start, limit: task.start, task }, context)
    if (end && task.end && end.value > task.end.value) outside('late', { date: end, limit: task.end, task }, context)
  },
})

interface Outside {
  readonly date: Located<CivilDay>
  readonly limit: Located<CivilDay>
  readonly task: AnnualPlanTask
}

function outside(message: 'early' | 'late', { date, limit, task }: Outside, { report, file, document }: RuleContext): void {
  const args = { date: isoText(date.value), limit: isoText(limit.value), task: task.id?.text ?? '' }
  const source = file.table.text
  report({
    at: date.span,
    message,
    args,
    related: [{ at: limit.span, message: 'task' }],
    fixes: [
      // Widening the task must not push it out of the plan's period.
      ...(isInPeriod(date.value, document.root as AnnualPlan)
        ? [{ title: 'widen', args, edits: [replaceScalar(limit.span, args.date, source)] }]
        : []),
      { title: 'clamp', args, edits: [replaceScalar(date.span, args.limit, source)] },
    ],
  })
}

const isInPeriod = (day: CivilDay, { period }: AnnualPlan): boolean => (period?.start?.value ?? day) <= day && day <= (period?.end?.value ?? day)
