import type { Duration } from '../../language/values/valueTypes.ts'
import { components, makeGraph } from './graph.ts'

/** Something that others depend on, and what is asked of it by itself. */
export interface Demand {
  readonly id: string
  /** The time that is set for it; absent where it has none of its own. */
  readonly limit?: Duration
  readonly needs: readonly Need[]
}

/** A dependency along which a time is passed on. */
export interface Need {
  readonly on: string
  /** Seconds that are still needed here once the other one is there. */
  readonly work: Duration
  /** The time that this dependency itself states; it replaces what would follow from the dependent's own. */
  readonly neededBy?: Duration
}

export interface Requirement {
  /** The most demanding wins. */
  readonly seconds: Duration
  /** Whose demand it is: the item itself, or the dependent that it follows from. */
  readonly by: string
}

/**
 * The time in which each item must be there: the least over its own limit and that of all its dependents, less the work between the
 * two, along chains as well. Two systems that need each other must both meet the more demanding time of the two.
 */
export function requirements(demands: readonly Demand[]): ReadonlyMap<string, Requirement> {
  const byId = new Map(demands.map((demand) => [demand.id, demand]))
  const graph = makeGraph(new Map(demands.map(({ id, needs }) => [id, needs.map(({ on }) => on)])))
  const found = new Map<string, Requirement>(
    demands.flatMap(({ id, limit }) => (limit === undefined ? [] : [[id, { seconds: limit, by: id }] as const])),
  )
  // Dependents first. Within a cycle times only shrink while work is positive; one round for each member reaches every other one.
  for (const component of components(graph).toReversed()) {
    for (let round = 0; round < component.length; round++) for (const id of component) pass(byId.get(id), found)
  }
  return found
}

/** Passes what is asked of an item on to what it needs. A time that no work would fit into is not passed on below zero. */
function pass(demand: Demand | undefined, found: Map<string, Requirement>): void {
  const own = demand && found.get(demand.id)
  for (const { on, work, neededBy } of demand?.needs ?? []) {
    const seconds = neededBy ?? (own && Math.max(0, own.seconds - work))
    const known = found.get(on)
    if (demand && seconds !== undefined && (!known || seconds < known.seconds)) found.set(on, { seconds, by: demand.id })
  }
}
