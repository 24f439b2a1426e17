import type { VNode } from 'preact'
import type { GraphEdge } from '../../models/dependencies/types.ts'
import { boxOf, headHeight, pathOf } from './geometry.ts'
import type { Scene } from './scene.ts'
import { unheard } from './unheard.ts'
import { short } from './words.ts'

/** All lines that are drawn now: those that follow from others only at the selected node; contradictions on top. */
export function Edges({ scene }: { readonly scene: Scene }): VNode {
  const edges = scene.view.edges.filter((edge) => isDrawn(edge, scene)).toSorted((a, b) => weight(a, scene) - weight(b, scene))
  return (
    <g {...unheard}>
      {edges.map((edge) => (
        <path key={`${edge.from} ${edge.to}`} class={looks(edge, scene)} d={course(edge, scene)} />
      ))}
      {edges.map((edge) => (edge.path?.runs === 'back' ? <Head key={`${edge.from} ${edge.to}`} path={course(edge, scene)} /> : null))}
      {edges.map((edge) =>
        edge.late === undefined ? null : <NeededTime key={`${edge.from} ${edge.to}`} edge={edge} seconds={edge.late} scene={scene} />,
      )}
    </g>
  )
}

function isDrawn({ from, to, strength, path, late }: GraphEdge, { ui, selected, nodes }: Scene): boolean {
  if (!nodes.get(from)?.place || !nodes.get(to)?.place) return false
  if (ui.soft === 'hidden' && late === undefined && (strength === 'soft' || strength === 'standIn')) return false
  return path !== undefined || from === selected?.id || to === selected?.id
}

const course = (edge: GraphEdge, { nodes, geometry }: Scene): string => pathOf(edge, [nodes.get(edge.from), nodes.get(edge.to)], geometry)

/** The only lines that lead to the left say so, at the end they lead to: where their course begins. */
function Head({ path }: { readonly path: string }): VNode {
  const [, start = '0 0'] = /^M(\S+ \S+?)C/.exec(path) ?? []
  return <path class="arh" d={`M${start}l6-3v6z`} />
}

const isLit = ({ from, to }: GraphEdge, { lit }: Scene): boolean => lit === undefined || (lit.has(from) && lit.has(to))

const weight = (edge: GraphEdge, scene: Scene): number => (edge.late === undefined ? 0 : 2) + (isLit(edge, scene) ? 1 : 0)

function looks(edge: GraphEdge, scene: Scene): string {
  const kind = edge.late === undefined ? ` eg-${edge.strength}` : ' eg-bad'
  const standing = scene.lit === undefined ? '' : isLit(edge, scene) ? ' hot' : ' back'
  return `eg${kind}${standing}`
}

/** The time by which it is needed, at whoever needs it. */
function NeededTime({ edge, seconds, scene }: { readonly edge: GraphEdge; readonly seconds: number; readonly scene: Scene }): VNode | null {
  const { nodes, geometry } = scene
  const from = nodes.get(edge.from)
  if (!from?.place) return null
  const { x, width } = boxOf(from, geometry)
  const y = edge.path && edge.path.runs !== 'back' ? edge.path.from + headHeight : boxOf(from, geometry).y + 18
  return (
    <text class="tbad halo" x={x + width + 5} y={y - 4}>
      {short(seconds, scene)}
    </text>
  )
}
