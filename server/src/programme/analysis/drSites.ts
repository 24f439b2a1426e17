import type { BiaActivity, CommonSite, CommonSystem, ContinuityPlanDrSite } from '../../generated/model.ts'
import type { Element, Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { distance } from './sharedFate.ts'

/** Something that moves to a recovery site. */
export interface Hosted {
  readonly host: Site<ContinuityPlanDrSite>
  readonly what: Target<'system' | 'activity'>
  readonly named: Located<string>
}

/** What moves where, by the id of what moves. What is retired moves nowhere. */
export const hostedById: (programme: Programme) => ReadonlyMap<string, readonly Hosted[]> = derived((programme) => {
  const all = allOf(programme, 'continuity_plan.dr_site').flatMap((host) => hostedAt(programme, host))
  return Map.groupBy(all, ({ what }) => what.id)
})

/** What moves to one recovery site. */
export const hostedAt = (programme: Programme, host: Site<ContinuityPlanDrSite>): readonly Hosted[] =>
  host.element.hosts.flatMap((named) => {
    const what = targetOf({ programme, document: host.document }, ['system', 'activity'], named)
    return what && !isRetired(what.element) ? [{ host, what, named }] : []
  })

const isRetired = (element: CommonSystem | BiaActivity): boolean => element.status?.value === 'retired'

/** The site itself, as the registry knows it. */
export const siteOf = (programme: Programme, { element, document }: Site<ContinuityPlanDrSite>): Target<'site'> | undefined =>
  targetOf({ programme, document }, ['site'], element.site)

export type Readiness = 'hot' | 'warm' | 'cold' | 'other'

/** How ready a site is: as the plan says, else as the registry does. */
export function readinessOf(programme: Programme, site: Site<ContinuityPlanDrSite>): Readiness {
  const said: string | undefined = site.element.$.slots.has('type') ? site.element.type?.value : siteOf(programme, site)?.element.type?.value
  return said === 'hot' || said === 'warm' || said === 'cold' ? said : 'other'
}

/** Kilometres between two sites: from their coordinates, else as the plan of a recovery site gives it. */
export function kilometresBetween(programme: Programme, from: Target<'site'> | undefined, to: Target<'site'>): number | undefined {
  const [start, end] = [from && coordinates(from.element), coordinates(to.element)]
  if (start && end) return distance(start, end)
  const said = allOf(programme, 'continuity_plan.dr_site').filter((site) => siteOf(programme, site)?.id === to.id)
  return said.flatMap(({ element }) => element.distance_km?.value ?? [])[0]
}

function coordinates({ geo }: CommonSite): { readonly lat: number; readonly lon: number } | undefined {
  return geo?.lat && geo.lon ? { lat: geo.lat.value, lon: geo.lon.value } : undefined
}

/** A recovery site with its file, from its element alone. */
export const drSiteOf = (programme: Programme, element: Element): Site<ContinuityPlanDrSite> | undefined => sitesByElement(programme).get(element)

const sitesByElement = derived(
  (programme: Programme): ReadonlyMap<Element, Site<ContinuityPlanDrSite>> =>
    new Map(allOf(programme, 'continuity_plan.dr_site').map((site) => [site.element, site])),
)
