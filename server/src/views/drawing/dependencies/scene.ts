import type { Locale } from '../../../l10n/locale.ts'
import type { DependenciesView, GraphEdge, GraphNode } from '../../models/dependencies/types.ts'
import type { Act } from '../state.ts'
import { around, found } from './filter.ts'
import { type Geometry, geometryFor } from './geometry.ts'
import type { Speak } from './speak.ts'
import type { DependenciesUi } from './ui.ts'

/** What the parts of the tab are drawn from, worked out once per drawing. */
export interface Scene extends SceneInput {
  readonly shows: 'graph' | 'list'
  readonly geometry: Geometry
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly selected: GraphNode | undefined
  /** What keeps its ink: with a selection all that stops with it and all that it needs, with a filter what it finds; nothing where everything does. */
  readonly lit: ReadonlySet<string> | undefined
  /** Whether the model answers what the reader has switched off; it may be on its way still. */
  readonly answer: 'none' | 'pending' | 'here'
}

export interface SceneInput {
  readonly view: DependenciesView
  readonly ui: DependenciesUi
  readonly t: Speak
  readonly locale: Locale
  readonly act: Act
  /** The item of the source’s cursor. */
  readonly cursor: string | null
  /** Of the pane, in px. */
  readonly width: number
}

const listBelow = 560
/** From there on the panel stands beside the graph. */
const besideFrom = 1100
const panel = 338
export const margins = 32

export function sceneOf(input: SceneInput): Scene {
  const { view, ui, act, width } = input
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  const selected = ui.selected === null ? undefined : nodes.get(ui.selected)
  const hasPanel = act !== null || ui.off.length > 0
  const room = width - margins - (hasPanel && width > besideFrom ? panel : 0)
  return {
    ...input,
    shows: ui.view === 'auto' ? (width < listBelow ? 'list' : 'graph') : ui.view,
    geometry: geometryFor(view, ui.size === 'fitted' || act === null ? room : Number.POSITIVE_INFINITY),
    nodes,
    selected,
    lit: selected ? around(view, selected) : found(view, ui),
    answer: answerTo(view, ui),
  }
}

function answerTo({ whatIf }: DependenciesView, { off }: DependenciesUi): Scene['answer'] {
  if (off.length === 0) return 'none'
  const answered = new Set([...(whatIf?.off ?? []).map(({ id }) => id), ...(whatIf?.unknown ?? [])])
  return off.length === answered.size && off.every((id) => answered.has(id)) ? 'here' : 'pending'
}

/** What a thing needs, or who needs it: of single things one by one, of a group as it is drawn. */
export function edgesAt({ view, nodes }: Pick<Scene, 'view' | 'nodes'>, { id, members }: GraphNode, end: 'from' | 'to'): readonly GraphEdge[] {
  const other = end === 'from' ? 'to' : 'from'
  return view.edges.filter((edge) => edge[end] === id && edge.strength !== 'standIn' && (members || !nodes.get(edge[other])?.members))
}

/** What is done with a node: it is selected here, and shown in the source. */
export function pick({ act, nodes }: Scene, id: string, focus: 'keep' | 'move'): void {
  act?.({ do: 'dependencies', change: { selected: id } })
  const item = nodes.get(id)?.item
  if (item !== undefined) act?.({ do: 'reveal', item, focus })
}

/** Switches something off, or on again. */
export function toggleOff({ act, ui: { off } }: Scene, id: string): void {
  act?.({ do: 'dependencies', change: { off: off.includes(id) ? off.filter((one) => one !== id) : [...off, id] } })
}

/** What can be switched off: single things that are no activities or products. */
export const canBeOff = ({ type, members }: Pick<GraphNode, 'type' | 'members'>): boolean => type !== 'activity' && type !== 'product' && !members
