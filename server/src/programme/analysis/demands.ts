import { scalarAt } from '../../language/model/access.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import type { Programme } from '../index/programme.ts'
import { activationOf } from './coverage.ts'
import { elementDeadline, fromDisruption } from './deadlines.ts'
import { components, makeGraph } from './graph.ts'
import { type Dependency, type Network, type NetworkNode, networkOf } from './network.ts'

/** How soon something is needed, and by whom. */
export interface NeededTime {
  readonly seconds: Duration
  readonly dependency: Dependency
  /** Whose time it is: the dependent’s, or that of the one above it where the dependent states none. */
  readonly origin: NetworkNode
}

/** Seconds from the disruption within which a node says that it will be back; nothing where that is not known. */
export function statedTime(programme: Programme, node: NetworkNode): Duration | undefined {
  const deadline = elementDeadline(node.element, node.document)
  return deadline && fromDisruption(deadline, activationOf(programme, node.id))
}

/**
 * For each thing that is needed, by whom and how soon: one entry for each hard dependency whose time is known, the most demanding first.
 * A dependent that states no time of its own passes on what is asked of it; one that does answers for itself.
 */
export const neededTimes: (programme: Programme) => ReadonlyMap<string, readonly NeededTime[]> = derived((programme) => {
  const network = networkOf(programme)
  const found = new Map<string, NeededTime[]>()
  for (const component of components(hardGraph(network)).toReversed()) {
    for (const id of component) {
      for (const need of passedOn(programme, id, found)) found.set(need.dependency.on.id, [...(found.get(need.dependency.on.id) ?? []), need])
    }
  }
  return new Map([...found].map(([id, needs]) => [id, needs.toSorted((a, b) => a.seconds - b.seconds)]))
})

export function hardGraph({ nodes, needs }: Network): ReturnType<typeof makeGraph> {
  return makeGraph(new Map([...nodes.keys()].map((id) => [id, hardNeeds(needs.get(id)).map(({ on }) => on.id)])))
}

export const hardNeeds = (needs: readonly Dependency[] | undefined): readonly Dependency[] =>
  (needs ?? []).filter(({ strength }) => strength === 'hard')

function passedOn(programme: Programme, id: string, found: ReadonlyMap<string, readonly NeededTime[]>): readonly NeededTime[] {
  const network = networkOf(programme)
  const node = network.nodes.get(id)
  if (!node) return []
  const own = statedTime(programme, node)
  // A time that counts working hours, or that nobody can place, is not known: nothing is passed on past it.
  const deadline = elementDeadline(node.element, node.document)
  const inherited = deadline ? undefined : leastOf(found.get(id))
  return hardNeeds(network.needs.get(id)).flatMap((dependency): readonly NeededTime[] => {
    if (dependency.neededBy) return [{ seconds: dependency.neededBy.value, dependency, origin: node }]
    if (own !== undefined) return [{ seconds: own, dependency, origin: node }]
    return inherited ? [{ seconds: inherited.seconds, dependency, origin: inherited.origin }] : []
  })
}

const leastOf = (needs: readonly NeededTime[] | undefined): NeededTime | undefined => needs?.toSorted((a, b) => a.seconds - b.seconds)[0]

/**
 * The dependencies of something that are said to be needed later than it must itself be back, although nothing of it runs without them: it
 * says in so many words that they are hard, and names nothing that could stand in until then.
 */
export function lateNeeds(programme: Programme, id: string): readonly Required<Pick<Dependency, 'on' | 'neededBy'>>[] {
  const { nodes, needs } = networkOf(programme)
  const node = nodes.get(id)
  const own = node && statedTime(programme, node)
  if (own === undefined || !node?.element.$.slots.has('rto') || node.element.$.slots.has('workaround')) return []
  return (needs.get(id) ?? []).flatMap((need) => {
    const { on, neededBy, alternative, direction, element } = need
    const isHard = scalarAt<string>(element, 'strength')?.value === 'hard' && !element.$.slots.has('capacity_without')
    const isFirm = isHard && alternative === 'none' && direction === 'upstream'
    return isFirm && neededBy && neededBy.value > own ? [{ on, neededBy }] : []
  })
}
