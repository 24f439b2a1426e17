import type { BiaActivity, CommonDataset, CommonSupplier, CommonSystem } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { clockOf } from './activities.ts'
import { components, makeGraph } from './graph.ts'
import { type Dependency, type NetworkNode, networkOf } from './network.ts'

/** How little data may be lost, who asks for it and along what. */
export interface NeededPoint {
  readonly seconds: Duration
  readonly along: DataLink
  /** Whose demand it is: the dependent’s, or that of the one above it where the dependent states none. */
  readonly origin: NetworkNode
}

/** That the data of one thing lies in another one, or passes through it. */
export type DataLink = Pick<Dependency, 'from' | 'on' | 'at' | 'rpo' | 'alternative'>

/** The data loss that a node states: its target; of a system without one what it was built for; of a supplier what the contract allows. */
export function statedPoint({ type, element }: Pick<NetworkNode, 'type' | 'element'>): Located<Duration> | undefined {
  switch (type) {
    case 'activity':
      return (element as BiaActivity).rpo
    case 'system':
      return (element as CommonSystem).rpo ?? (element as CommonSystem).rpo_capability
    case 'supplier':
      return (element as CommonSupplier).contracted_rpo
    case 'dataset':
      return (element as CommonDataset).rpo
    default:
      return undefined
  }
}

/**
 * For each thing that holds data, by whom how little loss is asked: over hard dependencies along which data passes, and from each data
 * set to the system that holds it. The most demanding first. Who states a loss of their own answers for themselves.
 */
export const neededPoints: (programme: Programme) => ReadonlyMap<string, readonly NeededPoint[]> = derived((programme) => {
  const links = dataLinks(programme)
  const from = Map.groupBy(links, (link) => link.from.id)
  const ids = new Set(links.flatMap((link) => [link.from.id, link.on.id]))
  const graph = makeGraph(new Map([...ids].map((id) => [id, (from.get(id) ?? []).map(({ on }) => on.id)])))
  const found = new Map<string, NeededPoint[]>()
  for (const id of components(graph).toReversed().flat()) {
    for (const link of from.get(id) ?? []) {
      const point = pointAlong(link, found.get(id))
      const known = found.get(link.on.id)
      if (point && known) known.push(point)
      else if (point) found.set(link.on.id, [point])
    }
  }
  return new Map([...found].map(([id, points]) => [id, points.toSorted((a, b) => a.seconds - b.seconds)]))
})

function pointAlong(along: DataLink, inherited: readonly NeededPoint[] | undefined): NeededPoint | undefined {
  const { from, rpo } = along
  if (rpo) return { seconds: rpo.value, along, origin: from }
  // Loss that is counted in working hours cannot be compared with loss that is counted in hours.
  if (countsWorkingHours(from)) return undefined
  const own = statedPoint(from)
  if (own) return { seconds: own.value, along, origin: from }
  const least = inherited?.reduce((best, one) => (one.seconds < best.seconds ? one : best))
  return isBlank(from) || !least ? undefined : { seconds: least.seconds, along, origin: least.origin }
}

const countsWorkingHours = ({ type, element, document }: NetworkNode): boolean =>
  type === 'activity' && clockOf(element as BiaActivity, document) === 'business_hours'

/** A demand that somebody has yet to fill in, or has said not to apply, is not inherited past. */
const isBlank = ({ element }: NetworkNode): boolean => element.$.slots.has('rpo')

function dataLinks(programme: Programme): readonly DataLink[] {
  const written = [...networkOf(programme).needs.values()].flat().filter((dependency) => dependency.strength === 'hard' && bearsData(dependency))
  return [...written, ...datasetLinks(programme)]
}

/** What only serves others, as a directory, holds none of their data, unless the dependency itself says so. */
function bearsData({ from, on, element, rpo, dataBearing }: Dependency): boolean {
  const said = scalarAt<boolean>(element, 'stateful')
  if (said && element.$.shape.name === 'bia.dependency') return said.value
  // Two systems that both hold data each hold their own.
  if (from.type === 'system' && on.type === 'system' && (from.element as CommonSystem).stateful?.value === true) return false
  return rpo !== undefined || (dataBearing && !(on.type === 'system' && on.element.$.slots.has('foundation')))
}

function datasetLinks(programme: Programme): readonly DataLink[] {
  const { nodes } = networkOf(programme)
  return allOf(programme, 'common.dataset').flatMap((site): readonly DataLink[] => {
    const { id, name, system, form, status } = site.element
    const target = targetOf({ programme, document: site.document }, ['system'], system)
    const on = target && nodes.get(target.id)
    if (!id || !system || !on || status?.value === 'retired' || form?.value === 'paper') return []
    const from: NetworkNode = { ...site, id: id.value, type: 'dataset', ...(name && { name: name.value }) }
    return [{ from, on, at: system.span, alternative: 'none' }]
  })
}
