import type { AnnualPlan, AnnualPlanSubtask, AnnualPlanTask } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import { hasBlank } from './actors.ts'
import { holderOf } from './holders.ts'
import { heldRoles } from './keyPeople.ts'
import { type PlannedWork, plannedWork, workByName } from './plannedWork.ts'
import { isFilled } from './singlePoints.ts'

/**
 * Whether the work on a task goes on without its owner: a deputy is named, the owner's role has one, or somebody else does the work. What
 * is still to be filled in may turn out to be somebody.
 */
export function hasStandIn(task: AnnualPlanTask, from: Standpoint): boolean {
  const { owner, raci } = task
  if (isFilled(task, 'deputy')) return true
  const target = targetOf(from, ['person', 'role'], owner)
  if (target && heldRoles(from.programme, target).some(({ element }) => isFilled(element, 'deputies'))) return true
  if (!owner || !raci) return false
  return hasBlank(raci, 'r') || raci.r.some((one) => holderOf(from, one) !== holderOf(from, owner))
}

/** The deputy of some work where it is the owner again. Nothing where one of them is in no registry: two may have one name. */
export function sameAsOwner(
  { deputy }: AnnualPlanTask | AnnualPlanSubtask,
  owner: Located<string> | undefined,
  from: Standpoint,
): Located<string> | undefined {
  const isKnown = [owner, deputy].every((one) => targetOf(from, ['person', 'role'], one))
  return isKnown && owner && deputy && holderOf(from, owner) === holderOf(from, deputy) ? deputy : undefined
}

/** The work that waits for a task or one of its steps, by the task: its own steps aside. */
export function waitingFor(plan: AnnualPlan): ReadonlyMap<string, readonly PlannedWork[]> {
  const works = plannedWork(plan).filter(({ state }) => state === 'open')
  const named = workByName(works)
  const pairs = works.flatMap((work) =>
    [...new Set(dependenciesOf(work).flatMap((reference) => taskOf(named(reference)) ?? []))]
      .filter((task) => task !== taskOf(work))
      .map((task) => ({ task, work })),
  )
  return new Map([...Map.groupBy(pairs, ({ task }) => task)].map(([task, all]) => [task, all.map(({ work }) => work)]))
}

/** What somebody has written down; that a milestone closes a task makes nobody wait. */
const dependenciesOf = ({ element, after }: PlannedWork): readonly Located<string>[] => ('depends_on' in element ? after : [])

const taskOf = (work: PlannedWork | undefined): string | undefined => (work?.parent ?? work)?.id
