import type { AnnualPlanSubtask, AnnualPlanTask } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { progressBySteps, weightedProgress } from './progress.ts'

type Span = Pick<AnnualPlanTask, 'start' | 'end'>

/** How far some work lags behind an even pace. */
export interface Lag {
  /** What would be done by now, in percent. */
  readonly expected: number
  readonly progress: number
  /** The length of the work that is missing, at an even pace. */
  readonly days: number
}

/** The share of its time that some work has had by the morning of a day, in percent: 40 of 100 days are 40 %. Nothing where its days make no time. */
export function evenPace({ start, end }: Span, today: CivilDay): number | undefined {
  if (!start || !end || end.value < start.value) return undefined
  const share = (today - start.value) / lengthOf(start.value, end.value)
  return Math.min(1, Math.max(0, share)) * 100
}

const lengthOf = (start: CivilDay, end: CivilDay): number => end - start + 1

/**
 * What should be done of a task: at an even pace, or by the days of its steps, whichever asks for less: who puts the long steps last plans
 * to be slow at first.
 */
export function expectedOf(task: AnnualPlanTask | AnnualPlanSubtask, today: CivilDay): number | undefined {
  const even = evenPace(task, today)
  const live = 'subtasks' in task ? task.subtasks.filter(({ status }) => status?.value !== 'cancelled') : []
  const parts = live.map((step) => ({ weight: step.weight?.value ?? 1, progress: expectedOfStep(step, task, today) }))
  const bySteps = weightedProgress(parts)
  return even === undefined || bySteps === undefined ? even : Math.min(even, bySteps)
}

/** A step without days has those of its task; one of which only the last day is known owes nothing before it. */
function expectedOfStep({ start, end }: AnnualPlanSubtask, task: Span, today: CivilDay): number {
  const last = end ?? task.end
  if (!start && end) return end.value < today ? 100 : 0
  const first = start ?? task.start
  return evenPace({ ...(first && { start: first }), ...(last && { end: last }) }, today) ?? 0
}

/** What is done of some work, as it says itself, or as its steps say; what is only planned has not begun. */
export function progressOf(work: AnnualPlanTask | AnnualPlanSubtask): number | undefined {
  if (work.progress) return work.progress.value
  if (work.$.slots.has('progress')) return undefined
  const bySteps = 'subtasks' in work ? progressBySteps(work) : undefined
  return bySteps ?? (work.status?.value === 'planned' ? 0 : undefined)
}

/** How far work that has begun, or should have, lags. Nothing before its first and after its last day, and where somebody has yet to say how far it is. */
export function lagOf(work: AnnualPlanTask | AnnualPlanSubtask, today: CivilDay): Lag | undefined {
  const { start, end } = work
  const [expected, progress] = [expectedOf(work, today), progressOf(work)]
  if (!start || !end || expected === undefined || progress === undefined || end.value < today) return undefined
  const days = Math.round(((expected - progress) / 100) * lengthOf(start.value, end.value))
  return expected > progress ? { expected, progress, days } : undefined
}
