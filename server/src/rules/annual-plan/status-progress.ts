import { percent } from '../../base/message.ts'
import type { AnnualPlanTask } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { progressBySteps } from '../../programme/analysis/progress.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage, fromApproved } from '../severity.ts'

type Step = Pick<AnnualPlanTask, 'status' | 'progress'>

/** ANN-20: what is said of the state of some work contradicts itself. */
export const rule: Rule = elementRule({
  id: 'ANN-20',
  name: 'status-progress',
  title: { en: 'Status against progress', 'zh-cn': '状态与进度不符', 'zh-tw': '狀態與進度不符' },
  why: {
    en: 'The report to management adds these figures up; where they contradict each other it shows a year that never was.',
    'zh-cn': '给管理层的报告由这些数字汇总而成；数字自相矛盾，报告反映的便不是真实情况。',
    'zh-tw': '給管理階層的報告由這些數字彙總而成；數字互相矛盾，報告呈現的就不是實情。',
  },
  messages: {
    unfinished: {
      en: 'It is done, but its progress is {progress}: either 100 % or not done.',
      'zh-cn': '状态为已完成，进度却是 {progress}：要么是 100 %，要么尚未完成。',
      'zh-tw': '狀態為已完成，進度卻是 {progress}：不是 100 %，就是還沒完成。',
    },
    openSteps: {
      en: 'It is done, but {count} of its subtasks are not: {steps}.',
      'zh-cn': '状态为已完成，但有 {count} 项子任务未完成：{steps}。',
      'zh-tw': '狀態為已完成，但有 {count} 項子任務未完成：{steps}。',
    },
    begun: {
      en: 'It is only planned, but {progress} of it is said to be done.',
      'zh-cn': '状态仍为计划中，进度却已有 {progress}。',
      'zh-tw': '狀態仍為規劃中，進度卻已有 {progress}。',
    },
    rollUp: {
      en: 'Its progress is {progress}; its subtasks together are at {steps}, {difference} points away.',
      'zh-cn': '进度为 {progress}；各子任务合计为 {steps}，相差 {difference} 个百分点。',
      'zh-tw': '進度為 {progress}；各子任務合計為 {steps}，相差 {difference} 個百分點。',
    },
    noEvidence: {
      en: 'It is done, but none of its deliverables says where the proof is kept.',
      'zh-cn': '状态为已完成，但交付成果均未注明证明存放何处。',
      'zh-tw': '狀態為已完成，但交付成果都沒有註明佐證放在哪裡。',
    },
    step: { en: 'Not done yet', 'zh-cn': '尚未完成', 'zh-tw': '尚未完成' },
    take: { en: 'Set it to {steps}, as the subtasks say', 'zh-cn': '按子任务改为 {steps}', 'zh-tw': '依子任務改成 {steps}' },
  },
  severity: byMessage({ noEvidence: fromApproved('hint', 'warning') }),
  visits: ['annual_plan.task', 'annual_plan.subtask'],
  check(element, context) {
    const { status, progress } = element
    if (status && progress) plain(element, context)
    if ('subtasks' in element) withSteps(element, context)
  },
})

function plain({ status, progress }: Step, { report }: RuleContext): void {
  if (!status || !progress) return
  const args = { progress: percent(progress.value) }
  if (status.value === 'done' && progress.value < 100) report({ at: progress.span, message: 'unfinished', args })
  if (status.value === 'planned' && progress.value > 0) report({ at: progress.span, message: 'begun', args })
}

function withSteps(task: AnnualPlanTask, context: RuleContext): void {
  const { status, progress, deliverables } = task
  if (status?.value === 'cancelled') return
  if (status?.value === 'done') {
    openSteps(task, status, context)
    const proofless = deliverables.length > 0 && deliverables.every(({ $ }) => !$.slots.has('evidence'))
    if (proofless && reached(context.status, 'in_review')) context.report({ at: status.span, message: 'noEvidence' })
  }
  // A task that is done and says so is compared with its open steps, not with their figures as well.
  if (progress && status?.value !== 'done') rollUp(task, progress, context)
}

function openSteps({ subtasks }: AnnualPlanTask, status: Located<string>, { report }: RuleContext): void {
  const open = subtasks.filter((step) => step.status && step.status.value !== 'done' && step.status.value !== 'cancelled')
  if (open.length === 0) return
  const related = open.flatMap((step) => (step.status ? [{ at: step.status.span, message: 'step' }] : []))
  report({ at: status.span, message: 'openSteps', args: { count: open.length, steps: open.flatMap(({ id }) => id?.value ?? []) }, related })
}

function rollUp(task: AnnualPlanTask, progress: Located<number>, { report, limits, file }: RuleContext): void {
  const exact = progressBySteps(task)
  const tolerance = limits('progress_tolerance')
  if (exact === undefined || tolerance === undefined || Math.abs(exact - progress.value) <= tolerance) return
  const steps = Math.round(exact)
  const args = { progress: percent(progress.value), steps: percent(steps), difference: Math.abs(steps - progress.value) }
  const edits = [replaceScalar(progress.span, `${steps} %`, file.table.text)]
  // With the steps’ figure a planned task would have begun.
  const fits = task.status?.value !== 'planned' || steps === 0
  report({ at: progress.span, message: 'rollUp', args, fixes: fits ? [{ title: 'take', args, edits }] : [] })
}
