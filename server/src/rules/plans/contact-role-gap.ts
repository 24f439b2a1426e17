import type { ContinuityPlan } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { hasBlank } from '../../programme/analysis/actors.ts'
import { listedPeople, peopleIn } from '../../programme/analysis/planPeople.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** BCP-19: a step belongs to somebody whom the plan neither has in a team nor lists to be called. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-19',
  name: 'contact-role-gap',
  title: { en: 'Owner of a step is in no team', 'zh-cn': '步骤责任人不在小组中', 'zh-tw': '步驟負責人不在小組中' },
  why: {
    en: 'Nobody alarms the one who has to act, as only teams and contacts are called.',
    'zh-cn': '只有小组和联系人会被通知，要行动的人却没人叫。',
    'zh-tw': '只有小組與聯絡人會被通知，要行動的人卻沒人叫。',
  },
  messages: {
    gap: {
      en: '{name} has to act in this plan (steps: {count}), but is in no team, contact list or call tree.',
      'zh-cn': '“{name}”须按本计划行动（步骤数：{count}），却不在任何小组、联系人或通讯树中。',
      'zh-tw': '「{name}」須依本計畫行動（步驟數：{count}），卻不在任何小組、聯絡人或聯絡樹中。',
    },
    also: { en: 'Also here', 'zh-cn': '此处也是', 'zh-tw': '這裡也是' },
  },
  severity: asGap,
  visits: ['continuity_plan'],
  check(plan: ContinuityPlan, context) {
    if (plan.teams.length === 0 || hasBlank(plan, 'contacts') || plan.teams.some(isOpen)) return
    const used = plan.steps.flatMap(({ owner, fallback_owner: fallback }) => [...(owner ? [owner] : []), ...(fallback ? [fallback] : [])])
    const missing = used.flatMap((one) => missingIn(one, context))
    for (const [first, ...others] of Map.groupBy(missing, ({ id }) => id).values()) {
      if (!first) continue
      const related = others.map(({ at }) => ({ at: at.span, message: 'also' }))
      context.report({ at: first.at.span, message: 'gap', args: { name: first.name, count: others.length + 1 }, related })
    }
  },
})

/** Somebody has yet to fill it in. */
const isOpen = (team: ContinuityPlan['teams'][number]): boolean =>
  hasBlank(team, 'roles') || team.roles.some((member) => ['role', 'primary', 'alternates'].some((key) => hasBlank(member, key)))

interface Missing {
  readonly id: string
  readonly name: string
  readonly at: Located<string>
}

/** A name that the programme does not know is REF-01’s. */
function missingIn(at: Located<string>, context: LinkedContext): readonly Missing[] {
  const target = targetOf(context, ['person', 'role'], at)
  const listed = listedPeople(context.programme)
  return target && !peopleIn(context, at).some((one) => listed.has(one)) ? [{ id: target.id, name: target.name ?? target.id, at }] : []
}
