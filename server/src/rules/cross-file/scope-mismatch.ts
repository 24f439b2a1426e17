import type { AnnualPlan, BiaActivity } from '../../generated/model.ts'
import type { Element } from '../../language/model/element.ts'
import { isLive, isPrioritised } from '../../programme/analysis/activities.ts'
import { isOutside, planScopes, unsupportedProducts } from '../../programme/analysis/planScope.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** XFL-07: the annual plan and the impact analysis are not about the same organisation. */
export const rule: Rule = linkedElementRule({
  id: 'XFL-07',
  name: 'scope-mismatch',
  title: { en: 'Scope and analysis differ', 'zh-cn': '范围与分析不一致', 'zh-tw': '範圍與分析不一致' },
  why: {
    en: 'What lies outside of the scope gets no budget, no exercise and no audit, however critical it is.',
    'zh-cn': '范围之外的业务，再关键也得不到预算、演练和审核。',
    'zh-tw': '範圍之外的業務，再關鍵也得不到預算、演練與稽核。',
  },
  messages: {
    outside: {
      en: '{name} is prioritised, but the scope of the annual plan includes neither its unit nor its sites nor its products.',
      'zh-cn': '“{name}”为优先业务，但年度计划的范围既不含其部门，也不含其场所和产品。',
      'zh-tw': '「{name}」是優先業務，但年度計畫的範圍既不含其單位，也不含其據點與產品。',
    },
    unsupported: {
      en: '{name} is in scope, but no activity of the impact analysis stands behind it.',
      'zh-cn': '“{name}”在范围内，但业务影响分析中没有支撑它的活动。',
      'zh-tw': '「{name}」在範圍內，但營運衝擊分析中沒有支撐它的活動。',
    },
    scope: { en: 'The scope', 'zh-cn': '范围', 'zh-tw': '範圍' },
  },
  severity: always('warning'),
  visits: ['bia.activity', 'annual_plan'],
  check(element: Element, context) {
    if (!context.current) return
    if (element.$.shape.name === 'bia.activity') judgeActivity(element as BiaActivity, context)
    else judgePlan(element as AnnualPlan, context)
  },
})

/** Of several plans in force each may have a part of the organisation. */
function judgeActivity(element: BiaActivity, { document, file, programme, report }: LinkedContext): void {
  const scopes = planScopes(programme)
  if (scopes.length === 0 || !isLive(element) || !isPrioritised(element)) return
  if (!scopes.every((scope) => isOutside(scope, { element, document, file }, programme))) return
  const related = scopes.flatMap((scope) =>
    scope.element.scope ? [{ at: placeOf(scope.element.scope), uri: scope.file.uri, message: 'scope' }] : [],
  )
  report({ at: placeOf(element), message: 'outside', args: { name: element.name?.text ?? element.id?.text ?? '' }, related })
}

function judgePlan(plan: AnnualPlan, { programme, report }: LinkedContext): void {
  const scope = planScopes(programme).find(({ element }) => element === plan)
  for (const { named } of scope ? unsupportedProducts(scope, programme) : [])
    report({ at: named.span, message: 'unsupported', args: { name: named.text } })
}
