import { replaceScalar } from '../../language/edits/setScalar.ts'
import { approvalDigest, isComparable } from '../../language/model/approvalDigest.ts'
import { isoText } from '../../language/values/civil.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** DOC-08: the document is no longer the one that was approved. */
export const rule: Rule = elementRule({
  id: 'DOC-08',
  name: 'changed-after-approval',
  title: { en: 'Changed after approval', 'zh-cn': '批准后有改动', 'zh-tw': '核准後有變更' },
  why: {
    en: 'The signature stands under a text that the signer has never seen.',
    'zh-cn': '签字所对应的内容，签字人并没有看过。',
    'zh-tw': '簽名所對應的內容，簽名的人並沒有看過。',
  },
  messages: {
    changed: {
      en: 'The content has changed since it was approved on {date}: have it approved again, or take the change back.',
      'zh-cn': '自 {date} 批准以来内容已有改动：请重新批准，或撤回改动。',
      'zh-tw': '自 {date} 核准以來內容已有變更：請重新核准，或撤回變更。',
    },
    undated: {
      en: 'The content has changed since it was approved: have it approved again, or take the change back.',
      'zh-cn': '批准以来内容已有改动：请重新批准，或撤回改动。',
      'zh-tw': '核准以來內容已有變更：請重新核准，或撤回變更。',
    },
    status: { en: 'It says so here', 'zh-cn': '状态在此', 'zh-tw': '狀態在這裡' },
    review: { en: 'Set the status to «in_review»', 'zh-cn': '将状态改为“in_review”', 'zh-tw': '將狀態改成「in_review」' },
  },
  severity: always('warning'),
  visits: ['common.document', 'common.plain_document'],
  check({ approved_digest: digest, approved_on: date, status }, { document, report, file }) {
    if (!digest || (status?.value !== 'approved' && status?.value !== 'in_force')) return
    if (!isComparable(digest.value) || digest.value === approvalDigest(document)) return
    report({
      at: digest.span,
      message: date ? 'changed' : 'undated',
      args: { date: date ? isoText(date.value) : '' },
      related: [{ at: status.span, message: 'status' }],
      fixes: [{ title: 'review', edits: [replaceScalar(status.span, 'in_review', file.table.text)] }],
    })
  },
})
