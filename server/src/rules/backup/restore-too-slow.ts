import { type Args, duration, figure, type Message, message } from '../../base/message.ts'
import type { ContinuityPlanBackupPolicy } from '../../generated/model.ts'
import { lateRestores, type Restore } from '../../programme/analysis/restoring.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BKP-08: copying the data back takes longer than its system may be away. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-08',
  name: 'restore-too-slow',
  title: { en: 'Restore slower than the recovery time', 'zh-cn': '数据恢复慢于恢复时间目标', 'zh-tw': '資料還原慢於復原時間目標' },
  why: {
    en: 'The size of the data and the speed of the restore leave no way to meet the time, however well everybody works.',
    'zh-cn': '数据量和恢复速度决定了无论人员多努力都达不到该时间。',
    'zh-tw': '資料量與還原速度決定了無論人員多努力都達不到該時間。',
  },
  messages: {
    copying: {
      en: 'Copying back “{data}” ({size} GB at {rate} GB/h) takes {total}; its system must run again within {rto}: {over} too late.',
      'zh-cn': '恢复“{data}”（{size} GB，每小时 {rate} GB）需要 {total}，而其系统须在 {rto} 内恢复：晚了 {over}。',
      'zh-tw': '還原「{data}」（{size} GB，每小時 {rate} GB）需要 {total}，而其系統須在 {rto} 內復原：晚了 {over}。',
    },
    sum: {
      en: 'Restoring “{data}” takes {total}: {parts}. Its system must run again within {rto}: {over} too late.',
      'zh-cn': '恢复“{data}”需要 {total}：{parts}。其系统须在 {rto} 内恢复：晚了 {over}。',
      'zh-tw': '還原「{data}」需要 {total}：{parts}。其系統須在 {rto} 內復原：晚了 {over}。',
    },
    replicaSpoilt: {
      en: 'After a deletion or an attack the replica of “{data}” is of no use, and restoring takes {total} ({parts}): {over} more than the {rto} within which its system must run again.',
      'zh-cn': '误删或遭攻击后“{data}”的复制副本不可用，恢复需要 {total}（{parts}）：比其系统须恢复的 {rto} 多出 {over}。',
      'zh-tw': '誤刪或遭攻擊後「{data}」的複寫複本不可用，還原需要 {total}（{parts}）：比其系統須復原的 {rto} 多出 {over}。',
    },
    ready: { en: '{provisioning} until the site is ready', 'zh-cn': '场所就绪 {provisioning}', 'zh-tw': '據點就緒 {provisioning}' },
    copy: {
      en: '{copying} for {size} GB at {rate} GB/h',
      'zh-cn': '以每小时 {rate} GB 恢复 {size} GB 需 {copying}',
      'zh-tw': '以每小時 {rate} GB 還原 {size} GB 需 {copying}',
    },
    checks: { en: '{validation} of checks', 'zh-cn': '校验 {validation}', 'zh-tw': '驗證 {validation}' },
    rto: { en: 'To run again within {rto}', 'zh-cn': '须在 {rto} 内恢复', 'zh-tw': '須在 {rto} 內復原' },
    size: { en: 'Size of “{data}”', 'zh-cn': '“{data}”的数据量', 'zh-tw': '「{data}」的資料量' },
  },
  severity: byMessage({ copying: 'error', sum: 'error', replicaSpoilt: 'hint' }),
  visits: ['continuity_plan.backup_policy'],
  check(policy, context) {
    const late = lateRestores(context.programme).get(policy) ?? []
    for (const alike of Map.groupBy(late, messageOf).values()) report(policy, alike, context)
  },
})

function messageOf({ when, total, copying }: Restore): 'replicaSpoilt' | 'sum' | 'copying' {
  if (when === 'replicaSpoilt') return 'replicaSpoilt'
  return total > copying ? 'sum' : 'copying'
}

/** Of several data sets the one that comes latest is named. */
function report(policy: ContinuityPlanBackupPolicy, late: readonly Restore[], context: LinkedContext): void {
  const [first] = late
  if (!first) return
  const at = policy.restore_gb_per_hour?.span ?? placeOf(policy)
  context.report({ at, message: messageOf(first), args: wording(first), related: late.flatMap(related) })
}

/** What it is made of; what takes no time is no part. */
const partsOf = ({ provisioning, validation, gigabytes, gigabytesPerHour }: Restore['parts'], copying: number): readonly Message[] => [
  ...(provisioning > 0 ? [message('BKP-08.ready', { provisioning: duration(provisioning) })] : []),
  message('BKP-08.copy', { copying: duration(copying), size: figure(gigabytes), rate: figure(gigabytesPerHour) }),
  ...(validation > 0 ? [message('BKP-08.checks', { validation: duration(validation) })] : []),
]

const wording = ({ data, parts, copying, total, asked }: Restore): Args => ({
  data: data.name,
  size: figure(parts.gigabytes),
  rate: figure(parts.gigabytesPerHour),
  parts: partsOf(parts, copying),
  total: duration(total),
  rto: duration(asked.seconds),
  over: duration(total - asked.seconds),
})

const related = ({ data, size, asked }: Restore): readonly RelatedReport[] => [
  { at: asked.at, uri: asked.uri, message: 'rto', args: { rto: duration(asked.seconds) } },
  { at: size.span, uri: data.file.uri, message: 'size', args: { data: data.name } },
]
