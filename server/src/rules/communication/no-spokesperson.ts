import type { CommonRole, ContinuityPlan, ContinuityPlanCommunicationProcedures, ContinuityPlanCrisisAudience } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { plansOf } from '../../programme/analysis/coverage.ts'
import { holderName, holderOf } from '../../programme/analysis/holders.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** COM-06: in a crisis nobody is the one who speaks to the public, nobody stands in, or nothing says what is said. */
export const rule: Rule = linkedElementRule({
  id: 'COM-06',
  name: 'no-spokesperson',
  title: { en: 'No spokesperson', 'zh-cn': '没有发言人', 'zh-tw': '沒有發言人' },
  why: {
    en: 'Where nobody speaks for the organisation, everybody does, and the press prints the contradictions.',
    'zh-cn': '没有人代表组织发言，就人人都在发言，矛盾之处全见诸报端。',
    'zh-tw': '沒有人代表組織發言，就人人都在發言，矛盾之處全見諸報端。',
  },
  messages: {
    missing: {
      en: 'A plan for crises says who speaks to the public, who stands in and what is said; missing: {keys}.',
      'zh-cn': '危机计划应写明由谁对外发言、由谁候补、如何应对媒体；缺少：{keys}。',
      'zh-tw': '危機計畫應寫明由誰對外發言、由誰代理、如何因應媒體；缺少：{keys}。',
    },
    same: {
      en: '{name} stands in for the same person.',
      'zh-cn': '候补发言人与发言人同为“{name}”。',
      'zh-tw': '代理發言人與發言人同為「{name}」。',
    },
  },
  severity: byMessage({ missing: asGap, same: 'warning' }),
  visits: ['continuity_plan'],
  check(plan, context) {
    const procedures = plan.communication_procedures
    const { spokesperson, deputy } = procedures ?? {}
    if (spokesperson && deputy && holderOf(context, spokesperson) === holderOf(context, deputy)) {
      context.report({ at: deputy.span, message: 'same', args: { name: holderName(context, deputy) } })
    }
    const isFilled = procedures !== undefined || !plan.$.slots.has('communication_procedures')
    if (!plan.plan_type || !isCrisis(plan) || !isFilled) return
    const keys = parts.filter((key) => !procedures?.$.slots.has(key) && !isElsewhere(key, plan, context) && !isImplied(key, procedures, context))
    const at = procedures ? placeOf(procedures) : plan.plan_type.span
    if (keys.length > 0) context.report({ at, message: 'missing', args: { keys } })
  },
})

const parts = ['spokesperson', 'deputy', 'media_strategy'] as const

const isCrisis = ({ plan_type: type }: ContinuityPlan): boolean => type?.value === 'crisis_management' || type?.value === 'crisis_communication'

/** One of the plans for crises says it for all. */
const isElsewhere = (key: (typeof parts)[number], plan: ContinuityPlan, { programme }: LinkedContext): boolean =>
  plansOf(programme).some(({ element }) => element !== plan && isCrisis(element) && element.communication_procedures?.$.slots.has(key))

/** Whoever tells the media speaks; a role is taken over by its deputies. */
function isImplied(key: (typeof parts)[number], procedures: ContinuityPlanCommunicationProcedures | undefined, context: LinkedContext): boolean {
  if (!procedures || key === 'media_strategy') return false
  const sender = procedures.audiences.find(({ party }) => isMedia(party, context))?.sender
  if (key === 'spokesperson') return sender !== undefined
  const role = targetOf(context, ['role'], procedures.spokesperson ?? sender)?.element as CommonRole | undefined
  return role !== undefined && role.deputies.length > 0
}

const isMedia = (party: ContinuityPlanCrisisAudience['party'], context: LinkedContext): boolean =>
  party !== undefined && !isElementLike(party) && targetOf(context, ['party'], party)?.element.type?.value === 'media'
