import { neededTimes } from '../../../programme/analysis/demands.ts'
import { type Dependency, networkOf } from '../../../programme/analysis/network.ts'
import type { Scene } from '../scene.ts'
import type { Told } from './findings.ts'
import { type Group, groupsOf, linksBetween } from './groups.ts'
import { impliedLinks } from './implied.ts'
import { layOut } from './layout.ts'
import { type Link, linksOf } from './links.ts'
import { latenessIn, nodeOf, shownOf } from './nodes.ts'
import { layerOf } from './ranks.ts'
import type { DependenciesView, GraphColumn, GraphEdge, GraphNode, LayerName } from './types.ts'

type GraphView = Pick<DependenciesView, 'columns' | 'height' | 'nodes' | 'edges'>

type DrawnLink = Link & Pick<GraphEdge, 'late'>

/** The graph of the programme, laid out. */
export function graphOf(scene: Scene, findings: readonly Told[]): GraphView {
  const { all: plain, drawn: drawnIds } = linksOf(scene.programme)
  const links = withLateness(scene, plain, findings)
  const linkedIds = new Set(links.flatMap(({ from, to }) => [from, to]))
  const all = shownOf(scene, drawnIds).map((thing) => {
    const linked = linkedIds.has(thing.id) ? 'yes' : 'no'
    return [thing, { ...nodeOf(thing, scene, findings), linked }] as const
  })
  const drawn = all.filter(([{ id }]) => drawnIds.has(id))
  const busy = drawn.filter(([{ id }]) => links.some(({ from, to, strength }) => strength !== 'standIn' && (from === id || to === id))).length
  const groups = groupsOf({ programme: scene.programme, drawn, busy, open: new Set(scene.open) })
  const nodes = [...all.map(([, node]) => node), ...groups.map((group) => groupNode(group, all))]
  const grouped = new Set(groups.flatMap(({ members }) => members))
  const shown = new Set([...drawnIds, ...groups.map(({ id }) => id)].filter((id) => !grouped.has(id)))
  return laidOut(nodes, { links, between: linksBetween(links, groups), shown })
}

/** Contradictions as their rules found them, on the links along which somebody waits too long. */
function withLateness({ programme }: Scene, links: readonly Link[], findings: readonly Told[]): readonly DrawnLink[] {
  const places = new Set(findings.filter((one) => latenessIn(one).length > 0).flatMap(({ finding }) => finding.related.map(placeOf)))
  const late = [...networkOf(programme).needs.values()].flat().flatMap((dependency): readonly (readonly [string, number])[] => {
    const seconds = places.has(writtenAt(dependency)) ? neededFor(programme, dependency) : undefined
    return seconds === undefined ? [] : [[`${dependency.from.id} ${dependency.on.id}`, seconds]]
  })
  const byEnds = new Map(late)
  return links.map((link) => {
    const seconds = byEnds.get(`${link.from} ${link.to}`)
    return seconds === undefined ? link : { ...link, late: seconds }
  })
}

const placeOf = ({ uri, span }: { readonly uri: string; readonly span: { readonly start: number } }): string => `${uri} ${span.start}`

const writtenAt = ({ from, at, neededBy }: Dependency): string => placeOf({ uri: from.file.uri, span: neededBy?.span ?? at })

const neededFor = (programme: Scene['programme'], dependency: Dependency): number | undefined =>
  (neededTimes(programme).get(dependency.on.id) ?? []).find((need) => need.dependency === dependency)?.seconds

function groupNode({ id, tier, members }: Group, all: readonly (readonly [unknown, GraphNode])[]): GraphNode {
  const inside = all.map(([, node]) => node).filter((node) => members.includes(node.id))
  const reach = [...new Set(inside.flatMap((node) => node.reach))].filter((one) => !members.includes(one))
  return { id, type: 'system', name: tier ?? '', facts: {}, findings: [], reach, linked: 'yes', members }
}

interface Parts {
  /** As they are written: the list tells them one by one. */
  readonly links: readonly DrawnLink[]
  /** As they are drawn, between groups. */
  readonly between: readonly DrawnLink[]
  readonly shown: ReadonlySet<string>
}

function laidOut(nodes: readonly GraphNode[], { links, between, shown }: Parts): GraphView {
  const drawn = nodes.filter(({ id }) => shown.has(id))
  const lines = between.filter(({ from, to }) => shown.has(from) && shown.has(to))
  const implied = impliedLinks(lines.filter(({ late }) => late === undefined))
  const ranked = drawn.map(({ id, type }) => ({ id, layer: layerOf[type] }))
  const layout = layOut(
    ranked,
    lines.filter((link) => !implied.has(link)),
  )
  const others = links.filter(({ from, to }) => !shown.has(from) || !shown.has(to))
  return {
    columns: columnsOf(layout.columns, (column) => drawn.find(({ id }) => layout.places.get(id)?.column === column)),
    height: layout.height,
    nodes: nodes.map((node) => {
      const place = layout.places.get(node.id)
      return place ? { ...node, place } : node
    }),
    edges: [...lines, ...others].map((link): GraphEdge => {
      const path = layout.paths.get(link)
      return path ? { ...link, path } : link
    }),
  }
}

const widths: Readonly<Record<LayerName, number>> = { products: 150, activities: 190, systems: 172, places: 172, suppliers: 172 }

function columnsOf(count: number, nodeIn: (column: number) => GraphNode | undefined): readonly GraphColumn[] {
  const names = Array.from({ length: count }, (_, column) => layerOf[nodeIn(column)?.type ?? 'system'])
  return names.map((layer, column) => ({ layer, named: layer === names[column - 1] ? 'before' : 'here', width: widths[layer] }))
}
