import type { Span } from '../../base/span.ts'
import type { BiaActivity, BiaDependency, CommonDataset, CommonSystem, CommonSystemDependency, Defined } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** What activities and systems may stand on. */
const nodeTypes = ['activity', 'system', 'supplier', 'site', 'dataset', 'equipment', 'vital_record', 'utility', 'role', 'person', 'channel'] as const

export type NodeType = (typeof nodeTypes)[number]

export interface NetworkNode extends Site<Defined[NodeType]> {
  readonly id: string
  readonly type: NodeType
  readonly name?: string
}

/** As people know it, else its id. */
export const nameOf = ({ name, id }: Pick<NetworkNode, 'name' | 'id'>): string => name ?? id

/** The names of several, of many the first ones. */
export const namesOf = (nodes: readonly Pick<NetworkNode, 'name' | 'id'>[]): readonly string[] =>
  nodes.length > 6 ? [...nodes.slice(0, 5).map(nameOf), `… (${nodes.length})`] : nodes.map(nameOf)

/** That one thing needs another one, as somebody wrote it down. */
export interface Dependency {
  readonly from: NetworkNode
  readonly on: NetworkNode
  readonly strength: 'hard' | 'soft'
  /** Each needs the other: no order of starting follows from it. */
  readonly direction: 'upstream' | 'mutual'
  /** The time that this dependency itself states. */
  readonly neededBy?: Located<Duration>
  readonly rpo?: Located<Duration>
  /** Whether data passes along it, so that its loss is inherited. */
  readonly dataBearing: boolean
  readonly alternative: 'stated' | 'none'
  readonly at: Span
  readonly element: Element
}

/** Who needs what, over a whole programme. What is retired neither needs nor is needed. */
export interface Network {
  readonly nodes: ReadonlyMap<string, NetworkNode>
  /** By the id of the dependent. */
  readonly needs: ReadonlyMap<string, readonly Dependency[]>
  /** By the id of what is needed. */
  readonly neededBy: ReadonlyMap<string, readonly Dependency[]>
}

export const networkOf: (programme: Programme) => Network = derived((programme) => {
  const dependencies = [
    ...allOf(programme, 'bia.activity').flatMap((site) => activityDependencies(programme, site)),
    ...allOf(programme, 'common.system').flatMap((site) => systemDependencies(programme, site)),
  ]
  const nodes = new Map<string, NetworkNode>()
  for (const node of ownNodes(programme)) if (!nodes.has(node.id)) nodes.set(node.id, node)
  for (const { on } of dependencies) if (!nodes.has(on.id)) nodes.set(on.id, on)
  return { nodes, needs: Map.groupBy(dependencies, ({ from }) => from.id), neededBy: Map.groupBy(dependencies, ({ on }) => on.id) }
})

function ownNodes(programme: Programme): readonly NetworkNode[] {
  return [
    ...allOf(programme, 'bia.activity').flatMap((site) => nodeOf(site, 'activity') ?? []),
    ...allOf(programme, 'common.system').flatMap((site) => nodeOf(site, 'system') ?? []),
    ...allOf(programme, 'common.supplier').flatMap((site) => nodeOf(site, 'supplier') ?? []),
  ]
}

function nodeOf(site: Site<Defined[NodeType]>, type: NodeType): NetworkNode | undefined {
  const id = scalarAt<string>(site.element, 'id')?.value
  const name = scalarAt<string>(site.element, 'name')?.value
  return id === undefined || isRetired(site.element) ? undefined : { ...site, id, type, ...(name !== undefined && { name }) }
}

const isRetired = (element: Element): boolean => scalarAt<string>(element, 'status')?.value === 'retired'

function activityDependencies(programme: Programme, site: Site<BiaActivity>): readonly Dependency[] {
  const from = nodeOf(site, 'activity')
  if (!from) return []
  // What lies downstream needs this activity, and says so itself.
  const written = site.element.dependencies.filter(({ type }) => type?.value !== 'downstream')
  return written.flatMap((dependency) =>
    dependency.on && !isElementLike(dependency.on) ? link(programme, from, { dependency, on: dependency.on }) : [],
  )
}

function systemDependencies(programme: Programme, site: Site<CommonSystem>): readonly Dependency[] {
  const from = nodeOf(site, 'system')
  if (!from) return []
  return site.element.depends_on.flatMap((written) => {
    if (!isElementLike(written)) return link(programme, from, { on: written })
    return written.on ? link(programme, from, { dependency: written, on: written.on }) : []
  })
}

interface Written {
  readonly on: Located<string>
  readonly dependency?: BiaDependency | CommonSystemDependency
}

function link(programme: Programme, from: NetworkNode, { on, dependency }: Written): readonly Dependency[] {
  const target = targetOf({ programme, document: from.document }, nodeTypes, on)
  if (!target || isRetired(target.element)) return []
  const said = from.type === 'activity' ? (dependency as BiaDependency | undefined) : undefined
  return [
    {
      from,
      on: target,
      strength: strengthOf(dependency),
      direction: (dependency && scalarAt<string>(dependency, 'type')?.value) === 'mutual' ? 'mutual' : 'upstream',
      dataBearing: said?.stateful?.value ?? bearsData(target),
      alternative: dependency && isStated(dependency, 'alternative') ? 'stated' : 'none',
      at: on.span,
      element: dependency ?? from.element,
      ...(dependency?.needed_by && { neededBy: dependency.needed_by }),
      ...(said?.rpo && { rpo: said.rpo }),
    },
  ]
}

/** Without a word on it a dependency is what it is called: needed. What somebody has yet to decide is not taken for hard. */
function strengthOf(dependency: Element | undefined): 'hard' | 'soft' {
  if (!dependency?.$.slots.has('strength')) return 'hard'
  return scalarAt<string>(dependency, 'strength')?.value === 'hard' ? 'hard' : 'soft'
}

const isStated = (element: Element, key: string): boolean => ['value', 'placeholder', 'invalid'].includes(element.$.slots.get(key)?.state ?? '')

/** Data sets are data; a system holds some where it says so. */
function bearsData({ type, element }: { readonly type: NodeType; readonly element: Element }): boolean {
  if (type === 'dataset') return (element as CommonDataset).form?.value !== 'paper'
  return type === 'system' && (element as CommonSystem).stateful?.value === true
}
