import type { CommonRole, ContinuityPlanTeam } from '../../../generated/model.ts'
import type { Element } from '../../../language/model/element.ts'
import { isElementLike } from '../../../language/model/element.ts'
import { holderOf } from '../../../programme/analysis/holders.ts'
import { allOf, type Site, type Target, targetOf } from '../../../programme/index/elements.ts'
import type { Programme } from '../../../programme/index/programme.ts'

type Team = Site<ContinuityPlanTeam>
type Role = Site<CommonRole>

/** A team, or a role that no team holds, with the teams that report to it. */
export interface Unit {
  readonly site: Team | Role
  readonly below: readonly Unit[]
}

/** Who leads whom in an emergency, and the roles that are in no team and that nobody reports to. */
export interface Structure {
  readonly units: readonly Unit[]
  readonly loose: readonly Role[]
}

export const isTeam = (site: Unit['site']): site is Team => site.element.$.shape.name === 'continuity_plan.team'

export function structureOf(programme: Programme): Structure {
  const teams = allOf(programme, 'continuity_plan.team')
  const roles = allOf(programme, 'common.role').filter(({ element }) => element.status?.value !== 'retired')
  const loose = roles.filter(({ element }) => !teams.some((team) => hasRole(programme, team, element)))
  const parents = new Map(teams.map((team) => [team, parentOf(programme, team, { teams, loose })]))
  const leading = loose.filter((role) => teams.some((team) => parents.get(team) === role))
  const seen = new Set<Unit['site']>()
  const unit = (site: Unit['site']): readonly Unit[] => {
    if (seen.has(site)) return []
    seen.add(site)
    return [{ site, below: teams.filter((team) => parents.get(team) === site).flatMap(unit) }]
  }
  const tops = [...leading, ...teams.filter((team) => !parents.get(team)).toSorted((a, b) => rank(a) - rank(b))]
  // What reports to each other in a circle is below nobody, and comes last.
  return { units: [...tops, ...teams].flatMap(unit), loose: loose.filter((role) => !leading.includes(role)) }
}

const levels: readonly (string | undefined)[] = ['strategic', 'tactical', 'operational', undefined]

const rank = ({ element }: Team): number => levels.indexOf(element.level?.value)

/** The team or the role that a team reports to; for a role that another team holds that team, for a person the role that the person holds. */
function parentOf(
  programme: Programme,
  team: Team,
  { teams, loose }: { readonly teams: readonly Team[]; readonly loose: readonly Role[] },
): Unit['site'] | undefined {
  const target = targetOf({ programme, document: team.document }, ['team', 'role', 'person'], team.element.reports_to)
  if (!target) return undefined
  if (target.type === 'team') return teams.find(({ element }) => element === target.element && element !== team.element)
  const isMeant = ({ element, document }: Role): boolean => element === target.element || isHeldBy(programme, { element, document }, target)
  const role = loose.find(isMeant) ?? allOf(programme, 'common.role').find(isMeant)
  if (!role || loose.includes(role)) return role
  // A team that reports to one of its own members is led from within.
  return hasRole(programme, team, role.element) ? undefined : teams.find((one) => hasRole(programme, one, role.element))
}

const isHeldBy = (programme: Programme, { element, document }: Omit<Role, 'file'>, { type, id }: Target<'team' | 'role' | 'person'>): boolean =>
  type === 'person' && element.holder !== undefined && holderOf({ programme, document }, element.holder) === id

const hasRole = (programme: Programme, { element, document }: Team, role: Element): boolean =>
  element.roles.some((member) => roleOf(programme, document, member.role)?.element === role)

/** The role that a member of a team fills, where it is one of the registry. */
export const roleOf = (programme: Programme, document: Site['document'], role: ContinuityPlanTeam['roles'][number]['role']): Role | undefined =>
  targetOf({ programme, document }, ['role'], role && !isElementLike(role) ? role : undefined)
