import { layout as dagre, Graph } from '@dagrejs/dagre'
import { heightsFor, type Pull } from './heights.ts'
import type { Link } from './links.ts'
import { lanesFor, nodeHeight, type Place, portsFor } from './ports.ts'
import { columnsFor, type Ranked } from './ranks.ts'
import type { EdgePath } from './types.ts'

/** Where everything is: columns from left to right, heights in px. How wide a column is, is for who draws it. */
export interface Layout<L extends Link> {
  readonly columns: number
  readonly height: number
  readonly places: ReadonlyMap<string, Place>
  readonly paths: ReadonlyMap<L, EdgePath>
}

const gap = 10
const pitch: number = nodeHeight + gap

/** Lays out things with the links between them: few crossings, and room between the nodes of a column for the links that pass it. */
export function layOut<L extends Link>(things: readonly Ranked[], links: readonly L[]): Layout<L> {
  const { paths, ...rest } = remembered(things, links)
  return { ...rest, paths: new Map(links.flatMap((link, index) => (paths[index] ? [[link, paths[index]] as const] : []))) }
}

type Arrangement = Omit<Layout<Link>, 'paths'> & { readonly paths: readonly (EdgePath | undefined)[] }

/** The last few arrangements by all that they follow from: most keystrokes change nothing that is drawn as a line. */
const known = new Map<string, Arrangement>()
const most = 8

function remembered(things: readonly Ranked[], links: readonly Link[]): Arrangement {
  const key = JSON.stringify([things.map(({ id, layer }) => [id, layer]), links.map(({ from, to, strength }) => [from, to, strength])])
  const kept = known.get(key)
  const found = kept ?? arrange(things, links)
  known.delete(key)
  known.set(key, found)
  for (const oldest of [...known.keys()].slice(0, -most)) known.delete(oldest)
  return found
}

function arrange(things: readonly Ranked[], links: readonly Link[]): Arrangement {
  const columns = columnsFor(things, links)
  const column = (id: string): number => columns.get(id) ?? 0
  const [across, beside] = [links.filter(({ from, to }) => column(from) !== column(to)), links.filter(({ from, to }) => column(from) === column(to))]
  const stacks = stacksOf(things, beside, across)
  const courses = across.map((link) => courseOf(link, column))
  const middles = middlesOf({ courses, stacks, column })
  const places = placesIn(middles, stacks, column)
  const crossing = across.map((link, index) => ({ link, through: (courses[index]?.stops ?? []).map(({ id }) => Math.round(middles.get(id) ?? 0)) }))
  const paths = new Map([...portsFor(crossing, places), ...lanesFor(beside, places)])
  return {
    columns: Math.max(0, ...columns.values()) + 1,
    height: Math.max(0, ...[...places.values()].map(({ y }) => y)) + nodeHeight,
    places,
    paths: links.map((link) => paths.get(link)),
  }
}

/** What has to do with nothing but the thing that it stands in for is kept right below that. */
function stacksOf(things: readonly Ranked[], beside: readonly Link[], across: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const busy = new Set([...across.flatMap(ends), ...beside.filter(({ strength }) => strength !== 'standIn').flatMap(ends)])
  const below = new Map<string, string>()
  for (const { from, to, strength } of beside) {
    if (strength === 'standIn' && !busy.has(to) && !below.has(to) && !below.has(from)) below.set(to, from)
  }
  const heads = things.filter(({ id }) => !below.has(id))
  return new Map(heads.map(({ id }) => [id, [id, ...[...below].filter(([, head]) => head === id).map(([one]) => one)]]))
}

const ends = ({ from, to }: Link): readonly string[] => [from, to]

/** A link from left to right: its ends, and where it passes the columns in between. */
interface Course {
  readonly left: string
  readonly right: string
  readonly stops: readonly { readonly id: string; readonly column: number }[]
}

/** Links that lead to one thing run in one trunk from where they meet: so many lines pass a column as there are things behind it, not more. */
function courseOf({ from, to }: Link, column: (id: string) => number): Course {
  const isBack = column(from) > column(to)
  const [left, right] = isBack ? [to, from] : [from, to]
  const trunk = isBack ? `back\n${from}\n${to}` : `trunk\n${to}`
  const between = Array.from({ length: column(right) - column(left) - 1 }, (_, step) => column(left) + 1 + step)
  return { left, right, stops: between.map((one) => ({ id: `${trunk}\n${one}`, column: one })) }
}

interface Drawing {
  readonly courses: readonly Course[]
  readonly stacks: ReadonlyMap<string, readonly string[]>
  readonly column: (id: string) => number
}

/** The order in each column is dagre’s, which has few crossings; the heights are ours, which are closer together. */
function middlesOf(drawing: Drawing): ReadonlyMap<string, number> {
  const { courses, stacks } = drawing
  const chains = courses.map(({ left, right, stops }) => [left, ...stops.map(({ id }) => id), right])
  const pulls = chains.flatMap((chain) =>
    chain.slice(1).map((to, index) => ({ from: chain[index] ?? '', to, weight: stacks.has(to) || index === 0 ? 1 : 4 })),
  )
  const items = columnsIn(arranged(drawing, pulls)).map((ids) => ids.map((id) => ({ id, size: heightOf(stacks.get(id)) })))
  return heightsFor(items, [...new Map(pulls.map((pull) => [`${pull.from}\n${pull.to}`, pull])).values()], gap)
}

/** dagre keeps a rank for the labels of links between any two columns, which we do not need: its ranks are twice our columns. */
function arranged({ courses, stacks, column }: Drawing, pulls: readonly Pull[]): Graph {
  const stops = courses.flatMap((course) => course.stops.map((stop) => [stop.id, stop.column] as const))
  const ranks = new Map([...[...stacks.keys()].map((id) => [id, column(id)] as const), ...stops])
  const ranker = (graph: Graph): void => {
    for (const id of graph.nodes()) graph.node(id).rank = 2 * (ranks.get(id) ?? 0)
  }
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: gap, ranksep: 40, ranker })
  for (const id of ranks.keys()) graph.setNode(id, { width: 100, height: heightOf(stacks.get(id)) })
  for (const { from, to } of pulls) graph.setEdge(from, to, {})
  dagre(graph)
  return graph
}

/** The columns of an arranged graph, each from top to bottom. */
function columnsIn(graph: Graph): readonly (readonly string[])[] {
  const byColumn = Map.groupBy<number, string>(graph.nodes(), (id) => Number(graph.node(id).x))
  return [...byColumn].toSorted(([a], [b]) => a - b).map(([, ids]) => ids.toSorted((a, b) => Number(graph.node(a).y) - Number(graph.node(b).y)))
}

const heightOf = (stack: readonly string[] | undefined): number => (stack ? stack.length * pitch - gap : 0)

const placesIn = (middles: ReadonlyMap<string, number>, stacks: Drawing['stacks'], column: Drawing['column']): ReadonlyMap<string, Place> =>
  new Map(
    [...stacks].flatMap(([head, stack]) => {
      const top = Math.round((middles.get(head) ?? 0) - heightOf(stack) / 2)
      return stack.map((id, index): [string, Place] => [id, { column: column(head), y: top + index * pitch }])
    }),
  )
