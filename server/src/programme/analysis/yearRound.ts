import type { AnnualPlan, AnnualPlanSubtask, AnnualPlanTask } from '../../generated/model.ts'
import { dayAfter } from '../../language/values/intervals.ts'

type Work = Pick<AnnualPlanTask | AnnualPlanSubtask, 'start' | 'end'>

/**
 * What begins in the first month of a plan’s period and ends in its last one goes on all the year: nobody waits for its last day, and it
 * fills nobody’s week. Without a period nothing is known to.
 */
export function yearRound({ period }: AnnualPlan): (work: Work) => boolean {
  const { start: first, end: last } = period ?? {}
  if (!first || !last) return () => false
  const begun = dayAfter(first.value, { months: 1, days: 0 })
  const ending = dayAfter(last.value, { months: -1, days: 0 })
  return ({ start, end }) => start !== undefined && end !== undefined && start.value <= begun && end.value > ending
}
