/** A directed graph of names: who needs whom. Edges to names that are no nodes are left out when it is made. */
export interface Graph {
  readonly nodes: readonly string[]
  readonly needs: ReadonlyMap<string, readonly string[]>
  /** The same edges the other way. */
  readonly neededBy: ReadonlyMap<string, readonly string[]>
}

export function makeGraph(needs: ReadonlyMap<string, readonly string[]>): Graph {
  const nodes = [...needs.keys()]
  const kept = new Map(nodes.map((node) => [node, [...new Set(needs.get(node))].filter((other) => needs.has(other))]))
  const back = new Map<string, string[]>(nodes.map((node) => [node, []]))
  for (const [node, others] of kept) for (const other of others) back.get(other)?.push(node)
  return { nodes, needs: kept, neededBy: back }
}

/** All that can be reached along the edges, without the start itself unless a cycle leads back to it. */
export function reachable(edges: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...(edges.get(start) ?? [])]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.has(node)) continue
    found.add(node)
    open.push(...(edges.get(node) ?? []))
  }
  return found
}

/**
 * The strongly connected components, each before those that need it: what waits for nothing comes first. A component with more
 * than one node, or with an edge to itself, is a cycle.
 */
export function components(graph: Graph): readonly (readonly string[])[] {
  const search = new ComponentSearch(graph)
  for (const node of graph.nodes) search.from(node)
  return search.found
}

interface Visit {
  readonly node: string
  /** When it was first seen. */
  readonly index: number
  /** The earliest node that it leads back to. */
  low: number
  open: boolean
  /** How many of its edges have been followed. */
  followed: number
}

/** Tarjan's algorithm, with a stack of its own: chains may be longer than the engine's. */
class ComponentSearch {
  readonly found: string[][] = []
  readonly #graph: Graph
  readonly #visits = new Map<string, Visit>()
  readonly #open: Visit[] = []
  readonly #path: Visit[] = []

  constructor(graph: Graph) {
    this.#graph = graph
  }

  from(start: string): void {
    if (!this.#visits.has(start)) this.#enter(start)
    for (let visit = this.#path.at(-1); visit; visit = this.#path.at(-1)) {
      const target = this.#graph.needs.get(visit.node)?.[visit.followed++]
      if (target === undefined) this.#leave(visit)
      else this.#follow(visit, target)
    }
  }

  #enter(node: string): void {
    const index = this.#visits.size
    const visit: Visit = { node, index, low: index, open: true, followed: 0 }
    this.#visits.set(node, visit)
    this.#open.push(visit)
    this.#path.push(visit)
  }

  #follow(visit: Visit, target: string): void {
    const other = this.#visits.get(target)
    if (!other) this.#enter(target)
    else if (other.open) visit.low = Math.min(visit.low, other.index)
  }

  #leave(visit: Visit): void {
    this.#path.pop()
    const parent = this.#path.at(-1)
    if (parent) parent.low = Math.min(parent.low, visit.low)
    if (visit.low !== visit.index) return
    const component = this.#open.splice(this.#open.lastIndexOf(visit))
    for (const member of component) member.open = false
    this.found.push(component.map(({ node }) => node))
  }
}

/** The cycles of a graph: components that contain an edge. */
export const cycles = (graph: Graph): readonly (readonly string[])[] =>
  components(graph).filter((component) => component.length > 1 || graph.needs.get(component[0] ?? '')?.includes(component[0] ?? ''))
