import type { CommonInlineRegistry, ContinuityPlan, Registry } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { contactsDue, hasContacts } from '../../programme/analysis/contactsDue.ts'
import { keyOf } from '../places.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** DOC-11: nobody has called the numbers of a document for too long. */
export const rule: Rule = elementRule({
  id: 'DOC-11',
  name: 'contacts-stale',
  title: { en: 'Contacts not verified', 'zh-cn': '联络信息久未核对', 'zh-tw': '聯絡資訊久未核對' },
  why: {
    en: 'Wrong telephone numbers are what plans fail on most often.',
    'zh-cn': '计划失灵最常见的原因就是电话号码不对。',
    'zh-tw': '計畫失靈最常見的原因就是電話號碼不對。',
  },
  messages: {
    stale: {
      en: 'The contacts were last verified {days} days ago; that was to be repeated by {limit}.',
      'zh-cn': '联络信息已有 {days} 天未核对；应于 {limit} 前再次核对。',
      'zh-tw': '聯絡資訊已有 {days} 天未核對；應於 {limit} 前再次核對。',
    },
    never: {
      en: 'It does not say when the telephone numbers in it were last verified (contacts_verified_on).',
      'zh-cn': '没有写明其中的电话号码最近何时核对过（contacts_verified_on）。',
      'zh-tw': '沒有寫明其中的電話號碼最近何時核對過（contacts_verified_on）。',
    },
  },
  severity: byMessage({ stale: 'warning', never: 'hint' }),
  visits: ['common.document', 'common.plain_document'],
  check(header, context) {
    const { today, limits, report, document } = context
    if (!hasContacts(document)) return
    const { verified, due } = contactsDue(header, document, limits) ?? {}
    if (verified && due !== undefined && due < today) {
      report({ at: verified.span, message: 'stale', args: { days: today - verified.value, limit: isoText(due) } })
    }
    // A registry without a status is current as soon as it is begun; nobody must have verified it then.
    const isSilent = header.$.slots.has('contacts_verified_on') || header.status?.value !== 'in_force'
    if (!isSilent && hasNumbers(context)) report({ at: keyOf(header, 'contacts_verified_on'), message: 'never' })
  },
})

function hasNumbers({ document }: RuleContext): boolean {
  const root = document.root as Registry | ContinuityPlan
  const listed: Registry | CommonInlineRegistry | undefined = document.kind === 'registry' ? (root as Registry) : (root as ContinuityPlan).registry
  const contacts = document.kind === 'continuity_plan' ? (root as ContinuityPlan).contacts : []
  return [...(listed?.people ?? []), ...(listed?.suppliers ?? []), ...contacts].some(({ phones }) => phones.length > 0)
}
