import { derived } from '../index/derived.ts'
import type { Programme } from '../index/programme.ts'
import { cycles, makeGraph } from './graph.ts'
import { type Dependency, type Network, networkOf } from './network.ts'

/** A round of dependencies: each needs the next, and the last one needs the first. */
export type DependencyCycle = readonly Dependency[]

/**
 * The rounds among hard dependencies. Of all that hang together one is given, a shortest one: once it is broken the next one shows. What
 * is marked as mutual asks for no order of starting.
 */
export const dependencyCycles: (programme: Programme) => readonly DependencyCycle[] = derived((programme) => {
  const network = networkOf(programme)
  const edges = new Map([...network.nodes.keys()].map((id) => [id, ordering(network, id).map(({ on }) => on.id)]))
  return cycles(makeGraph(edges)).flatMap((members) => shortest(network, new Set(members)) ?? [])
})

const ordering = ({ needs }: Network, id: string): readonly Dependency[] =>
  (needs.get(id) ?? []).filter(({ strength, direction }) => strength === 'hard' && direction === 'upstream')

/** The shortest round through the member that stands first in the text; nothing where there is none through it. */
function shortest(network: Network, members: ReadonlySet<string>): readonly [DependencyCycle] | undefined {
  const start = [...members].flatMap((id) => network.nodes.get(id) ?? []).toSorted(inTextOrder)[0]
  if (!start) return undefined
  const ways = new Map<string, readonly Dependency[]>([[start.id, []]])
  for (const [id, way] of ways) {
    for (const dependency of ordering(network, id)) {
      const next = dependency.on.id
      if (next === start.id) return [[...way, dependency]]
      if (members.has(next) && !ways.has(next)) ways.set(next, [...way, dependency])
    }
  }
  return undefined
}

type Placed = Pick<Dependency['from'], 'file' | 'element'>

const inTextOrder = (a: Placed, b: Placed): number =>
  a.file.uri === b.file.uri ? a.element.$.span.start - b.element.$.span.start : a.file.uri < b.file.uri ? -1 : 1
