import type { AnnualPlan, AnnualPlanTask } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Element, Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { choiceOf } from '../naming.ts'
import { documentRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-19: work of a plan in force whose day has passed, and that is neither done nor given up. */
export const rule: Rule = documentRule({
  id: 'ANN-19',
  name: 'overdue',
  title: { en: 'Overdue', 'zh-cn': '已逾期', 'zh-tw': '已逾期' },
  why: {
    en: 'What is late and not spoken of is found by the auditor, or by the disruption that it should have prepared for.',
    'zh-cn': '逾期而无人提起的工作，最后由审核人员发现，或由它本应防备的中断暴露出来。',
    'zh-tw': '逾期卻沒人提起的工作，最後由稽核人員發現，或被它原本該防備的中斷揭穿。',
  },
  messages: {
    overdue: {
      en: 'Due on {due}, {days} days ago, and still «{status}».',
      'zh-cn': '应于 {due} 完成，已逾期 {days} 天，状态仍为“{status}”。',
      'zh-tw': '應於 {due} 完成，已逾期 {days} 天，狀態仍為「{status}」。',
    },
    explained: {
      en: 'Due on {due}, {days} days ago, and still «{status}»; the note says why, a new date is missing.',
      'zh-cn': '应于 {due} 完成，已逾期 {days} 天，状态仍为“{status}”；已说明原因，但尚无新日期。',
      'zh-tw': '應於 {due} 完成，已逾期 {days} 天，狀態仍為「{status}」；已說明原因，但還沒有新日期。',
    },
    step: { en: 'This step of it is overdue as well', 'zh-cn': '其中这个步骤也已逾期', 'zh-tw': '其中這個步驟也已逾期' },
  },
  severity: byMessage({ overdue: 'warning', explained: 'hint' }),
  checkDocument(context) {
    if (!context.current || context.document.kind !== 'annual_plan') return
    const { tasks, milestones, actions, audits, management_reviews } = context.document.root as AnnualPlan
    for (const task of tasks) judgeTask(task, context)
    const late = new Set(
      tasks.flatMap((task) => (lateness(task, 'end', context) ? [task.id?.value, ...task.subtasks.map(({ id }) => id?.value)] : [])),
    )
    // That a late task is not closed goes without saying.
    for (const milestone of milestones) if (!milestone.task || !late.has(milestone.task.value)) judge(milestone, 'date', context)
    for (const action of actions) judge(action, 'due', context)
    for (const event of [...audits, ...management_reviews]) judge(event, 'date', context)
  },
})

/** What still waits to be done. Without a status nobody keeps track here, and nothing is known. */
const open: ReadonlySet<string> = new Set(['planned', 'open', 'in_progress', 'blocked'])

interface Late {
  readonly due: Located<CivilDay>
  readonly status: Located<string>
  readonly steps?: readonly Late[]
}

function lateness(element: Element, key: string, { today }: RuleContext): Late | undefined {
  const due = scalarAt<CivilDay>(element, key)
  const status = scalarAt<string>(element, 'status')
  const happened = scalarAt(element, 'actual_end') ?? scalarAt(element, 'achieved_on')
  return due && status && due.value < today && open.has(status.value) && !happened ? { due, status } : undefined
}

/** A late task is the cause of its late steps; a late step of a task that still has time stands for itself. */
function judgeTask(task: AnnualPlanTask, context: RuleContext): void {
  const late = lateness(task, 'end', context)
  const steps = task.subtasks.flatMap((step) => lateness(step, 'end', context) ?? [])
  if (late) tell(task, { ...late, steps }, context)
  else for (const step of task.subtasks) judge(step, 'end', context)
}

function judge(element: Element, key: string, context: RuleContext): void {
  const late = lateness(element, key, context)
  if (late) tell(element, late, context)
}

function tell(element: Element, { due, status, steps = [] }: Late, { report, today }: RuleContext): void {
  const args = { due: isoText(due.value), days: today - due.value, status: choiceOf(element, 'status', status.value) }
  const message = scalarAt(element, 'status_note') ? 'explained' : 'overdue'
  report({ at: due.span, message, args, related: steps.map((step) => ({ at: step.due.span, message: 'step' })) })
}
