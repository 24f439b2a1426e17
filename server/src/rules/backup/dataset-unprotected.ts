import { duration } from '../../base/message.ts'
import type { CommonDataset, ContinuityPlan } from '../../generated/model.ts'
import { reached, statusOf } from '../../language/model/header.ts'
import { plansOf } from '../../programme/analysis/coverage.ts'
import { isService, policiesAreClear, protections } from '../../programme/analysis/protection.ts'
import { allOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** BKP-03: data with an RPO that no policy keeps, and a disaster recovery plan in which nobody has written how anything is kept. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-03',
  name: 'dataset-unprotected',
  title: { en: 'Data without a backup', 'zh-cn': '数据没有备份', 'zh-tw': '資料沒有備份' },
  why: {
    en: 'What is in no backup job is noticed on the day it is gone.',
    'zh-cn': '没有纳入备份作业的数据，要到丢失那天才会被发现。',
    'zh-tw': '沒有納入備份作業的資料，要到遺失那天才會被發現。',
  },
  messages: {
    unprotected: {
      en: 'No backup policy and no replication keeps “{data}”, of which at most {rpo} may be lost.',
      'zh-cn': '没有任何备份策略或复制覆盖“{data}”，而它最多只允许丢失 {rpo} 的数据。',
      'zh-tw': '沒有任何備份策略或複寫涵蓋「{data}」，而它最多只容許遺失 {rpo} 的資料。',
    },
    notYet: {
      en: 'The backup policies are still being written; none of them keeps “{data}” yet (RPO {rpo}).',
      'zh-cn': '备份策略仍在编写中，目前尚无一项覆盖“{data}”（RPO {rpo}）。',
      'zh-tw': '備份策略仍在編寫中，目前尚無一項涵蓋「{data}」（RPO {rpo}）。',
    },
    noBackup: {
      en: 'This disaster recovery plan does not say how data is backed up, and no other plan does.',
      'zh-cn': '本灾难恢复计划没有说明数据如何备份，其他计划也没有说明。',
      'zh-tw': '本災害復原計畫沒有說明資料如何備份，其他計畫也沒有說明。',
    },
  },
  severity: byMessage({ unprotected: 'error', notYet: 'hint', noBackup: asHole }),
  visits: ['common.dataset', 'continuity_plan'],
  check(element, context) {
    const { programme } = context
    if (element.$.shape.name === 'continuity_plan') {
      if (lacksBackup(element as ContinuityPlan, programme)) context.report({ at: placeOf(element), message: 'noBackup' })
      return
    }
    const { id, rpo, status } = element as CommonDataset
    const protection = protections(programme).get(id?.value ?? '')
    const isKept = !protection || protection.policies.length > 0 || protection.replications.length > 0
    if (isKept || protection.data.element !== element || !rpo || status?.value === 'planned' || isService(protection.data)) return
    if (!policiesAreClear(programme)) return
    const args = { data: protection.data.name, rpo: duration(rpo.value) }
    const stage = stageOf(programme)
    if (stage) context.report({ at: placeOf(element), message: stage, args })
  },
})

/** How far the programme has come with its backups: before the first policy is written, nothing is left out of them. */
function stageOf(programme: Programme): 'unprotected' | 'notYet' | undefined {
  const policies = allOf(programme, 'continuity_plan.backup_policy')
  if (policies.length === 0) return undefined
  return policies.every(({ document }) => reached(statusOf(document), 'approved')) ? 'unprotected' : 'notYet'
}

/** A section that is not applicable has been thought of. */
const lacksBackup = ({ plan_type, $ }: ContinuityPlan, programme: Programme): boolean =>
  plan_type?.value === 'drp' && !$.slots.has('backup') && !plansOf(programme).some(({ element }) => element.$.slots.has('backup'))
