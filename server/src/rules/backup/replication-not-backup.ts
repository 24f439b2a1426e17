import type { ContinuityPlanBackupPolicy, ContinuityPlanReplication } from '../../generated/model.ts'
import { copiesOf, leavesTheSite } from '../../programme/analysis/copies.ts'
import { isService, type Protection, policiesAreClear, protectedBy } from '../../programme/analysis/protection.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import type { SeverityOf } from '../severity.ts'

/** Until the plan is looked at by others its backups may still be to be written. */
const severity: SeverityOf = (_, { status }) => (status === 'draft' ? 'hint' : 'warning')

/** BKP-14: every copy follows the original at once, or lies in the same array as it does. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-14',
  name: 'replication-not-backup',
  title: { en: 'Replication is no backup', 'zh-cn': '复制不能代替备份', 'zh-tw': '複寫不能取代備份' },
  why: {
    en: 'A replica takes over every deletion and every corruption within seconds.',
    'zh-cn': '误删和损坏会在数秒内同步到复制副本。',
    'zh-tw': '誤刪與損毀會在數秒內同步到複寫複本。',
  },
  messages: {
    onlyReplication: {
      en: '“{data}” is only replicated; there is no backup to go back to after a deletion or a corruption.',
      'zh-cn': '“{data}”只有复制，没有备份；误删或损坏后无从恢复。',
      'zh-tw': '「{data}」只有複寫，沒有備份；誤刪或損毀後無從還原。',
    },
    onlySnapshots: {
      en: 'The only backups of “{data}” are snapshots at the production site; whoever breaks the storage there breaks them too, and the replica follows.',
      'zh-cn': '“{data}”的备份只有生产场所内的快照；那里的存储一旦损坏，快照也随之损坏，复制副本亦然。',
      'zh-tw': '「{data}」的備份只有正式營運據點內的快照；那裡的儲存一旦損毀，快照也隨之損毀，複寫複本亦然。',
    },
  },
  severity,
  visits: ['continuity_plan.replication', 'continuity_plan.backup_policy'],
  check(element, context) {
    const { programme } = context
    const message = element.$.shape.name === 'continuity_plan.replication' ? 'onlyReplication' : 'onlySnapshots'
    const found = protectedBy(programme, element).find((one) => isAt(element, one) && judge(programme, one) === message)
    if (!found) return
    const at = 'dataset' in element ? (element as ContinuityPlanReplication).dataset?.span : (element as ContinuityPlanBackupPolicy).method?.span
    context.report({ at: at ?? placeOf(element), message, args: { data: found.data.name } })
  },
})

/** Of several replications, or policies, of the same data the first one says it. */
const isAt = (element: object, { replications, policies }: Protection): boolean =>
  replications[0]?.element === element || policies[0]?.element === element

function judge(programme: Programme, protection: Protection): 'onlyReplication' | 'onlySnapshots' | undefined {
  const { data, policies, replications } = protection
  if (isService(data) || replications.length === 0) return undefined
  if (policies.length === 0) return policiesAreClear(programme) && replications.every(isContinuous) ? 'onlyReplication' : undefined
  const copies = copiesOf(programme).get(data.id) ?? []
  const snapshots = policies.every(({ element }) => element.method?.value === 'snapshot')
  const backups = copies.filter(({ kind }) => kind === 'backup')
  // Where not even a replica is elsewhere, BKP-04 says what is missing.
  return snapshots && !leavesTheSite(backups) && leavesTheSite(copies) && replications.every(isContinuous) ? 'onlySnapshots' : undefined
}

/** Snapshots that are sent to another place keep the past as well. */
const isContinuous = ({ element }: Protection['replications'][number]): boolean => element.mode?.value === 'sync' || element.mode?.value === 'async'
