import type { Span } from '../../base/span.ts'
import type { ContinuityPlan, ContinuityPlanRecoveryOrderEntry } from '../../generated/model.ts'
import type { Element } from '../../language/model/element.ts'
import { plansOf } from '../../programme/analysis/coverage.ts'
import { type Foundation, foundationsOf, type Order } from '../../programme/analysis/recoveryOrder.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** BKP-20: systems are brought back before the basic services that they need, or these are brought back nowhere. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-20',
  name: 'foundations-first',
  title: { en: 'Basic services come too late', 'zh-cn': '基础服务恢复过晚', 'zh-tw': '基礎服務復原過晚' },
  why: {
    en: 'Without sign-in, name resolution, network and keys the systems stand and nobody gets in.',
    'zh-cn': '没有身份认证、域名解析、网络和密钥，系统恢复了也无人能用。',
    'zh-tw': '沒有身分驗證、名稱解析、網路與金鑰，系統復原了也無人能用。',
  },
  messages: {
    postponed: {
      en: '“{system}” needs “{foundation}”, which is brought back only after it.',
      'zh-cn': '“{system}”依赖“{foundation}”，而后者排在它之后恢复。',
      'zh-tw': '「{system}」依賴「{foundation}」，而後者排在它之後復原。',
    },
    lacking: {
      en: '“{system}” needs “{foundation}”, which is lost with the same site and brought back by no plan.',
      'zh-cn': '“{system}”依赖“{foundation}”，而后者位于同一场所、会一同失去，却没有任何计划恢复它。',
      'zh-tw': '「{system}」依賴「{foundation}」，而後者位於同一據點、會一同失去，卻沒有任何計畫復原它。',
    },
    noOrder: {
      en: 'This disaster recovery plan does not say where and in what order systems are brought back.',
      'zh-cn': '本灾难恢复计划没有说明系统在何处、按什么顺序恢复。',
      'zh-tw': '本災害復原計畫沒有說明系統在何處、依什麼順序復原。',
    },
    user: { en: '“{system}” needs it', 'zh-cn': '“{system}”依赖它', 'zh-tw': '「{system}」依賴它' },
  },
  severity: byMessage({ postponed: 'warning', lacking: 'warning', noOrder: asHole }),
  visits: ['continuity_plan', 'continuity_plan.disaster_recovery'],
  check(element, context) {
    if (element.$.shape.name === 'continuity_plan') {
      if (lacksOrder(element as ContinuityPlan, context)) context.report({ at: placeOf(element), message: 'noOrder' })
      return
    }
    for (const foundation of foundationsOf(context.programme, context.document)) {
      if (foundation.state === 'postponed') reportPostponed(foundation, context)
      if (foundation.state === 'lacking') reportLacking(foundation, element, context)
    }
  },
})

/** A section that is not applicable has been thought of, and so has one in another plan. */
const lacksOrder = ({ plan_type, $ }: ContinuityPlan, { programme }: LinkedContext): boolean =>
  plan_type?.value === 'drp' && !$.slots.has('dr') && !plansOf(programme).some(({ element }) => element.$.slots.has('dr'))

/** On the entry that comes too late, with everybody who comes before it. */
function reportPostponed({ entry, users, name }: Foundation, context: LinkedContext): void {
  const [first] = users
  if (!entry || !first) return
  const related = users.map((one) => ({ at: spanOf(one), message: 'user', args: { system: one.name } }))
  context.report({ at: spanOf({ element: entry }), message: 'postponed', args: { foundation: name, system: first.name }, related })
}

function reportLacking({ users, name }: Foundation, dr: Element, context: LinkedContext): void {
  const [first] = users
  if (!first) return
  const related = users.map((one) => ({ at: spanOf(one), message: 'user', args: { system: one.name } }))
  context.report({
    at: keyOf(dr, 'recovery_order'),
    message: 'lacking',
    args: { foundation: name, system: first.name },
    related,
  })
}

const spanOf = ({ element }: Pick<Order[number], 'element'>): Span => (element as ContinuityPlanRecoveryOrderEntry).system?.span ?? placeOf(element)
