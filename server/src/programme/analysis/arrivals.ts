import type { AnnualPlan, AnnualPlanResource } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'

/** The last day on which something can be ordered that takes a while and must be there on a day: for a month before 28 February it is 31 January. */
export function orderBy(needed: CivilDay, lead: Interval): CivilDay {
  let day = dayAfter(needed, { months: -lead.months, days: -lead.days })
  // Months have different lengths: the way back may lead some days too far, or not far enough.
  while (dayAfter(day, lead) > needed) day--
  while (dayAfter(day + 1, lead) <= needed) day++
  return day
}

/** Whether something has been ordered already, as far as one can tell: the line that pays for it has an order or a payment. */
export function isPaidFor({ budget_line: line }: AnnualPlanResource, from: Standpoint): boolean {
  const { committed, actual } = targetOf(from, ['budget_line'], line)?.element ?? {}
  return [committed, actual].some((amount) => amount !== undefined && amount.value.amount > 0)
}

/** The resources that only work wants which is done or given up. */
export function unwanted(plan: AnnualPlan, from: Standpoint): ReadonlySet<unknown> {
  const uses = plan.tasks.flatMap(({ resources, status }) =>
    resources.flatMap((need) => {
      const target = targetOf(from, ['resource'], isElementLike(need) ? need.resource : need)
      return target ? [{ resource: target.element, isOver: status?.value === 'done' || status?.value === 'cancelled' }] : []
    }),
  )
  const byResource = [...Map.groupBy(uses, ({ resource }) => resource)]
  return new Set(byResource.filter(([, all]) => all.every(({ isOver }) => isOver)).map(([resource]) => resource))
}
