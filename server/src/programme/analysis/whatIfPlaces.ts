import type { BiaStrategy, CommonSupplier } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { alternatesOf } from './alternates.ts'
import { plansOf } from './coverage.ts'
import { siteOf } from './drSites.ts'
import { type LossScenario, mayAnswer, restores, type Solution, solutionsFor } from './strategies.ts'
import type { StandIn } from './whatIfPart.ts'

/** By the id of a site or a supplier those that are registered to take over from it. */
export const takersOf: (programme: Programme) => ReadonlyMap<string, readonly string[]> = derived((programme) => {
  const sites = alternatesOf(programme).map(({ primary, alternate }) => [primary.id, alternate.id] as const)
  const pairs = [...sites, ...placeless(programme), ...suppliers(programme)]
  return new Map([...Map.groupBy(pairs, ([from]) => from)].map(([from, all]) => [from, [...new Set(all.map(([, to]) => to))]]))
})

/** Working at home is no place that a second disaster could reach, and takes over all the same. */
const placeless = (programme: Programme): readonly (readonly [string, string])[] =>
  allOf(programme, 'common.site').flatMap(({ element, document }) => {
    const { id, type, status, alternate_for } = element
    if (!id || status?.value === 'retired' || (type?.value !== 'remote' && type?.value !== 'mobile')) return []
    return targets({ programme, document }, alternate_for).map((primary) => [primary, id.value] as const)
  })

const targets = (from: Standpoint, references: readonly Located<string>[]): readonly string[] =>
  references.flatMap((one) => targetOf(from, ['site'], one)?.id ?? [])

const suppliers = (programme: Programme): readonly (readonly [string, string])[] =>
  allOf(programme, 'common.supplier').flatMap(({ element, document }) =>
    alternatesIn(element).flatMap((one) => {
      const other = targetOf({ programme, document }, ['supplier'], one)
      return other && element.id && other.element.status?.value !== 'retired' ? [[element.id.value, other.id] as const] : []
    }),
  )

const alternatesIn = ({ alternates }: CommonSupplier): readonly Located<string>[] => alternates.flatMap((one) => (isElementLike(one) ? [] : [one]))

/** For what something takes over by the registry; empty where it takes over from nothing in particular. */
export const primariesOf: (programme: Programme) => ReadonlyMap<string, ReadonlySet<string>> = derived((programme) => {
  const found = new Map<string, Set<string>>()
  for (const [from, takers] of takersOf(programme)) for (const to of takers) found.set(to, (found.get(to) ?? new Set()).add(from))
  return found
})

/** What a strategy falls back on, as far as it is known by id. */
export const usedBy = (programme: Programme, { element, document }: Solution): readonly { readonly id: string; readonly type: string }[] =>
  (element as BiaStrategy).uses.flatMap((one) => {
    const target = targetOf({ programme, document }, useTypes, isElementLike(one) ? one.resource : one)
    return target ? [target] : []
  })

const useTypes = ['site', 'system', 'supplier', 'equipment', 'utility', 'role', 'person', 'unit'] as const

/** The strategies that are in place today for something, and bring it back. What is only decided on helps nobody yet. */
export const readySolutions = (programme: Programme, id: string): readonly Solution[] =>
  (solutionsFor(programme).get(id) ?? []).filter(
    (solution) =>
      restores(solution) &&
      (solution.element.status === undefined ? !solution.element.$.slots.has('status') : solution.element.status.value === 'implemented'),
  )

/** Seconds from the disruption until a site can take the first system: the plan is active, then the site is made ready. By the fastest plan. */
export const siteReady: (programme: Programme) => ReadonlyMap<string, Duration> = derived((programme) => {
  const pairs = plansOf(programme).flatMap(({ element, document, file }) =>
    (element.dr?.sites ?? []).flatMap((host) => {
      const site = siteOf(programme, { element: host, document, file })
      return site && host.provisioning ? [[site.id, (element.activation?.target?.value ?? 0) + host.provisioning.value] as const] : []
    }),
  )
  return new Map([...Map.groupBy(pairs, ([id]) => id)].map(([id, all]) => [id, Math.min(...all.map(([, seconds]) => seconds))]))
})

const losses: Readonly<Record<'site' | 'supplier', readonly LossScenario[]>> = { site: ['premises', 'region'], supplier: ['supplier'] }

/** Whoever takes over from one of some sites or suppliers for a dependent, and from when: as its strategy says, else as the plan for the site does. */
export function standInsFor(programme: Programme, primaries: readonly string[], { dependent, type }: Wanted): readonly StandIn[] {
  const takers = primaries.flatMap((id) => takersOf(programme).get(id) ?? []).filter((id) => !primaries.includes(id))
  return [...new Set(takers)].map((id): StandIn => ({ id, ready: promised(programme, id, { dependent, type }) ?? siteReady(programme).get(id) }))
}

interface Wanted {
  readonly dependent: string
  readonly type: 'site' | 'supplier'
}

/** The soonest that a strategy for the dependent promises with it. */
function promised(programme: Programme, taker: string, { dependent, type }: Wanted): Duration | undefined {
  const times = readySolutions(programme, dependent)
    .filter((solution) => mayAnswer(solution, losses[type]) && usedBy(programme, solution).some(({ id }) => id === taker))
    .flatMap(({ element }) => element.achieves?.rto?.value ?? [])
  return times.length > 0 ? Math.min(...times) : undefined
}
