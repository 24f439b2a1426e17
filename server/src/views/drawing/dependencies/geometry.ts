import type { DependenciesView, EdgePath, GraphColumn, GraphEdge, GraphNode } from '../../models/dependencies/types.ts'

export const nodeHeight = 36
/** Room above the nodes for the names of the layers. */
export const headHeight = 26

/** Where the columns stand, in px. */
export interface Geometry {
  readonly width: number
  readonly height: number
  readonly columns: readonly Span[]
}

export interface Span {
  readonly x: number
  readonly width: number
}

const gap = { wide: 38, narrow: 28 }
const leastNode = 96
const laneWidth = 6

/** At full size, or made to fit a room: first the gaps give way, then the nodes, down to where a name can still be told. */
export function geometryFor(view: DependenciesView, room: number): Geometry {
  const lanes = lanesBeside(view)
  const natural = place(view.columns, { lanes, gap: gap.wide, scale: 1 })
  const shape = natural.width <= room ? natural : fitted(view.columns, { lanes, room })
  return { ...shape, height: view.height + headHeight + 6 }
}

/** How many lanes run beside each column. */
function lanesBeside({ columns, edges, nodes }: DependenciesView): readonly number[] {
  const columnOf = new Map(nodes.map(({ id, place: at }) => [id, at?.column]))
  return columns.map((_, column) =>
    Math.max(0, ...edges.flatMap(({ from, path }) => (path?.runs === 'beside' && columnOf.get(from) === column ? [path.lane + 1] : []))),
  )
}

interface Measure {
  readonly lanes: readonly number[]
  readonly gap: number
  readonly scale: number
}

type Shape = Pick<Geometry, 'width' | 'columns'>

function place(columns: readonly GraphColumn[], { lanes, gap: between, scale }: Measure): Shape {
  const spans: Span[] = []
  let x = 4
  for (const [index, column] of columns.entries()) {
    const width = Math.round(Math.max(Math.min(leastNode, column.width), column.width * scale))
    spans.push({ x, width })
    x += width + (lanes[index] ?? 0) * laneWidth + (index === columns.length - 1 ? 4 : between)
  }
  return { width: x, columns: spans }
}

function fitted(columns: readonly GraphColumn[], { lanes, room }: { readonly lanes: readonly number[]; readonly room: number }): Shape {
  const narrow = place(columns, { lanes, gap: gap.narrow, scale: 1 })
  const nodes = columns.reduce((sum, { width }) => sum + width, 0)
  return narrow.width <= room ? narrow : place(columns, { lanes, gap: gap.narrow, scale: (nodes - (narrow.width - room)) / nodes })
}

type Placed = Pick<GraphNode, 'place'>

/** The upper left corner of a node, and its width. */
export function boxOf({ place: at }: Placed, { columns }: Geometry): Span & { readonly y: number } {
  const { x, width } = columns[at?.column ?? 0] ?? { x: 0, width: 0 }
  return { x, width, y: (at?.y ?? 0) + headHeight }
}

/** The course of a link; nothing where one of its ends is not drawn. */
export function pathOf(
  { path }: Pick<GraphEdge, 'path'>,
  [from, to]: readonly [GraphNode | undefined, GraphNode | undefined],
  geometry: Geometry,
): string {
  if (!from?.place || !to?.place) return ''
  if (!path) return straight(boxOf(from, geometry), boxOf(to, geometry))
  if (path.runs === 'beside') return bracket(path, boxOf(from, geometry))
  return path.runs === 'across' ? across(path, [from, to], geometry) : across(path, [to, from], geometry)
}

/** From gap to gap, level where it passes a column. */
function across(path: Extract<EdgePath, { runs: 'across' | 'back' }>, [left, right]: readonly [GraphNode, GraphNode], geometry: Geometry): string {
  const [start, end] = [boxOf(left, geometry), boxOf(right, geometry)]
  const first = (left.place?.column ?? 0) + 1
  let at = { x: start.x + start.width, y: path.from + headHeight }
  let text = `M${at.x} ${at.y}`
  for (const [index, height] of path.through.entries()) {
    const column = geometry.columns[first + index] ?? { x: at.x, width: 0 }
    const y = height + headHeight
    text += `${bend(at, { x: column.x, y })}H${column.x + column.width}`
    at = { x: column.x + column.width, y }
  }
  return text + bend(at, { x: end.x, y: path.to + headHeight })
}

interface Point {
  readonly x: number
  readonly y: number
}

function bend(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2
  return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
}

function bracket({ from, to, lane }: Extract<EdgePath, { runs: 'beside' }>, { x, width }: Span): string {
  const edge = x + width
  return `M${edge} ${from + headHeight}H${edge + 5 + lane * laneWidth}V${to + headHeight}H${edge}`
}

/** A link for which no room was kept runs behind the nodes. */
function straight(from: Span & Point, to: Span & Point): string {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from]
  const middle = nodeHeight / 2
  return `M${left.x + left.width} ${left.y + middle}${bend({ x: left.x + left.width, y: left.y + middle }, { x: right.x, y: right.y + middle })}`
}
