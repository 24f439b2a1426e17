import type { CommonDistributionEntry, CommonDocument, ContinuityPlan } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'

/** DOC-10: a plan that can only be opened where, and with what, the disruption has taken away. */
export const rule: Rule = linkedDocumentRule({
  id: 'DOC-10',
  name: 'no-offline-copy',
  title: { en: 'No copy for the emergency', 'zh-cn': '没有离线或异地副本', 'zh-tw': '沒有離線或異地副本' },
  why: {
    en: 'A plan on the file server cannot be read on the day on which the file server is down.',
    'zh-cn': '计划存放在文件服务器上，文件服务器停机那天就看不到它。',
    'zh-tw': '計畫放在檔案伺服器上，檔案伺服器停擺那天就看不到它。',
  },
  messages: {
    none: {
      en: 'The plan does not say who holds a copy; at least one should be on paper, offline or at another site.',
      'zh-cn': '计划没有写明谁持有副本；至少应有一份纸质、离线或存放于其他场所的副本。',
      'zh-tw': '計畫沒有寫明誰持有副本；至少應有一份紙本、離線或存放於其他據點的副本。',
    },
    online: {
      en: 'Every copy is online and at the sites that the plan is for; at least one should be on paper, offline or elsewhere.',
      'zh-cn': '所有副本都在线上，且就在本计划所针对的场所；至少应有一份纸质、离线或存放于他处的副本。',
      'zh-tw': '所有副本都在線上，且就在本計畫所針對的據點；至少應有一份紙本、離線或存放於他處的副本。',
    },
  },
  severity: (_, { status }) => (status === 'draft' ? 'hint' : 'warning'),
  checkDocument(context) {
    const { document: header } = context.document.root as ContinuityPlan
    if (context.document.kind !== 'continuity_plan' || !header) return
    const slot = header.$.slots.get('distribution')
    if (!slot) context.report({ at: keyOf(header, 'distribution'), message: 'none' })
    else if (slot.state === 'value') judge(header, context)
  },
})

function judge(header: CommonDocument, context: LinkedContext): void {
  const { distribution } = header
  const at = keyOf(header, 'distribution')
  // An entry that cannot be read may be the copy that is looked for.
  const entries = header.$.slots.get('distribution')?.node
  if (entries?.kind === 'sequence' && entries.items.length > distribution.length) return
  if (distribution.length === 0) context.report({ at, message: 'none' })
  else if (distribution.every((entry) => isOnlyOnline(entry, context))) context.report({ at, message: 'online' })
}

/** A medium that is not stated may be paper; a place that is not one of the plan’s own survives with the copy. */
function isOnlyOnline({ medium, location, $ }: CommonDistributionEntry, context: LinkedContext): boolean {
  if (medium?.value !== 'online') return false
  if (!$.slots.has('location')) return true
  if (!location || isElementLike(location)) return false
  const site = targetOf(context, ['site'], location)
  const { applies_to } = context.document.root as ContinuityPlan
  const own = applies_to.map((reference) => targetOf(context, ['site', 'unit'], reference)?.element)
  return site !== undefined && own.includes(site.element)
}
