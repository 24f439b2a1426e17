import type { AnnualPlan, AnnualPlanTask } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Standpoint } from '../index/elements.ts'
import { holderOf } from './holders.ts'
import { peopleBehind } from './peopleBehind.ts'

/** Who answers for a task: whom the division of work names, else the owner. */
export const accountableFor = ({ raci, owner }: AnnualPlanTask): Located<string> | undefined => raci?.a ?? owner

/** That one person answers for many tasks. */
export interface Share {
  readonly named: readonly Located<string>[]
  /** Of how many tasks. */
  readonly of: number
}

/** Fewer tasks, or fewer people, leave no choice. */
const leastTasks = 5
const leastPeople = 3

/**
 * Whoever answers for most tasks of a plan, where its tasks have a division of work. Nothing in a plan that divides half of its work or
 * less, of few tasks, or of so few people that somebody must answer for much.
 */
export function largestShare(plan: AnnualPlan, from: Standpoint): Share | undefined {
  const tasks = plan.tasks.filter(({ status }) => status?.value !== 'cancelled')
  const divided = tasks.filter(({ raci }) => raci)
  const people = new Set(divided.flatMap(({ raci }) => (raci ? [...raci.r, ...(raci.a ? [raci.a] : [])] : [])).map((one) => holderOf(from, one)))
  if (tasks.length < leastTasks || divided.length * 2 <= tasks.length || people.size < leastPeople) return undefined
  const named = tasks.flatMap((task) => accountableFor(task) ?? [])
  const [most] = [...Map.groupBy(named, (one) => holderOf(from, one)).values()].toSorted((a, b) => b.length - a.length)
  return most && { named: most, of: tasks.length }
}

/** The two who answer for one task: its owner, and somebody else whom the division of work names. Nothing where one of them is not known, or stands in for the other. */
export function twoAccountable({ raci, owner }: AnnualPlanTask, from: Standpoint): readonly [Located<string>, Located<string>] | undefined {
  if (!owner || !raci?.a) return undefined
  const [one, other] = [peopleBehind(from, owner), peopleBehind(from, raci.a)]
  if (!one || !other || [...one].some((id) => other.has(id))) return undefined
  return [owner, raci.a]
}
