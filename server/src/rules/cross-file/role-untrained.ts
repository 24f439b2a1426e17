import type { ContinuityPlan, ContinuityPlanTeamMember } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { plansOf } from '../../programme/analysis/coverage.ts'
import { holderOf } from '../../programme/analysis/holders.ts'
import { derived } from '../../programme/index/derived.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** XFL-12: the training for roles leaves out a role of a plan. */
export const rule: Rule = linkedDocumentRule({
  id: 'XFL-12',
  name: 'role-untrained',
  title: { en: 'Role without training', 'zh-cn': '岗位未经培训', 'zh-tw': '職務未經訓練' },
  why: {
    en: 'A team is as fast as the one who has never been shown what to do.',
    'zh-cn': '一个小组有多快，取决于那个从没学过该做什么的人。',
    'zh-tw': '一個小組有多快，取決於那個從沒學過該做什麼的人。',
  },
  messages: {
    untrained: {
      en: 'No training is for the role {role}, and nobody who holds it here has come to one; most roles of the plan have one.',
      'zh-cn': '没有面向“{role}”的培训，担任者也没有参加过任何培训；而本计划的多数岗位都有。',
      'zh-tw': '沒有針對「{role}」的訓練，擔任者也沒有參加過任何訓練；而本計畫的多數職務都有。',
    },
  },
  severity: always('warning'),
  checkDocument(context) {
    const { current, document, programme, report } = context
    if (document.kind !== 'continuity_plan' || !current || !plansOf(programme).some((plan) => plan.document === document)) return
    const members = (document.root as ContinuityPlan).teams.flatMap(({ roles }) => roles).flatMap((member) => seatOf(member, context) ?? [])
    const { roles, people } = trained(programme)
    const untrained = members.filter((one) => !roles.has(one.id) && !one.people.some((person) => people.has(person)))
    // Where most are left out, the training of roles is kept elsewhere.
    if (members.filter(({ id }) => roles.has(id)).length * 2 < members.length) return
    const once = untrained.filter(({ id }, index) => untrained.findIndex((other) => other.id === id) === index)
    for (const { role, name } of once) report({ at: role.span, message: 'untrained', args: { role: name } })
  },
})

interface Seat {
  readonly role: Located<string>
  readonly id: string
  readonly name: string
  readonly people: readonly string[]
}

function seatOf({ role, primary, alternates }: ContinuityPlanTeamMember, context: LinkedContext): Seat | undefined {
  if (!role || isElementLike(role)) return undefined
  const target = targetOf(context, ['role'], role)
  const people = [role, ...(primary ? [primary] : []), ...alternates].flatMap((one) => [holderOf(context, one), ...unitOf(one, context)])
  return target && { role, id: target.id, name: target.name ?? target.id, people }
}

/** A course may be for a whole unit. */
function unitOf(reference: Located<string>, { document, programme }: LinkedContext): readonly string[] {
  const held = targetOf({ programme, document }, ['person', 'role'], reference)
  if (held && 'holder' in held.element && held.element.holder) return unitsOf(held.element.holder, { document: held.document, programme })
  return unitsOf(reference, { document, programme })
}

function unitsOf(reference: Located<string>, from: Pick<LinkedContext, 'document' | 'programme'>): readonly string[] {
  const person = targetOf(from, ['person'], reference)
  const unit = person && targetOf({ programme: from.programme, document: person.document }, ['unit'], person.element.unit)
  return unit ? [unit.id] : []
}

interface Trained {
  /** The ids of roles that a course is for. */
  readonly roles: ReadonlySet<string>
  /** Whoever came to a session, and the units that a course is for. */
  readonly people: ReadonlySet<string>
}

const trained: (programme: Programme) => Trained = derived((programme) => {
  const courses = allOf(programme, 'records.training')
  const wanted = courses.flatMap(({ element, document }) =>
    element.audience_roles.flatMap((one) => targetOf({ programme, document }, ['role', 'unit'], one) ?? []),
  )
  const came = courses.flatMap(({ element, document }) =>
    element.sessions.flatMap(({ people }) => people.map((one) => holderOf({ programme, document }, one))),
  )
  const ids = (type: 'role' | 'unit'): readonly string[] => wanted.filter((one) => one.type === type).map(({ id }) => id)
  return { roles: new Set(ids('role')), people: new Set([...came, ...ids('unit')]) }
})
