import { remembered } from '../../base/remembered.ts'
import type { AnnualPlan, AnnualPlanMilestone, AnnualPlanSubtask, AnnualPlanTask } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { nameKey } from '../index/definitions.ts'
import { cycles, type Graph, makeGraph } from './graph.ts'

/** A task, a subtask or a milestone of an annual plan, as others refer to it. */
export interface PlannedWork {
  readonly id: string
  readonly element: AnnualPlanTask | AnnualPlanSubtask | AnnualPlanMilestone
  /** The task that a subtask belongs to. */
  readonly parent?: PlannedWork
  readonly start?: Located<CivilDay>
  readonly end?: Located<CivilDay>
  /** What must be finished before: the references as written. */
  readonly after: readonly Located<string>[]
  readonly state: 'open' | 'done' | 'cancelled'
}

const done: ReadonlySet<string> = new Set(['done', 'achieved'])

/** All work of a plan that has an id, tasks before their subtasks, milestones last. */
export const plannedWork: (plan: AnnualPlan) => readonly PlannedWork[] = remembered(({ tasks, milestones }: AnnualPlan) => [
  ...tasks.flatMap(taskAndSteps),
  ...milestones.flatMap(milestoneOf),
])

function taskAndSteps(task: AnnualPlanTask): readonly PlannedWork[] {
  const own = timed(task)
  const steps = task.subtasks.flatMap((step) => {
    const work = timed(step)
    return work ? [{ ...work, ...(own && { parent: own }) }] : []
  })
  return own ? [own, ...steps] : steps
}

function timed(element: AnnualPlanTask | AnnualPlanSubtask): PlannedWork | undefined {
  const { id, start, end, depends_on: after, status } = element
  return id && { id: id.value, element, after, state: stateOf(status?.value), ...(start && { start }), ...(end && { end }) }
}

function milestoneOf(element: AnnualPlanMilestone): readonly PlannedWork[] {
  const { id, date, task, status } = element
  const after = task ? [task] : []
  return id ? [{ id: id.value, element, after, state: stateOf(status?.value), ...(date && { start: date, end: date }) }] : []
}

const stateOf = (status: string | undefined): PlannedWork['state'] =>
  status === 'cancelled' ? 'cancelled' : status !== undefined && done.has(status) ? 'done' : 'open'

type Named = (reference: Located<string>) => PlannedWork | undefined

/** Work by what it may be referred to: its id, or its title in words. References to another document mean none of it. */
export const workByName: (works: readonly PlannedWork[]) => Named = remembered((works: readonly PlannedWork[]) => {
  const titles = new Map<string, PlannedWork>()
  const ids = new Map<string, PlannedWork>()
  for (const work of works.toReversed()) {
    if (work.element.title) titles.set(nameKey(work.element.title.value), work)
    ids.set(work.id, work)
  }
  return ({ value }) => ids.get(value) ?? titles.get(nameKey(value))
})

/**
 * Who waits for whom: for what is written down; a task for its subtasks, which it cannot end before; a subtask for what its task waits
 * for, as it cannot begin before. What is cancelled holds nothing up.
 */
export function waitingGraph(works: readonly PlannedWork[]): Graph {
  const live = works.filter(({ state }) => state !== 'cancelled')
  const named = workByName(live)
  const idOf = (reference: Located<string>): string => named(reference)?.id ?? reference.value
  const needs = new Map(live.map((work) => [work.id, [...work.after, ...(work.parent?.after ?? [])].map(idOf)]))
  for (const { id, parent } of live) if (parent) needs.get(parent.id)?.push(id)
  return makeGraph(needs)
}

/** The ids of work that waits for itself, one list for each circle. */
export const waitingCircles: (works: readonly PlannedWork[]) => readonly (readonly string[])[] = remembered((works: readonly PlannedWork[]) =>
  cycles(waitingGraph(works)),
)
