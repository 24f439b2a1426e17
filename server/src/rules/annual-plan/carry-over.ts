import type { AnnualPlan } from '../../generated/model.ts'
import { leftOver } from '../../programme/analysis/carriedOver.ts'
import { calledOf } from '../naming.ts'
import { placeOf } from '../places.ts'
import { linkedDocumentRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** ANN-35: what last year’s plan left open has got lost between the years. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-35',
  name: 'carry-over',
  title: { en: 'Lost between the years', 'zh-cn': '未结转的措施', 'zh-tw': '未結轉的措施' },
  why: {
    en: 'The auditor comes back to what was found last year, and nobody knows what became of it.',
    'zh-cn': '审核人员会回头核查去年的发现，而没有人知道后来怎样了。',
    'zh-tw': '稽核人員會回頭查去年的發現事項，卻沒有人知道後來怎麼樣了。',
  },
  messages: {
    lost: {
      en: 'Open in {plan} and taken up nowhere since ({count}): {actions}.',
      'zh-cn': '“{plan}”还有 {count} 项未完成的措施无处接续：{actions}。',
      'zh-tw': '「{plan}」還有 {count} 項未完成的措施沒有接續：{actions}。',
    },
    open: { en: 'Still open', 'zh-cn': '仍未完成', 'zh-tw': '仍未完成' },
  },
  severity: asGap,
  checkDocument(context) {
    const { document, report } = context
    if (document.kind !== 'annual_plan') return
    const found = leftOver(document.root as AnnualPlan, context)
    if (!found || found.actions.length === 0) return
    const { plan, named, actions } = found
    report({
      at: named.span,
      message: 'lost',
      args: { plan: calledOf(plan.element), count: actions.length, actions: actions.flatMap(({ id }) => id?.text ?? []) },
      related: actions.map((action) => ({ at: action.status?.span ?? placeOf(action), uri: plan.file.uri, message: 'open' })),
    })
  },
})
