import type { CommonDataset, CommonSystem, ContinuityPlanBackupPolicy, ContinuityPlanReplication } from '../../generated/model.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { hardGraph } from './demands.ts'
import { type Graph, reachable } from './graph.ts'
import { networkOf } from './network.ts'

/** Something that can be copied: a data set, or a system that is named itself because no data set of it is. */
export interface ProtectedData extends Site<CommonDataset | CommonSystem> {
  readonly id: string
  readonly name: string
  readonly type: 'dataset' | 'system'
  /** The system that holds it. */
  readonly system?: Target<'system'>
  /** Whether it is all that the system holds, so that what is asked of the system is asked of it. */
  readonly alone: 'alone' | 'amongOthers'
}

/** What is done to keep some data. */
export interface Protection {
  readonly data: ProtectedData
  readonly policies: readonly Site<ContinuityPlanBackupPolicy>[]
  readonly replications: readonly Site<ContinuityPlanReplication>[]
}

/** For all electronic data of the programme what protects it, by its id. What is retired is left out, and so is storage, for what lies on it. */
export const protections: (programme: Programme) => ReadonlyMap<string, Protection> = derived((programme) => {
  const policies = byNamed(allOf(programme, 'continuity_plan.backup_policy'), (site) => namedIds(programme, site))
  const replications = byNamed(allOf(programme, 'continuity_plan.replication'), (site) => replicatedIds(programme, site))
  const sets = dataSets(programme)
  const named = new Set([...policies.keys(), ...replications.keys()])
  const carriers = carriersAmong(programme, named)
  const carried = new Set(sets.flatMap(({ system }) => carriersOf(programme, system, carriers)))
  const found = [...sets, ...systemsAlone(programme, sets, named)]
    .filter(({ id }) => !carried.has(id))
    .map((data): readonly [string, Protection] => {
      const ids = new Set([data.id, data.system?.id ?? data.id, ...carriersOf(programme, data.system, carriers)])
      const naming = <E extends Element>(sites: ReadonlyMap<string, readonly Site<E>[]>): readonly Site<E>[] => [
        ...new Set([...ids].flatMap((id) => sites.get(id) ?? [])),
      ]
      return [data.id, { data, policies: inTextOrder(naming(policies)), replications: inTextOrder(naming(replications)) }]
    })
  return new Map(found)
})

const hardNetwork = derived((programme: Programme): Graph => hardGraph(networkOf(programme)))

const carrying: ReadonlySet<string> = new Set(['storage', 'virtualisation'])

/** The storage and the hosts that are copied as a whole. */
function carriersAmong(programme: Programme, named: Iterable<string>): readonly string[] {
  const { nodes } = networkOf(programme)
  return [...named].filter((id) => carrying.has((nodes.get(id)?.element as CommonSystem | undefined)?.foundation?.value ?? ''))
}

/** Those of them that a system stands on. */
function carriersOf(programme: Programme, system: Target<'system'> | undefined, carriers: readonly string[]): readonly string[] {
  if (!system || carriers.length === 0) return []
  const reached = reachable(hardNetwork(programme).needs, system.id)
  return carriers.filter((id) => reached.has(id))
}

/** What names something, by the id of what is named. */
function byNamed<E extends Element>(sites: readonly Site<E>[], idsIn: (site: Site<E>) => readonly string[]): ReadonlyMap<string, readonly Site<E>[]> {
  const pairs = sites.flatMap((site) => [...new Set(idsIn(site))].map((id) => ({ id, site })))
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, all]) => [id, all.map(({ site }) => site)]))
}

/** The first of several is the one to speak: that must not depend on the order of files in which they were found. */
const inTextOrder = <E extends Element>(sites: readonly Site<E>[]): readonly Site<E>[] =>
  sites.toSorted((a, b) => compare(a.file.uri, b.file.uri) || a.element.$.span.start - b.element.$.span.start)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What a policy or a replication keeps, of all that is known of it. */
export const protectedBy = (programme: Programme, element: Element): readonly Protection[] => byElement(programme).get(element) ?? []

const byElement = derived((programme: Programme): ReadonlyMap<Element, readonly Protection[]> => {
  const pairs = [...protections(programme).values()].flatMap((protection) =>
    [...protection.policies, ...protection.replications].map(({ element }) => ({ element, protection })),
  )
  return new Map([...Map.groupBy(pairs, ({ element }) => element)].map(([element, all]) => [element, all.map(({ protection }) => protection)]))
})

/** Whether every policy says what it keeps, in words that are known: else nobody can say what is left out. */
export const policiesAreClear: (programme: Programme) => boolean = derived((programme) =>
  allOf(programme, 'continuity_plan.backup_policy').every(
    (site) => site.element.datasets.length > 0 && site.element.datasets.every((one) => dataTarget(programme, site.document, one) !== undefined),
  ),
)

const dataTarget = (
  programme: Programme,
  document: DocumentModel,
  reference: Located<string> | undefined,
): Target<'dataset' | 'system'> | undefined => targetOf({ programme, document }, ['dataset', 'system'], reference)

const namedIds = (programme: Programme, { element, document }: Site<ContinuityPlanBackupPolicy>): readonly string[] =>
  element.datasets.flatMap((one) => dataTarget(programme, document, one)?.id ?? [])

const replicatedIds = (programme: Programme, { element, document }: Site<ContinuityPlanReplication>): readonly string[] =>
  [dataTarget(programme, document, element.dataset)?.id ?? []].flat()

function dataSets(programme: Programme): readonly ProtectedData[] {
  const held = allOf(programme, 'common.dataset').flatMap((site) => {
    const { id, system, status, form } = site.element
    if (!id || status?.value === 'retired' || form?.value === 'paper') return []
    return [{ site, id: id.value, system: targetOf({ programme, document: site.document }, ['system'], system) }]
  })
  const bySystem = Map.groupBy(held, ({ system }) => system?.id)
  return held
    .filter(({ system }) => !isRetired(system?.element))
    .map(({ site, id, system }) => ({
      ...site,
      id,
      name: site.element.name?.value ?? id,
      type: 'dataset',
      alone: system && bySystem.get(system.id)?.length === 1 ? 'alone' : 'amongOthers',
      ...(system && { system }),
    }))
}

/** A system that is copied as a whole stands for its data where the registry lists none of it. */
function systemsAlone(programme: Programme, sets: readonly ProtectedData[], named: ReadonlySet<string>): readonly ProtectedData[] {
  const listed = new Set(sets.map(({ system }) => system?.id))
  return allOf(programme, 'common.system').flatMap((site): readonly ProtectedData[] => {
    const id = site.element.id?.value
    if (id === undefined || isRetired(site.element) || listed.has(id) || !named.has(id)) return []
    const name = site.element.name?.value ?? id
    return [{ ...site, id, name, type: 'system', alone: 'alone', system: { ...site, id, name, type: 'system' } }]
  })
}

const isRetired = (system: CommonSystem | undefined): boolean => system?.status?.value === 'retired'

/** The provider runs the software and keeps its own copies; what of the data is yours is BKP-18's. */
export const isService = ({ system }: ProtectedData): boolean => system?.element.hosting?.value === 'saas'

/** How much the provider of a service may lose by contract; after a deletion by its user that promise is worth nothing. */
export const promisedLoss = (programme: Programme, { system }: ProtectedData): Duration | undefined =>
  system && targetOf({ programme, document: system.document }, ['supplier'], system.element.supplier)?.element.contracted_rpo?.value

/** The scalar of a place that also takes free text. */
export const referenceIn = (place: Located<string> | Element | undefined): Located<string> | undefined =>
  place && !isElementLike(place) ? place : undefined
