import type { CommonSite, ContinuityPlan } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { countsSeats } from './capacityOverTime.ts'
import { type LossScenario, mayAnswer, type Solution, solutionsOf } from './strategies.ts'

/** How many seats a strategy has been promised. */
export interface SeatClaim {
  readonly solution: Solution
  readonly quantity: Located<number>
}

/** The seats that strategies claim, by the site. */
export const seatClaims: (programme: Programme) => ReadonlyMap<CommonSite, readonly SeatClaim[]> = derived((programme) => {
  const pairs = solutionsOf(programme).flatMap((solution) =>
    solution.element.uses.flatMap((used) => {
      if (!isElementLike(used) || !used.quantity || !countsSeats(used.unit)) return []
      const site = targetOf({ programme, document: solution.document }, ['site'], used.resource)
      return site ? [{ site: site.element, claim: { solution, quantity: used.quantity } }] : []
    }),
  )
  return new Map([...Map.groupBy(pairs, ({ site }) => site)].map(([site, all]) => [site, all.map(({ claim }) => claim)]))
})

/**
 * The claims that come together: those against one kind of loss. Strategies for the same activities seat the same people, so of those the
 * largest claim counts.
 */
export function largestTogether(claims: readonly SeatClaim[]): readonly SeatClaim[] {
  const scenarios = [...new Set(claims.flatMap(({ solution }) => solution.scenarios))]
  const together = (scenarios.length === 0 ? [claims] : scenarios.map((one) => claims.filter(({ solution }) => mayAnswer(solution, [one])))).map(
    distinct,
  )
  return together.toSorted((a, b) => totalOf(b) - totalOf(a))[0] ?? []
}

export const totalOf = (claims: readonly Pick<SeatClaim, 'quantity'>[]): number => claims.reduce((sum, { quantity }) => sum + quantity.value, 0)

function distinct(claims: readonly SeatClaim[]): readonly SeatClaim[] {
  const seated = new Set<string>()
  return claims
    .toSorted((a, b) => b.quantity.value - a.quantity.value)
    .filter(({ solution: { serves } }) => {
      const again = [...serves].some((id) => seated.has(id))
      for (const id of serves) seated.add(id)
      return !again
    })
}

/** Seats that a plan takes for people whom no strategy seats: those who lead in any event, and bring no activity back. */
export interface SeatDemand {
  readonly plan: Site<ContinuityPlan>
  readonly quantity: Located<number>
}

const leading: ReadonlySet<string> = new Set(['crisis_management', 'crisis_communication'])

/** A plan that covers something repeats what the strategies for that have claimed; one that covers nothing comes besides. */
export const seatDemands: (programme: Programme) => ReadonlyMap<CommonSite, readonly SeatDemand[]> = derived((programme) => {
  const pairs = allOf(programme, 'continuity_plan')
    .filter(({ element }) => leading.has(element.plan_type?.value ?? '') && !element.$.slots.has('covers'))
    .flatMap((plan) =>
      plan.element.resource_requirements.flatMap(({ ref, quantity, unit }) => {
        const site = ref && !isElementLike(ref) ? targetOf({ programme, document: plan.document }, ['site'], ref) : undefined
        return site && quantity && countsSeats(unit) ? [{ site: site.element, demand: { plan, quantity } }] : []
      }),
    )
  return new Map([...Map.groupBy(pairs, ({ site }) => site)].map(([site, all]) => [site, all.map(({ demand }) => demand)]))
})

/** What comes together in the event that takes most seats. A plan that names no loss is for any. */
export function largestWithPlans(claims: readonly SeatClaim[], demands: readonly SeatDemand[]): Together {
  const scenarios = [...new Set(claims.flatMap(({ solution }) => solution.scenarios))]
  const events = scenarios.map((one) => ({
    claims: distinct(claims.filter(({ solution }) => mayAnswer(solution, [one]))),
    demands: demands.filter(({ plan }) => isFor(plan.element, one)),
  }))
  const [most] = events.toSorted((a, b) => totalOf([...b.claims, ...b.demands]) - totalOf([...a.claims, ...a.demands]))
  return most ?? { claims: distinct(claims), demands }
}

interface Together {
  readonly claims: readonly SeatClaim[]
  readonly demands: readonly SeatDemand[]
}

const isFor = ({ loss_scenarios: losses }: ContinuityPlan, scenario: LossScenario): boolean =>
  losses.length === 0 || losses.some((loss) => (isElementLike(loss) ? loss.type?.value : loss.value) === scenario)
