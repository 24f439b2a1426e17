import { duration } from '../../base/message.ts'
import type { CommonDataset, ContinuityPlanBackupPolicy } from '../../generated/model.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { usualLength } from '../../programme/analysis/backup.ts'
import { type Protection, protectedBy } from '../../programme/analysis/protection.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BKP-12: copies do not reach back far enough, or the small ones outlive the full one they build on. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-12',
  name: 'retention',
  title: { en: 'Copies kept too short', 'zh-cn': '副本保留时间过短', 'zh-tw': '複本保留時間過短' },
  why: {
    en: 'An intruder is found weeks after breaking in; by then every copy that is kept already holds the intrusion.',
    'zh-cn': '入侵往往数周后才被发现，那时留存的副本都已带有入侵内容。',
    'zh-tw': '入侵往往數週後才被發現，那時留存的複本都已帶有入侵內容。',
  },
  messages: {
    dwell: {
      en: 'No copy of “{data}” is kept longer than {kept}; an intrusion may stay unnoticed for {least}.',
      'zh-cn': '“{data}”的副本最长只保留 {kept}，而入侵可能 {least} 内未被发现。',
      'zh-tw': '「{data}」的複本最長只保留 {kept}，而入侵可能 {least} 內未被發現。',
    },
    chain: {
      en: 'A full backup every {full}, kept for {kept}: it is deleted before the next one exists, and the smaller backups have nothing to build on.',
      'zh-cn': '每 {full} 做一次全量备份，却只保留 {kept}：下一次全量备份之前它已被删除，增量或差异备份失去依托。',
      'zh-tw': '每 {full} 做一次完整備份，卻只保留 {kept}：下一次完整備份之前它已被刪除，增量或差異備份失去依據。',
    },
    legal: {
      en: '“{data}” must be kept for {least}, and its copies are kept for {kept}: make sure that it is archived elsewhere.',
      'zh-cn': '“{data}”须保存 {least}，而其副本只保留 {kept}：请确认另有归档。',
      'zh-tw': '「{data}」須保存 {least}，而其複本只保留 {kept}：請確認另有歸檔。',
    },
    least: { en: 'How long it must be kept', 'zh-cn': '须保存的时间', 'zh-tw': '須保存的時間' },
  },
  severity: byMessage({ dwell: 'warning', chain: 'warning', legal: 'hint' }),
  visits: ['continuity_plan.backup_policy'],
  check(policy, context) {
    if (policy.retention) checkChain(policy, context)
    for (const protection of protectedBy(context.programme, policy)) if (reportReach(policy, protection, context)) return
  },
})

const inSeconds = (interval: Interval): ReturnType<typeof duration> => duration(usualLength(interval))

function checkChain({ method, full_interval, retention }: ContinuityPlanBackupPolicy, context: LinkedContext): void {
  const buildsOnFull = method?.value === 'incremental' || method?.value === 'differential'
  if (!buildsOnFull || !full_interval || !retention || full_interval.value <= usualLength(retention.value)) return
  context.report({ at: full_interval.span, message: 'chain', args: { full: duration(full_interval.value), kept: inSeconds(retention.value) } })
}

/** Of all policies of the same data the one that keeps it longest answers; where one does not say, nobody knows which that is. */
function reportReach(policy: ContinuityPlanBackupPolicy, { data, policies }: Protection, context: LinkedContext): boolean {
  const kept = policies.flatMap(({ element }) => (element.retention ? [{ element, retention: element.retention }] : []))
  const longest = kept.toSorted((a, b) => usualLength(b.retention.value) - usualLength(a.retention.value))[0]
  if (kept.length < policies.length || longest?.element !== policy) return false
  const reach = usualLength(longest.retention.value)
  const dwell = context.limits('detection_dwell')
  const args = { data: data.name, kept: duration(reach) }
  const at = longest.retention.span
  const legal = (data.element as CommonDataset).retention_min
  if (dwell && reach < usualLength(dwell)) context.report({ at, message: 'dwell', args: { ...args, least: inSeconds(dwell) } })
  else if (legal && reach < usualLength(legal.value)) {
    const related = [{ at: legal.span, uri: data.file.uri, message: 'least' }]
    context.report({ at, message: 'legal', args: { ...args, least: inSeconds(legal.value) }, related })
  } else return false
  return true
}
