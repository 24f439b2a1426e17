import type { CommonRole, ContinuityPlan, ContinuityPlanTeam, ContinuityPlanTeamMember } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { hasBlank } from '../../programme/analysis/actors.ts'
import { workplaces } from '../../programme/analysis/deputies.ts'
import { holderOf } from '../../programme/analysis/keyPeople.ts'
import { lossOfPlace } from '../../programme/analysis/plannedLosses.ts'
import { type Standpoint, type Target, targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BCP-20: everybody in a team, alternates included, works at one place, and the plan is made for the loss of a place. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-20',
  name: 'team-location',
  title: { en: 'Whole team at one place', 'zh-cn': '团队全部在同一场所', 'zh-tw': '小組全員在同一據點' },
  why: {
    en: 'What takes the building away takes the team and all of its alternates with it.',
    'zh-cn': '场所一旦丧失，团队连同全部备用人员都会一起受影响。',
    'zh-tw': '據點一旦喪失，小組連同所有代理人都會一起受影響。',
  },
  messages: {
    together: {
      en: 'All {count} people of the team {team}, alternates included, work at {site}, and the plan is made for the loss of a place. Let somebody from elsewhere stand in.',
      'zh-cn': '团队“{team}”连同备用人员共 {count} 人都在“{site}”工作，而本计划正是针对场所丧失。请安排其他场所的人员备用。',
      'zh-tw': '小組「{team}」連同代理人共 {count} 人都在「{site}」工作，而本計畫正是針對據點喪失。請安排其他據點的人員代理。',
    },
    loss: { en: 'The loss that the plan is made for', 'zh-cn': '本计划针对的情景', 'zh-tw': '本計畫針對的情境' },
  },
  severity: always('warning'),
  visits: ['continuity_plan.team'],
  check(team, context) {
    const plan = context.document.root as ContinuityPlan
    const loss = lossOfPlace(plan)
    if (!loss || local.has(plan.plan_type?.value ?? '') || workplaces(context.programme).size < 2) return
    const people = peopleOf(team, context)
    const site = people && people.length > 1 ? commonSite(people, context) : undefined
    if (!site || !people || isLocal(plan, site, context)) return
    const args = { count: people.length, team: team.name?.text ?? team.id?.text ?? '', site: site.name ?? site.id }
    context.report({ at: placeOf(team), message: 'together', args, related: [{ at: loss.span, message: 'loss' }] })
  },
})

/** A plan for one place is carried out by the people of that place. */
const local: ReadonlySet<string> = new Set(['site', 'emergency'])

const isLocal = ({ applies_to }: ContinuityPlan, { id }: Target<'site'>, context: Standpoint): boolean =>
  applies_to.length === 1 && targetOf(context, ['site'], applies_to[0])?.id === id

/** Everybody who may be called into the team; nothing where one of them is not known. */
function peopleOf(team: ContinuityPlanTeam, context: Standpoint): readonly Target<'person'>[] | undefined {
  const named = team.roles.map((member) => namedIn(member, context))
  if (named.length === 0 || hasBlank(team, 'roles') || named.some((one) => one === undefined)) return undefined
  const all = named.flatMap((one) => one ?? [])
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index)
}

function namedIn(member: ContinuityPlanTeamMember, context: Standpoint): readonly Target<'person'>[] | undefined {
  const { role, primary, alternates, $ } = member
  if (hasBlank(member, 'primary') || hasBlank(member, 'alternates')) return undefined
  const target = role && !isElementLike(role) ? targetOf(context, ['role'], role) : undefined
  const { holder, deputies = [] } = (target?.element as CommonRole | undefined) ?? {}
  const home = { programme: context.programme, document: target?.document ?? context.document }
  const first = primary ? resolved(primary, context) : $.slots.has('primary') ? undefined : holder && resolved(holder, home)
  const others = $.slots.has('alternates') ? alternates.map((one) => resolved(one, context)) : deputies.map((one) => resolved(one, home))
  return first && others.every((one) => one !== undefined) ? [first, ...others.flatMap((one) => one ?? [])] : undefined
}

function resolved(reference: Located<string>, from: Standpoint): Target<'person'> | undefined {
  const target = targetOf(from, ['person', 'role'], reference)
  return target && holderOf(from.programme, target)
}

/** Where all of them work; nothing where one works elsewhere, nowhere in particular, or it is not said. */
function commonSite(people: readonly Target<'person'>[], { programme }: Standpoint): Target<'site'> | undefined {
  const sites = people.map(({ element, document }) => targetOf({ programme, document }, ['site'], element.site))
  const [first] = sites
  const type = first?.element.type?.value
  return type !== 'remote' && type !== 'mobile' && sites.every((site) => site && site.id === first?.id) ? first : undefined
}
