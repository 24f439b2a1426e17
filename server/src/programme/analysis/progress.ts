import type { AnnualPlanSubtask, AnnualPlanTask } from '../../generated/model.ts'

/** A part of a piece of work: how much it counts, and how much of it is done, in percent. */
export interface Part {
  readonly weight: number
  readonly progress: number
}

/** The progress of the whole: 40 % of a part that counts twice and 100 % of one that counts once are (80 + 100) / 3 = 60 %. */
export function weightedProgress(parts: readonly Part[]): number | undefined {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (total <= 0) return undefined
  return parts.reduce((sum, { weight, progress }) => sum + weight * progress, 0) / total
}

/**
 * The progress of a task by its subtasks, without the cancelled ones. Nothing where one of them is under way and nobody says how far:
 * what is done counts in full, what is planned not at all.
 */
export function progressBySteps({ subtasks }: AnnualPlanTask): number | undefined {
  const live = subtasks.filter(({ status }) => status?.value !== 'cancelled')
  const parts = live.flatMap((step) => {
    const progress = progressOf(step)
    return progress === undefined ? [] : [{ weight: step.weight?.value ?? 1, progress }]
  })
  return parts.length === live.length && parts.length > 0 ? weightedProgress(parts) : undefined
}

function progressOf({ progress, status, $ }: AnnualPlanSubtask): number | undefined {
  if (progress) return progress.value
  if ($.slots.has('progress')) return undefined
  if (status?.value === 'done') return 100
  return status?.value === 'planned' ? 0 : undefined
}
