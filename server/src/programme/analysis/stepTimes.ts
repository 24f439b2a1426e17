import type { ContinuityPlanStep } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { nameKey } from '../index/definitions.ts'
import { components, type Graph, makeGraph, reachable } from './graph.ts'
import { type EarliestRecovery, earliestRecovery, type Recoverable, recoveryPath } from './recovery.ts'

export type StepTimes = ReadonlyMap<string, EarliestRecovery>

/** No id of a step holds a space. */
const activated = ' activated'

/**
 * When each step of a plan is finished at the earliest, in seconds after the alarm. Steps wait for those they depend on, for the activation
 * unless they run without people, and for the moment before which they may not begin. A step without a duration, or one that is left out of
 * the sum, takes no time here. Steps that wait for each other are never finished and have no time.
 */
export const stepTimes = (steps: readonly ContinuityPlanStep[], activation: Duration): StepTimes =>
  earliestRecovery([{ id: activated, own: activation, needs: [] }, ...worksOf(steps)], 0)

const worksOf = (steps: readonly ContinuityPlanStep[]): readonly Recoverable[] => {
  const names = namesOf(steps)
  return steps.flatMap((step) => workOf(step, names))
}

function workOf(step: ContinuityPlanStep, names: Names): readonly Recoverable[] {
  const { id, duration, start_after: later, exclude_from_time: excluded, automated } = step
  if (!id) return []
  const own = excluded?.value === true ? 0 : (duration?.value ?? 0)
  const pause = `${id.value} after`
  const called = automated?.value === true ? [] : [activated]
  const needs = [...called, ...waitsFor(step, names), ...(later ? [pause] : [])]
  return [{ id: id.value, own, needs }, ...(later ? [{ id: pause, own: later.value, needs: [activated] }] : [])]
}

/** The steps that one waits for longest, from the first to the one itself. */
export function pathTo(steps: readonly ContinuityPlanStep[], times: StepTimes, last: string): readonly ContinuityPlanStep[] {
  const byId = new Map(steps.map((step) => [step.id?.value, step]))
  return recoveryPath(times, last).flatMap((id) => byId.get(id) ?? [])
}

type Names = ReadonlyMap<string, string>

/** The ids of steps by what a reference may call them: their id or their title. */
function namesOf(steps: readonly ContinuityPlanStep[]): Names {
  const titled = steps.flatMap(({ id, title }) => (id && title ? [[nameKey(title.value), id.value] as const] : []))
  return new Map([...titled, ...steps.flatMap(({ id }) => (id ? [[id.value, id.value] as const] : []))])
}

/** `plan-a#S1` means the step S1 from inside the plan as well. */
const waitsFor = ({ depends_on }: ContinuityPlanStep, names: Names): readonly string[] =>
  depends_on.flatMap(({ value }) => names.get(value) ?? names.get(value.slice(value.indexOf('#') + 1)) ?? names.get(nameKey(value)) ?? [])

/** Which steps wait directly for which, by their ids. */
export function stepGraph(steps: readonly ContinuityPlanStep[]): Graph {
  const names = namesOf(steps)
  return makeGraph(new Map(steps.flatMap((step) => (step.id ? [[step.id.value, waitsFor(step, names)] as const] : []))))
}

/** The ids of all steps that one waits for, directly or not; who waits for itself is among them. */
export type Ancestors = (id: string) => ReadonlySet<string>

/** Worked out for those steps only that somebody asks for. */
export function ancestors(steps: readonly ContinuityPlanStep[]): Ancestors {
  const { needs } = stepGraph(steps)
  const known = new Map<string, ReadonlySet<string>>()
  return (id) => {
    const found = known.get(id) ?? reachable(needs, id)
    known.set(id, found)
    return found
  }
}

/** The same for the steps of a plan: what a step could take longer before another one misses its deadline. */
export const stepSlacks = (steps: readonly ContinuityPlanStep[], activation: Duration, goal: Goal): ReadonlyMap<string, Duration> =>
  slacks([{ id: activated, own: activation, needs: [] }, ...worksOf(steps)], 0, goal)

interface Goal {
  readonly target: string
  readonly deadline: Duration
}

/**
 * How much longer each item on the way to a target could take without missing its deadline: the latest moment at which it may be finished,
 * less the earliest. What is late has less than nothing; what the target does not wait for is left out.
 */
export function slacks(items: readonly Recoverable[], activation: Duration, { target, deadline }: Goal): ReadonlyMap<string, Duration> {
  const graph = makeGraph(new Map(items.map(({ id, needs }) => [id, needs])))
  const times = earliestRecovery(items, activation)
  const own = new Map(items.map((item) => [item.id, item.own]))
  const latest = new Map([[target, deadline]])
  for (const id of components(graph).toReversed().flat()) {
    const end = latest.get(id)
    if (end === undefined) continue
    for (const need of graph.needs.get(id) ?? []) latest.set(need, Math.min(latest.get(need) ?? Number.POSITIVE_INFINITY, end - (own.get(id) ?? 0)))
  }
  return new Map([...latest].flatMap(([id, end]) => (times.has(id) ? [[id, end - (times.get(id)?.at ?? 0)] as const] : [])))
}
