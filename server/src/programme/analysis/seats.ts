import type { Span } from '../../base/span.ts'
import type { BiaActivity, BiaActivityResource, CommonSite } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { isLive } from './activities.ts'
import { countsSeats, type Need, stepAt, type Total, totalsOverTime, worstTime } from './capacityOverTime.ts'
import { neededOverTime } from './quantities.ts'
import { mayAnswer, restores, type Solution, solutionsFor } from './strategies.ts'

type Place = Target<'site'>

/** That the sites which stand in for another one offer too little, at the time when most is missing. */
export interface Shortage {
  readonly lost: Place
  readonly alternates: readonly Place[]
  /** What is short: seats, or an entry of the registry by its name. */
  readonly resource: 'seats' | { readonly name: string }
  readonly at: Duration
  readonly needed: number
  readonly offered: number
  /** Who needs how much then. */
  readonly claims: readonly Claim[]
  /** Where what is offered is stated, if one site alone stands in. */
  readonly place: { readonly site: Site<CommonSite>; readonly at: Span }
}

export interface Claim {
  readonly activity: Site<BiaActivity>
  readonly quantity: Located<number>
}

/** Where what is asked of the alternate sites after the loss of one site is more than they have. */
export const shortages: (programme: Programme) => readonly Shortage[] = derived((programme) =>
  situations(programme).flatMap((situation) => {
    const kinds: readonly Kind[] = [seats(programme, situation.lost), ...offeredAt(programme, situation.alternates).map((id) => entry(programme, id))]
    return kinds.flatMap((kind) => shortage(kind, situation) ?? [])
  }),
)

/** How many seats are needed together once a site is lost, and how many the sites have that stand in for it. */
export interface SeatNeed extends Situation {
  readonly offered: number
  readonly totals: readonly Total[]
}

/** For each site that others stand in for with a known number of seats, and whose activities ask for any. */
export const seatNeeds: (programme: Programme) => readonly SeatNeed[] = derived((programme) =>
  situations(programme).flatMap((situation) => {
    const kind = seats(programme, situation.lost)
    const offers = offersOf(kind, situation)
    const totals = totalsOverTime(needsOf(kind, situation))
    return offers && totals.length > 0 ? [{ ...situation, offered: sumOf(offers), totals }] : []
  }),
)

/** That a site is lost: who works there, and where they go. */
export interface Situation extends Pick<Shortage, 'lost' | 'alternates'> {
  readonly activities: readonly Site<BiaActivity>[]
}

const situations: (programme: Programme) => readonly Situation[] = derived((programme) => {
  const homes = allOf(programme, 'bia.activity').flatMap((activity) => homeOf(programme, activity) ?? [])
  return [...Map.groupBy(homes, ({ site }) => site.id).values()].flatMap((at) => situationOf(programme, at) ?? [])
})

interface Home {
  readonly activity: Site<BiaActivity>
  readonly site: Place
  /** The sites that its strategies fall back on. */
  readonly fallbacks: readonly Place[]
}

/** The one site of an activity that moves as a whole. With a second site, or a strategy without any site, nobody can say who moves where. */
function homeOf(programme: Programme, activity: Site<BiaActivity>): Home | undefined {
  const from = { programme, document: activity.document }
  const { element } = activity
  const written = element.sites.length > 0 ? element.sites : element.resources.filter(({ type }) => type?.value === 'premises').flatMap(referenceOf)
  const sites = new Map(written.map((one) => targetOf(from, ['site'], one)).map((site) => [site?.id, site]))
  const [site] = sites.values()
  if (!site || sites.size > 1 || !isLive(element)) return undefined
  const used = movesOf(programme, element).map((solution) => sitesUsed(programme, solution))
  return used.some((places) => places.length === 0) ? undefined : { activity, site, fallbacks: used.flat() }
}

const movesOf = (programme: Programme, { id }: BiaActivity): readonly Solution[] =>
  (solutionsFor(programme).get(id?.value ?? '') ?? []).filter((solution) => restores(solution) && mayAnswer(solution, ['premises']))

/** The sites that a strategy falls back on. */
const sitesUsed = (programme: Programme, { element, document }: Solution): readonly Place[] =>
  element.uses.flatMap((one) => targetOf({ programme, document }, ['site'], isElementLike(one) ? one.resource : one) ?? [])

const referenceOf = ({ ref }: BiaActivityResource): readonly Located<string>[] => (ref && !isElementLike(ref) ? [ref] : [])

function situationOf(programme: Programme, homes: readonly Home[]): Situation | undefined {
  const [first] = homes
  if (!first) return undefined
  const lost = first.site
  const places = [...standingIn(programme, lost), ...homes.flatMap(({ fallbacks }) => fallbacks)].filter(({ id }) => id !== lost.id)
  const alternates = [...new Map(places.map((place) => [place.id, place])).values()]
  return { lost, alternates, activities: homes.map(({ activity }) => activity) }
}

const standingIn = (programme: Programme, lost: Place): readonly Place[] =>
  allOf(programme, 'common.site').flatMap(({ element, document }) => {
    const named = element.alternate_for.some((one) => targetOf({ programme, document }, ['site'], one)?.id === lost.id)
    return named && element.status?.value !== 'retired' ? (targetOf({ programme, document }, ['site'], element.id) ?? []) : []
  })

/** Something that can run short: how much a site offers of it, and which resources of an activity ask for it. */
interface Kind {
  readonly resource: Shortage['resource']
  readonly offer: (site: Place) => Located<number> | undefined
  readonly asks: (resource: BiaActivityResource, activity: Site<BiaActivity>) => boolean
}

const seats = (programme: Programme, lost: Place): Kind => ({
  resource: 'seats',
  offer: ({ element }) => element.seats,
  asks: ({ type, ref, unit }, { document }) => {
    if (type?.value !== 'premises' || !countsSeats(unit)) return false
    return !ref || isElementLike(ref) || targetOf({ programme, document }, ['site'], ref)?.id === lost.id
  },
})

const portable = ['equipment', 'system', 'supplier'] as const

/** What the alternate sites say they offer besides seats. */
function offeredAt(programme: Programme, alternates: readonly Place[]): readonly string[] {
  const offered = alternates.map(
    ({ element, document }) => new Set(element.capacity.flatMap((one) => capacityId({ programme, document }, one) ?? [])),
  )
  const [first] = offered
  // Where one of them does not say how much of it there is, nobody knows the sum.
  return [...(first ?? [])].filter((id) => offered.every((ids) => ids.has(id)))
}

const capacityId = (
  from: { readonly programme: Programme; readonly document: Place['document'] },
  { resource }: CommonSite['capacity'][number],
): string | undefined => (resource && !isElementLike(resource) ? targetOf(from, portable, resource)?.id : undefined)

function entry(programme: Programme, id: string): Kind {
  const name = allOf(programme, 'common.equipment').find(({ element }) => element.id?.value === id)?.element.name?.value ?? id
  return {
    resource: { name },
    offer: ({ element, document }) => element.capacity.find((one) => capacityId({ programme, document }, one) === id)?.quantity,
    asks: ({ ref }, { document }) => ref !== undefined && !isElementLike(ref) && targetOf({ programme, document }, portable, ref)?.id === id,
  }
}

/** What each of the sites offers that stand in. Where one does not say how much it has, nobody knows the sum. */
function offersOf({ offer }: Kind, { alternates }: Situation): readonly Located<number>[] | undefined {
  const offers = alternates.map(offer)
  const known = offers.filter((one) => one !== undefined)
  return known.length > 0 && known.length === offers.length ? known : undefined
}

const sumOf = (offers: readonly Located<number>[]): number => offers.reduce((sum, { value }) => sum + value, 0)

const needsOf = ({ asks }: Kind, { activities }: Situation): readonly Need<Site<BiaActivity>>[] =>
  activities.flatMap((owner) =>
    owner.element.resources.filter((one) => asks(one, owner)).map((one) => ({ owner, steps: neededOverTime(one.quantity_by_time) })),
  )

function shortage(kind: Kind, situation: Situation): Shortage | undefined {
  const { lost, alternates } = situation
  const offers = offersOf(kind, situation)
  if (!offers) return undefined
  const [only] = offers
  const offered = sumOf(offers)
  const needs = needsOf(kind, situation)
  const worst = worstTime(needs, offered)
  if (!worst) return undefined
  const claims = needs.flatMap(({ owner, steps }): readonly Claim[] => {
    const step = stepAt(steps, worst.at)
    return step ? [{ activity: owner, quantity: step.quantity }] : []
  })
  const alone = alternates.length === 1 && alternates[0] && only ? { site: alternates[0], at: only.span } : undefined
  return {
    lost,
    alternates,
    resource: kind.resource,
    ...worst,
    offered,
    claims,
    place: alone ?? { site: lost, at: lost.element.id?.span ?? lost.element.$.span },
  }
}
