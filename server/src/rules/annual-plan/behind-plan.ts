import { percent } from '../../base/message.ts'
import type { AnnualPlan, AnnualPlanSubtask, AnnualPlanTask } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { type Lag, lagOf } from '../../programme/analysis/pace.ts'
import { plannedWork, workByName } from '../../programme/analysis/plannedWork.ts'
import { keyOf } from '../places.ts'
import { documentRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-21: work that still has time, but has fallen so far behind that it will hardly be done by then. */
export const rule: Rule = documentRule({
  id: 'ANN-21',
  name: 'behind-plan',
  title: { en: 'Behind plan', 'zh-cn': '进度落后', 'zh-tw': '進度落後' },
  why: {
    en: 'Seen now, there is time to help or to move the date; seen on the last day, only the delay is left.',
    'zh-cn': '现在发现，还来得及支援或调整日期；到最后一天才发现，就只剩逾期了。',
    'zh-tw': '現在發現，還來得及支援或調整日期；到最後一天才發現，就只剩逾期了。',
  },
  messages: {
    behind: {
      en: 'At an even pace {expected} would be done by now; it is {progress}, about {days} days of work behind.',
      'zh-cn': '按匀速推进，目前应完成 {expected}；实际为 {progress}，约落后 {days} 天的工作量。',
      'zh-tw': '照平均速度，目前應完成 {expected}；實際是 {progress}，約落後 {days} 天的工作量。',
    },
    idle: {
      en: 'Work was to begin on {start}, {days} days ago, and has not begun; at an even pace {expected} would be done by now.',
      'zh-cn': '应于 {start} 开始，已过 {days} 天仍未开始；按匀速推进，目前应完成 {expected}。',
      'zh-tw': '應於 {start} 開始，已過 {days} 天仍未開始；照平均速度，目前應完成 {expected}。',
    },
    explained: {
      en: 'At an even pace {expected} would be done by now; it is {progress}. The note says why; the dates still stand.',
      'zh-cn': '按匀速推进，目前应完成 {expected}；实际为 {progress}。已说明原因，但日期尚未调整。',
      'zh-tw': '照平均速度，目前應完成 {expected}；實際是 {progress}。已說明原因，但日期還沒調整。',
    },
    step: { en: 'This step of it is behind as well', 'zh-cn': '其中这个步骤也已落后', 'zh-tw': '其中這個步驟也已落後' },
  },
  severity: byMessage({ explained: 'hint' }),
  checkDocument(context) {
    if (!context.current || context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    for (const task of plan.tasks) judge(task, plan, context)
  },
})

type Work = AnnualPlanTask | AnnualPlanSubtask

interface Late {
  readonly work: Work
  readonly lag: Lag
}

/** A task is the place to say it, with those of its steps that are behind; a step of a task that keeps pace stands for itself. */
function judge(task: AnnualPlanTask, plan: AnnualPlan, context: RuleContext): void {
  if (isSettled(task)) return
  const own = lateness(task, plan, context)
  const steps = task.subtasks.flatMap((step) => lateness(step, plan, context) ?? [])
  const isOver = task.end && task.end.value < context.today
  if (own) tell(own, steps, context)
  // Of a task that is overdue its steps say nothing new.
  else if (!isOver) for (const step of steps) tell(step, [], context)
}

function lateness(work: Work, plan: AnnualPlan, { today, limits }: RuleContext): Late | undefined {
  const [points, least] = [limits('behind_plan_tolerance'), limits('behind_plan_days_min')]
  if (points === undefined || !least || isSettled(work)) return undefined
  const lag = lagOf(work, today)
  const isFar = lag && lag.expected - lag.progress > points && lag.days > least.days + least.months * 30
  return isFar && !(lag.progress === 0 && waits(work, plan)) ? { work, lag } : undefined
}

const isSettled = ({ status, actual_end: finished }: Work): boolean => status?.value === 'done' || status?.value === 'cancelled' || !!finished

/** What cannot begin before something else is finished is not late by itself: that other work is, or the dates contradict each other. */
function waits({ depends_on: needs }: Work, plan: AnnualPlan): boolean {
  const named = workByName(plannedWork(plan))
  return needs.some((reference) => named(reference)?.state === 'open')
}

function tell({ work, lag }: Late, steps: readonly Late[], { report, today }: RuleContext): void {
  const { start, status } = work
  const isIdle = lag.progress === 0 && (status?.value ?? 'planned') === 'planned' && start
  const days = isIdle ? today - start.value : lag.days
  const args = { expected: percent(Math.round(lag.expected)), progress: percent(Math.round(lag.progress)), days }
  const isExplained = work.$.slots.get('status_note')?.state === 'value'
  report({
    at: (work.progress ?? status)?.span ?? keyOf(work, 'end'),
    message: isExplained ? 'explained' : isIdle ? 'idle' : 'behind',
    args: isIdle ? { ...args, start: isoText(start.value) } : args,
    related: steps.map((step) => ({ at: (step.work.progress ?? step.work.status)?.span ?? keyOf(step.work, 'end'), message: 'step' })),
  })
}
