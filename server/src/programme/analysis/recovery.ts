import type { Duration } from '../../language/values/valueTypes.ts'
import { components, cycles, makeGraph } from './graph.ts'

/** Something that is brought back: a system, a step, an activity. */
export interface Recoverable {
  readonly id: string
  /** Seconds of work on it once everything that it needs is there. */
  readonly own: Duration
  /** What must be back before work on it can begin. */
  readonly needs: readonly string[]
}

export interface EarliestRecovery {
  /** Seconds after the disruption at which it is back at the earliest. */
  readonly at: Duration
  /** What it waits for longest; absent where only the activation holds it up. */
  readonly via?: string
}

/**
 * ERT(n) = own(n) + max(activation, max ERT(needs)): activation counts once, not in every link. For a chain with own durations of
 * 1 h, 2 h and 30 min and an activation of 30 min that is 1.5 h, 3.5 h and 4 h. What stands in a cycle, or waits for one, never
 * comes back and is left out.
 */
export function earliestRecovery(items: readonly Recoverable[], activation: Duration): ReadonlyMap<string, EarliestRecovery> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const graph = makeGraph(new Map(items.map(({ id, needs }) => [id, needs])))
  const stuck = new Set(cycles(graph).flat())
  const found = new Map<string, EarliestRecovery>()
  for (const [id = ''] of components(graph)) {
    const item = byId.get(id)
    const needs = graph.needs.get(id) ?? []
    if (!item || stuck.has(id) || needs.some((need) => !found.has(need))) continue
    const last = needs.toSorted((a, b) => (found.get(b)?.at ?? 0) - (found.get(a)?.at ?? 0))[0]
    const waits = last === undefined ? 0 : (found.get(last)?.at ?? 0)
    found.set(id, { at: item.own + Math.max(activation, waits), ...(last !== undefined && waits > activation && { via: last }) })
  }
  return found
}

/** The chain that an item waits for, from its beginning to the item itself. */
export function recoveryPath(found: ReadonlyMap<string, EarliestRecovery>, id: string): readonly string[] {
  const path: string[] = []
  for (let at: string | undefined = id; at !== undefined; at = found.get(at)?.via) path.unshift(at)
  return path
}
