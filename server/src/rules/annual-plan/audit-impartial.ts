import type { AnnualPlanAudit, RecordsHeldAudit } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { holderName, holderOf } from '../../programme/analysis/holders.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-32: somebody audits what is his own. */
export const rule: Rule = linkedElementRule({
  id: 'ANN-32',
  name: 'audit-impartial',
  title: { en: 'Auditor of their own work', 'zh-cn': '自己审核自己的工作', 'zh-tw': '自己稽核自己的工作' },
  why: {
    en: 'An audit of one’s own work finds nothing, and no certifier accepts it.',
    'zh-cn': '自己审核自己，什么问题也发现不了，认证机构也不会认可。',
    'zh-tw': '自己稽核自己，什麼問題也找不到，驗證機構也不會認可。',
  },
  messages: {
    own: {
      en: '{who} audits {what} and owns it; an audit needs somebody from outside.',
      'zh-cn': '{who} 审核的“{what}”正由其本人负责；审核须由无关人员进行。',
      'zh-tw': '{who} 稽核的「{what}」正由其本人負責；稽核須由無關人員進行。',
    },
    owner: { en: 'The owner', 'zh-cn': '责任人', 'zh-tw': '負責人' },
  },
  severity: always('warning'),
  visits: ['annual_plan.audit', 'records.held_audit'],
  check(audit, context) {
    if ('status' in audit && audit.status?.value === 'cancelled') return
    const covered = audit.covers.flatMap((one) => (isElementLike(one) ? [] : (targetOf(context, ['task', 'document'], one) ?? [])))
    for (const actor of actorsOf(audit)) judge(actor, covered, context)
  },
})

const actorsOf = ({ lead, auditors }: AnnualPlanAudit | RecordsHeldAudit): readonly Located<string>[] => [...(lead ? [lead] : []), ...auditors]

/** Said once for each of those who audit, of the first that is their own. */
function judge(actor: Located<string>, covered: readonly Target<'task' | 'document'>[], context: LinkedContext): void {
  const who = holderOf(context, actor)
  const own = covered.find(({ element, document }) => element.owner && holderOf({ programme: context.programme, document }, element.owner) === who)
  const owner = own?.element.owner
  if (!own || !owner) return
  const args = { who: holderName(context, actor), what: own.name ?? own.id }
  context.report({ at: actor.span, message: 'own', args, related: [{ at: owner.span, uri: own.file.uri, message: 'owner' }] })
}
