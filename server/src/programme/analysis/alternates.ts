import type { Span } from '../../base/span.ts'
import type { CommonSite } from '../../generated/model.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Standpoint, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type Domain, type SharedFate, sharedFates } from './sharedFate.ts'
import { solutionsOf } from './strategies.ts'

type Place = Target<'site'>

/** That one site stands in for another one, where it is written. */
export interface Alternate {
  readonly primary: Place
  readonly alternate: Place
  /** The element that says so, and the place in it. */
  readonly by: Element
  readonly at: Span
}

/** Every pair of sites of which one stands in for the other: by the registry, else by a strategy. Each pair once. */
export const alternatesOf: (programme: Programme) => readonly Alternate[] = derived((programme) => {
  const declared = named(programme)
  // A site that says for which others it stands in stands in for no more, whatever else uses it.
  const further = used(programme).filter(({ alternate }) => alternate.element.alternate_for.length === 0)
  const pairs = [...declared, ...further].filter(({ primary, alternate }) => primary.id !== alternate.id && isPlace(alternate) && isPlace(primary))
  return [...new Map(pairs.toReversed().map((pair) => [`${pair.primary.id} ${pair.alternate.id}`, pair])).values()].toReversed()
})

const isPlace = ({ element: { type, status } }: Place): boolean => type?.value !== 'remote' && type?.value !== 'mobile' && status?.value !== 'retired'

const siteAt = (from: Standpoint, reference: Located<string> | undefined): readonly Place[] => {
  const target = targetOf(from, ['site'], reference)
  return target ? [target] : []
}

function named(programme: Programme): readonly Alternate[] {
  return allOf(programme, 'common.site').flatMap(({ element, document }) => {
    const from = { programme, document }
    return element.alternate_for.flatMap((one) =>
      siteAt(from, one).flatMap((primary) => siteAt(from, element.id).map((alternate) => ({ primary, alternate, by: element, at: one.span }))),
    )
  })
}

/** A site that a strategy uses stands in for those at which its activities are carried out, if it helps against the loss of a place. */
function used(programme: Programme): readonly Alternate[] {
  return solutionsOf(programme).flatMap(({ element, document, serves, scenarios }) => {
    if (!scenarios.some((scenario) => scenario === 'premises' || scenario === 'region' || scenario === 'utilities')) return []
    const homes = [...serves].flatMap((id) => homesOf(programme).get(id) ?? [])
    return element.uses.flatMap((one) => {
      const reference = isElementLike(one) ? one.resource : one
      return siteAt({ programme, document }, reference).flatMap((alternate) =>
        // A site at which the work is done anyway stands in for nothing.
        homes.some(({ id }) => id === alternate.id) || !reference
          ? []
          : homes.map((primary) => ({ primary, alternate, by: element, at: reference.span })),
      )
    })
  })
}

/** Where activities are carried out and systems run. */
const homesOf: (programme: Programme) => ReadonlyMap<string, readonly Place[]> = derived((programme) => {
  const activities = allOf(programme, 'bia.activity').map(({ element, document }): readonly [string, readonly Place[]] => [
    element.id?.value ?? '',
    element.sites.flatMap((one) => siteAt({ programme, document }, one)),
  ])
  const systems = allOf(programme, 'common.system').map(({ element, document }): readonly [string, readonly Place[]] => [
    element.id?.value ?? '',
    siteAt({ programme, document }, element.site),
  ])
  return new Map([...systems, ...activities])
})

/** What is lost together with a site. */
export type Fate = SharedFate | { readonly why: 'building' | 'operator'; readonly name: string }

/** What two sites share, the gravest first. `nearest` is the distance in kilometres below which one event can reach both. */
export function fatesOf(programme: Programme, { primary, alternate }: Pick<Alternate, 'primary' | 'alternate'>, nearest: number): readonly Fate[] {
  const [one, other] = [primary.element, alternate.element]
  const building = one.building && sameText(one.building.value, other.building?.value) ? [{ why: 'building' as const, name: one.building.value }] : []
  const operator = operatorOf(programme, primary)
  const operators = operator !== undefined && operator === operatorOf(programme, alternate) ? [{ why: 'operator' as const, name: operator }] : []
  const domain = sharedFates(domainOf(one), domainOf(other), nearest).filter(({ why }) => why !== 'powerGrid' || !hasOwnPower(programme, alternate))
  const found: readonly Fate[] = [...building, ...domain, ...operators]
  return found.toSorted(byGravity)
}

const day = 86_400

/** A site that runs for a day or longer on its own outlasts the grid that it shares. */
const hasOwnPower = (programme: Programme, { id }: Place): boolean =>
  allOf(programme, 'common.utility').some(
    ({ element: { type, sites, autonomy }, document }) =>
      type?.value === 'power' &&
      (autonomy?.value ?? 0) >= day &&
      sites.some((one) => siteAt({ programme, document }, one).some((site) => site.id === id)),
  )

/** What sites share, the gravest first; of two distances the shorter. */
export const byGravity = (a: Fate, b: Fate): number =>
  gravity.indexOf(a.why) - gravity.indexOf(b.why) || (a.why === 'distance' && b.why === 'distance' ? a.kilometres - b.kilometres : 0)

const gravity: readonly Fate['why'][] = ['building', 'distance', 'hazardZone', 'region', 'powerGrid', 'carrier', 'operator']

const sameText = (one: string, other: string | undefined): boolean => fold(one) === fold(other ?? '')

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase()

function domainOf({ hazard_zones, power_grid, carriers, region, geo }: CommonSite): Domain {
  const [lat, lon] = [geo?.lat?.value, geo?.lon?.value]
  return {
    hazardZones: hazard_zones.map(({ value }) => value),
    carriers: carriers.map(({ value }) => value),
    ...(power_grid && { powerGrid: power_grid.value }),
    ...(region && { region: region.value }),
    ...(lat !== undefined && lon !== undefined && { geo: { lat, lon } }),
  }
}

function operatorOf(programme: Programme, { element: { operator }, document }: Place): string | undefined {
  if (!operator || isElementLike(operator)) return operator?.text?.value
  const target = targetOf({ programme, document }, ['supplier'], operator)
  return target?.name ?? target?.id
}

/**
 * What a site shares with the one that it stands in for, and every other alternate shares as well. A second hall in the same town is what
 * guards against a fire; that both lie in one flood plain matters only where no third one lies outside it.
 */
export function sharedByAll(programme: Programme, pair: Alternate, nearest: number): readonly Fate[] {
  // A data centre that a strategy uses does not make up for the desks that the registry names.
  const alike = alternatesOf(programme).filter(({ by }) => by.$.shape.name === pair.by.$.shape.name || pair.by.$.shape.name !== 'common.site')
  const others = alike.filter(({ primary, alternate }) => primary.id === pair.primary.id && alternate.id !== pair.alternate.id)
  const elsewhere = others.map((other) => new Set(fatesOf(programme, other, nearest).map(({ why }) => why)))
  return fatesOf(programme, pair, nearest).filter(({ why }) => elsewhere.every((fates) => fates.has(why)))
}
