import type { AnnualPlan, AnnualPlanSubtask, AnnualPlanTask, CommonRole } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import { holderOf } from './holders.ts'
import { type Claim, type Stretch, stretchesOver } from './stretches.ts'
import { yearRound } from './yearRound.ts'

/** The task that wants a person, and where it says so. */
export interface Want {
  readonly task: AnnualPlanTask
  readonly by: Located<string>
}

/** A person who is wanted by more than one can do, and when. */
export interface Overload {
  readonly by: Located<string>
  readonly stretch: Stretch<Want>
}

/** What to compare with, and from which day on: what is over is past help. */
export interface Bounds {
  readonly most: number
  readonly from: CivilDay | undefined
}

/** Fewer days in a row somebody can bridge. */
const leastDays = 7

/** People who have work on more tasks at once than they can follow, for a week or longer. */
export function tooManyTasks(plan: AnnualPlan, from: Standpoint, bounds: Bounds): readonly Overload[] {
  const isYearRound = yearRound(plan)
  return overloads(
    openTasks(plan)
      .filter((task) => !isYearRound(task))
      .flatMap((task) => worksOf(task, from)),
    bounds,
  )
}

/** People who are promised to tasks with more than the share that they have, for a week or longer. */
export function tooMuchPromised(plan: AnnualPlan, from: Standpoint, bounds: Bounds): readonly Overload[] {
  return overloads(
    openTasks(plan).flatMap((task) => promisesOf(task, from)),
    bounds,
  )
}

const isOpen = ({ status }: AnnualPlanTask | AnnualPlanSubtask): boolean => status?.value !== 'done' && status?.value !== 'cancelled'

const openTasks = ({ tasks }: AnnualPlan): readonly AnnualPlanTask[] => tasks.filter(isOpen)

type Person = Claim<Want> & { readonly person: string }

/** Who does the steps has the work: a task with dated steps keeps its owner busy with those that are the owner's. Of one task all count once. */
function worksOf(task: AnnualPlanTask, from: Standpoint): readonly Person[] {
  const dated = task.subtasks.filter(({ start, end }) => start && end)
  const works = dated.length > 0 ? dated.filter(isOpen) : [task]
  const people = Map.groupBy(
    works.flatMap(({ owner = task.owner, start, end }) => claim({ task, by: owner, start, end, share: 1 }, from)),
    ({ person }) => person,
  )
  return [...people.values()].flatMap(merged)
}

/** Overlapping claims of one person on one task as one. */
function merged(claims: readonly Person[]): readonly Person[] {
  const found: Person[] = []
  for (const one of claims.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && one.start <= last.end + 1) found[found.length - 1] = { ...last, end: Math.max(last.end, one.end) }
    else found.push(one)
  }
  return found
}

/** Shares of a role that several fill are not those of one person. */
function promisesOf(task: AnnualPlanTask, from: Standpoint): readonly Person[] {
  const { start, end } = task
  return task.resources.flatMap((need) => {
    if (!isElementLike(need) || !need.allocation || (need.quantity?.value ?? 1) !== 1) return []
    return claim({ task, by: need.resource, start, end, share: need.allocation.value }, from)
  })
}

interface Wanted {
  readonly task: AnnualPlanTask
  readonly by: Located<string> | undefined
  readonly start: Located<CivilDay> | undefined
  readonly end: Located<CivilDay> | undefined
  readonly share: number
}

/** Nothing for a role of which nobody knows the holder: several may fill it. */
function claim({ task, by, start, end, share }: Wanted, from: Standpoint): readonly Person[] {
  if (!by || !start || !end) return []
  const target = targetOf(from, ['person', 'role'], by)
  if (target?.type === 'role' && !(target.element as CommonRole).holder) return []
  return [{ person: holderOf(from, by), of: { task, by }, start: start.value, end: end.value, share }]
}

/** Of each person the worst stretch. */
function overloads(claims: readonly Person[], { most, from: first }: Bounds): readonly Overload[] {
  const later = first === undefined ? claims : claims.map((one) => ({ ...one, start: Math.max(one.start, first) }))
  return [...Map.groupBy(later, ({ person }) => person).values()].flatMap((own) => {
    const long = stretchesOver<Want>(own, most).filter(({ start, end }) => end - start + 1 >= leastDays)
    const [worst] = long.toSorted((a, b) => b.peak - a.peak)
    const by = worst?.claims.at(-1)?.of.by
    return worst && by ? [{ by, stretch: worst }] : []
  })
}
