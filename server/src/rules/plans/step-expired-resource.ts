import { scalarAt } from '../../language/model/access.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { referenceOf } from '../../programme/analysis/priorityInversions.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BCP-21: a step works with something whose licence or use-by date has passed. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-21',
  name: 'step-expired-resource',
  title: { en: 'Step uses what has expired', 'zh-cn': '步骤使用已过期的资源', 'zh-tw': '步驟使用已過期的資源' },
  why: {
    en: 'The tool asks for a new licence in the hour in which it is needed.',
    'zh-cn': '偏偏在要用的那一刻，工具提示许可已过期。',
    'zh-tw': '偏偏在要用的那一刻，工具提示授權已過期。',
  },
  messages: {
    expired: {
      en: '{name} expired on {date}, {days} days ago.',
      'zh-cn': '“{name}”已于 {date} 到期，至今 {days} 天。',
      'zh-tw': '「{name}」已於 {date} 到期，至今 {days} 天。',
    },
    date: { en: 'The date', 'zh-cn': '到期日', 'zh-tw': '到期日' },
  },
  severity: always('warning'),
  visits: ['continuity_plan.step'],
  check({ resources }, context) {
    if (!context.current) return
    for (const one of resources) {
      const reference = referenceOf(one)
      const target = targetOf(context, ['system', 'equipment'], reference)
      const expires = target && scalarAt<CivilDay>(target.element, 'expires')
      // What is retired is REF-04’s, wherever it is used.
      if (!reference || !expires || expires.value >= context.today || target.element.status?.value === 'retired') continue
      const args = { name: target.name ?? target.id, date: isoText(expires.value), days: context.today - expires.value }
      context.report({ at: reference.span, message: 'expired', args, related: [{ at: expires.span, uri: target.file.uri, message: 'date' }] })
    }
  },
})
