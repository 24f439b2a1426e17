import type { ContinuityPlanTeam } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { actorsOf, hasBlank } from '../../programme/analysis/actors.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BCP-24: a team can never be as many as it must be to decide. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-24',
  name: 'quorum',
  title: { en: 'Quorum out of reach', 'zh-cn': '法定人数达不到', 'zh-tw': '法定人數達不到' },
  why: {
    en: 'The team sits together in time, and nothing that it decides is valid.',
    'zh-cn': '小组按时到齐，作出的决定却都无效。',
    'zh-tw': '小組準時到齊，做出的決定卻都無效。',
  },
  messages: {
    roles: {
      en: 'The quorum is {quorum}, but the team has {count} roles.',
      'zh-cn': '法定人数为 {quorum}，而小组只有 {count} 个角色。',
      'zh-tw': '法定人數為 {quorum}，小組卻只有 {count} 個角色。',
    },
    people: {
      en: 'The quorum is {quorum}, but members and alternates together are {count} people.',
      'zh-cn': '法定人数为 {quorum}，而成员和替补合计只有 {count} 人。',
      'zh-tw': '法定人數為 {quorum}，成員與代理人合計卻只有 {count} 人。',
    },
  },
  // Where alternates come beside those whom they stand in for, more people than roles may sit there.
  severity: byMessage({ roles: 'warning', people: 'error' }),
  visits: ['continuity_plan.team'],
  check(team, context) {
    const { quorum, roles } = team
    if (!quorum || roles.length === 0 || isOpen(team)) return
    const people = peopleIn(team, context)
    if (people !== undefined && quorum.value > people) {
      context.report({ at: quorum.span, message: 'people', args: { quorum: quorum.value, count: people } })
    } else if (quorum.value > roles.length) {
      context.report({ at: quorum.span, message: 'roles', args: { quorum: quorum.value, count: roles.length } })
    }
  },
})

/** A role in words may be several people, and what is blank may be one more. */
const isOpen = (team: ContinuityPlanTeam): boolean =>
  hasBlank(team, 'roles') ||
  team.roles.some((member) => (member.role && isElementLike(member.role)) || ['role', 'primary', 'alternates'].some((key) => hasBlank(member, key)))

/** Everybody who may sit there, each once. Nothing where nobody is known of a role. */
function peopleIn({ roles }: ContinuityPlanTeam, { programme, document, file }: LinkedContext): number | undefined {
  const plan = { element: document.root as Parameters<typeof actorsOf>[1]['element'], document, file }
  const named = roles.map(({ role, primary, alternates }) => {
    const references = [...(role && !isElementLike(role) ? [role] : []), ...(primary ? [primary] : []), ...alternates]
    return references.map((one) => actorsOf(programme, plan, one))
  })
  if (named.some((actors) => actors.length === 0) || named.flat().some((actors) => actors === undefined)) return undefined
  return new Set(named.flat().flatMap((actors) => [...(actors ?? [])])).size
}
