import type { CommonRole, ContinuityPlan, ContinuityPlanTeam, ContinuityPlanTeamMember } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import { holderOf } from './holders.ts'

/** A seat in a team and where the one who fills it is named. */
export interface Seat {
  readonly team: ContinuityPlanTeam
  readonly at: Located<string>
}

/** By person the seats in several teams that are at work at once, none of which sends its lead to the other. */
export function doubleHats(plan: ContinuityPlan, from: Standpoint): ReadonlyMap<string, readonly Seat[]> {
  const seats = plan.teams.flatMap((team) => team.roles.flatMap((member) => seatOf(member, team, from)))
  const byPerson = Map.groupBy(seats, ({ at }) => holderOf(from, at))
  const found = [...byPerson].map(([who, all]) => {
    const clashing = all.filter((one) =>
      all.some((other) => other.team !== one.team && atOnce(one.team, other.team) && !isLinked(one.team, other.team, from)),
    )
    return [who, clashing.filter(({ team }, index) => clashing.findIndex((other) => other.team === team) === index)] as const
  })
  return new Map(found.filter(([, all]) => all.length > 1))
}

/** A role without a person is filled by whoever holds it in the registry; each team may have a «lead» of its own. */
function seatOf({ role, primary, $ }: ContinuityPlanTeamMember, team: ContinuityPlanTeam, from: Standpoint): readonly Seat[] {
  if (primary) return [{ team, at: primary }]
  const known = $.slots.has('primary') || !role || isElementLike(role) ? undefined : role
  return known && (targetOf(from, ['role'], known)?.element as CommonRole | undefined)?.holder ? [{ team, at: known }] : []
}

/** A team that does not say when works all the time. */
const atOnce = ({ phases: one }: ContinuityPlanTeam, { phases: other }: ContinuityPlanTeam): boolean =>
  one.length === 0 || other.length === 0 || one.some(({ value }) => other.some((phase) => phase.value === value))

/** The lead of a team sits in the one above it: that is one job. */
const isLinked = (one: ContinuityPlanTeam, other: ContinuityPlanTeam, from: Standpoint): boolean =>
  (one.level !== undefined && other.level !== undefined && one.level.value !== other.level.value) ||
  answersTo(one, other, from) ||
  answersTo(other, one, from)

/** To a team itself, or to somebody in it. */
function answersTo({ reports_to: to }: ContinuityPlanTeam, above: ContinuityPlanTeam, from: Standpoint): boolean {
  if (!to) return false
  const isTeam = targetOf(from, ['team'], to)?.element === above
  return isTeam || above.roles.some((member) => [member.primary, ...rolesOf(member)].some((one) => one && holderOf(from, one) === holderOf(from, to)))
}

const rolesOf = ({ role }: ContinuityPlanTeamMember): readonly Located<string>[] => (role && !isElementLike(role) ? [role] : [])
