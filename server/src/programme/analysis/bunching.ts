import type { AnnualPlan, AnnualPlanSubtask, AnnualPlanTask } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { yearRound } from './yearRound.ts'

/** How much of the year’s work is due in its last month. */
export interface Bunch {
  /** The last day before that month. */
  readonly after: CivilDay
  readonly late: readonly Located<CivilDay>[]
  /** Of how many pieces of work, those without a day included. */
  readonly of: number
}

/** Of fewer pieces of work a share says nothing, nor has a plan of some months a last one of twelve. */
const leastWorks = 8
const leastDays = 300

/** A month before the end of the period, by the calendar: of 31 December the last month begins after 30 November. */
export function bunchOf(plan: AnnualPlan): Bunch | undefined {
  const { start, end } = plan.period ?? {}
  if (!start || !end || end.value - start.value < leastDays) return undefined
  const after = dayAfter(end.value, { months: -1, days: 0 })
  const isYearRound = yearRound(plan)
  const live = plan.tasks.filter(isLive)
  const works = live.flatMap(piecesOf).filter((work) => !isYearRound(work))
  const days = works.flatMap((work) => work.end ?? [])
  if (works.length < leastWorks) return undefined
  return { after, late: days.filter(({ value }) => value > after && value <= end.value), of: works.length }
}

type Work = AnnualPlanTask | AnnualPlanSubtask

const isLive = ({ status }: Work): boolean => status?.value !== 'cancelled'

/** A task is due when its steps are. */
function piecesOf(task: AnnualPlanTask): readonly Work[] {
  const steps = task.subtasks.filter((step) => step.end && isLive(step))
  return steps.length > 0 ? steps : [task]
}
