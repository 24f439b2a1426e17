import type { AnnualPlan } from '../../../generated/model.ts'
import { civilDate, civilDay } from '../../../language/values/civil.ts'
import { allOf, type Site } from '../../../programme/index/elements.ts'
import type { Period } from '../basicTypes.ts'
import type { Scene } from '../scene.ts'

/** The plan of the year: the one that is shown, else the one in whose period today is, else the latest of them. */
export function yearPlan({ programme, document, today }: Scene): Site<AnnualPlan> | undefined {
  const plans = allOf(programme, 'annual_plan')
  const ends = (site: Site<AnnualPlan>): number => periodOf(site)?.end ?? 0
  const latest = plans.toSorted((a, b) => ends(b) - ends(a))[0]
  const runs = (site: Site<AnnualPlan>): boolean => {
    const period = periodOf(site)
    return period !== undefined && period.start <= today && today <= period.end
  }
  return plans.find((one) => one.document === document) ?? plans.find(runs) ?? latest
}

const longest = 800

/** The period of a plan, unless it is longer than anybody plans for. */
function periodOf({ element: { period } }: Site<AnnualPlan>): Period | undefined {
  const [start, end] = [period?.start?.value, period?.end?.value]
  return start === undefined || end === undefined || end < start || end - start > longest ? undefined : { start, end }
}

/** Without a plan it is the year of today. */
export function yearOf(plan: Site<AnnualPlan> | undefined, { today }: Scene): Period {
  const { year } = civilDate(today)
  return (plan && periodOf(plan)) ?? { start: civilDay({ year, month: 1, day: 1 }), end: civilDay({ year, month: 12, day: 31 }) }
}
