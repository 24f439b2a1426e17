import type { CommonRole, ContinuityPlan, ContinuityPlanActivation } from '../../generated/model.ts'
import { actorsOf, hasBlank } from '../../programme/analysis/actors.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** BCP-03: too few people can activate the plan, or none of them may spend anything. That nobody is named at all is presence. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-03',
  name: 'activation-authority',
  title: { en: 'Authority to activate', 'zh-cn': '启动权限不足', 'zh-tw': '啟動權限不足' },
  why: {
    en: 'The one person who may say yes is on a plane when it happens, and everybody waits.',
    'zh-cn': '出事时唯一有权决定的人正好联系不上，所有人只能等。',
    'zh-tw': '出事時唯一有權決定的人剛好聯絡不上，所有人只能等。',
  },
  messages: {
    tooFew: {
      en: 'People who can activate the plan: {count}. There should be at least {limit}, so that it does not hang on one. Name another one, or give the role a deputy.',
      'zh-cn': '只有 {count} 人能启动本计划；至少应有 {limit} 人，以免一人缺席就无法启动。请增加一人，或为该角色指定代理人。',
      'zh-tw': '只有 {count} 人能啟動本計畫；至少應有 {limit} 人，以免一人缺席就無法啟動。請增加一人，或為該角色指定代理人。',
    },
    noLimit: {
      en: 'None of the roles that may activate the plan has a spending limit (`spend_limit`); the first orders will wait for a signature.',
      'zh-cn': '有权启动本计划的角色都没有写明支出权限（`spend_limit`）；首批支出还得等人签字。',
      'zh-tw': '有權啟動本計畫的角色都沒有寫明支出權限（`spend_limit`）；首批支出還得等人簽核。',
    },
    role: { en: 'The role in the registry', 'zh-cn': '登记表中的角色', 'zh-tw': '登錄表中的角色' },
  },
  severity: byMessage({ tooFew: asHole, noLimit: 'hint' }),
  visits: ['continuity_plan.activation'],
  check(activation, context) {
    if (activation.authority.length === 0 || hasBlank(activation, 'authority')) return
    tooFew(activation, context)
    noLimit(activation, context)
  },
})

/** Who decides at a level can activate as well. */
function tooFew(activation: ContinuityPlanActivation, { programme, document, file, limits, report }: LinkedContext): void {
  const plan = { element: document.root as ContinuityPlan, document, file }
  const limit = limits('activation_authorities_min')
  const named = [...activation.authority, ...activation.levels.flatMap(({ authority }) => authority ?? [])]
  const people = named.map((one) => actorsOf(programme, plan, one))
  if (limit === undefined || people.some((one) => one === undefined)) return
  const count = new Set(people.flatMap((one) => [...(one ?? [])])).size
  if (count < limit) report({ at: keyOf(activation, 'authority'), message: 'tooFew', args: { count, limit } })
}

function noLimit(activation: ContinuityPlanActivation, context: LinkedContext): void {
  const { authority } = activation
  const roles = authority.flatMap((one) => targetOf(context, ['role'], one) ?? [])
  const isLimited = ({ $ }: CommonRole): boolean => $.slots.has('spend_limit') || $.slots.has('authority')
  if (roles.length === 0 || roles.length < authority.length || roles.some(({ element }) => isLimited(element))) return
  const related = roles.flatMap(({ element, file }) => (element.id ? [{ at: element.id.span, uri: file.uri, message: 'role' }] : []))
  context.report({ at: keyOf(activation, 'authority'), message: 'noLimit', related })
}
