import type { Span } from '../../base/span.ts'
import type { CommonTreatment, CommonTreatmentAction } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { isOpen, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { isUnfinished } from '../../programme/analysis/treatmentActions.ts'
import { placeOf } from '../places.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-09: a measure against a risk whose day has passed, and that is neither done nor given up. */
export const rule: Rule = elementRule({
  id: 'RSK-09',
  name: 'action-overdue',
  title: { en: 'Measure overdue', 'zh-cn': '应对措施逾期', 'zh-tw': '處理措施逾期' },
  why: {
    en: 'The residual rating counts on a measure that is not there.',
    'zh-cn': '剩余风险的评级指望着一项还不存在的措施。',
    'zh-tw': '殘餘風險的評級指望著一項還不存在的措施。',
  },
  messages: {
    overdue: {
      en: 'Due on {due}, {days} days ago, and not done.',
      'zh-cn': '应于 {due} 完成，已逾期 {days} 天，仍未完成。',
      'zh-tw': '應於 {due} 完成，已逾期 {days} 天，仍未完成。',
    },
    treatment: {
      en: 'All measures were due on {due}, {days} days ago; not done: {ids}.',
      'zh-cn': '全部措施应于 {due} 完成，已逾期 {days} 天；尚未完成：{ids}。',
      'zh-tw': '全部措施應於 {due} 完成，已逾期 {days} 天；尚未完成：{ids}。',
    },
    open: { en: 'Not done', 'zh-cn': '尚未完成', 'zh-tw': '尚未完成' },
  },
  severity: always('warning'),
  visits: riskShapes,
  check(risk, context) {
    const { treatment } = risk
    if (!context.current || !treatment || !isOpen(risk)) return
    const open = treatment.actions.filter(isUnfinished)
    for (const { due } of open) if (due) judge(due, [], context)
    judgeWhole(treatment, open, context)
  },
})

/** The day of the whole treatment holds for the measures that have none of their own. */
function judgeWhole({ due }: CommonTreatment, open: readonly CommonTreatmentAction[], context: RuleContext): void {
  const without = open.filter(({ $ }) => !$.slots.has('due'))
  if (due && without.length > 0) judge(due, without, context)
}

function judge(due: Located<CivilDay>, actions: readonly CommonTreatmentAction[], { today, report }: RuleContext): void {
  if (due.value >= today) return
  const args = { due: isoText(due.value), days: today - due.value, ids: actions.map(({ id }) => id?.text ?? '') }
  const at = (action: CommonTreatmentAction): Span => action.status?.span ?? placeOf(action)
  const related = actions.map((action) => ({ at: at(action), message: 'open' }))
  report({ at: due.span, message: actions.length > 0 ? 'treatment' : 'overdue', args, related })
}
