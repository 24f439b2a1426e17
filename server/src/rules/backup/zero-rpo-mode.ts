import { figure } from '../../base/message.ts'
import type { ContinuityPlanReplication } from '../../generated/model.ts'
import { homeOf } from '../../programme/analysis/copies.ts'
import { lossObjectives } from '../../programme/analysis/dataObjectives.ts'
import { kilometresBetween } from '../../programme/analysis/drSites.ts'
import { protectedBy, referenceIn } from '../../programme/analysis/protection.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BKP-15: nothing may be lost, and the copy comes later than the original; or it comes at once over a distance, or with a switch, that this cannot carry. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-15',
  name: 'zero-rpo-mode',
  title: { en: 'Replication cannot do what is asked', 'zh-cn': '复制方式做不到所要求的', 'zh-tw': '複寫方式做不到所要求的' },
  why: {
    en: 'Only a write that waits for the second place loses nothing, and no write can wait for long.',
    'zh-cn': '只有等第二处写完才算完成的写入才不会丢失数据，而写入不能等得太久。',
    'zh-tw': '只有等第二處寫完才算完成的寫入才不會遺失資料，而寫入不能等得太久。',
  },
  messages: {
    notSync: {
      en: 'Nothing of “{data}” may be lost (RPO 0), but none of its replications is synchronous: what is on its way is lost.',
      'zh-cn': '“{data}”不允许丢失任何数据（RPO 为 0），但没有一项复制是同步的：传输途中的数据会丢失。',
      'zh-tw': '「{data}」不容許遺失任何資料（RPO 為 0），但沒有一項複寫是同步的：傳輸途中的資料會遺失。',
    },
    far: {
      en: 'Synchronous replication over {distance} km; beyond {most} km every write waits too long.',
      'zh-cn': '同步复制距离为 {distance} km；超过 {most} km，每次写入的等待都会过长。',
      'zh-tw': '同步複寫距離為 {distance} km；超過 {most} km，每次寫入的等待都會過長。',
    },
    noWitness: {
      en: 'The switch is automatic and there is no witness: when only the line between the two is cut, both sides go on and part.',
      'zh-cn': '自动切换但没有仲裁：两端之间仅链路中断时，双方都会继续运行并产生分歧。',
      'zh-tw': '自動切換但沒有見證節點：兩端之間僅線路中斷時，雙方都會繼續運作而產生分歧。',
    },
    rpo: { en: 'RPO 0', 'zh-cn': 'RPO 为 0', 'zh-tw': 'RPO 為 0' },
  },
  severity: byMessage({ notSync: 'error', far: 'warning', noWitness: (_, { status }) => (status === 'draft' ? 'hint' : 'warning') }),
  visits: ['continuity_plan.replication'],
  check(replication, context) {
    const { mode, failover, $ } = replication
    if (mode && mode.value !== 'sync') checkZero(replication, context)
    if (mode?.value !== 'sync') return
    checkDistance(replication, context)
    if (failover?.value === 'auto' && !$.slots.has('witness') && !isManaged(replication, context))
      context.report({ at: mode.span, message: 'noWitness' })
  },
})

const clouds: ReadonlySet<string> = new Set(['public_cloud', 'saas'])

/** A database that a cloud runs over its zones brings its own quorum. */
const isManaged = (replication: ContinuityPlanReplication, { programme }: LinkedContext): boolean =>
  protectedBy(programme, replication).some(({ data }) => clouds.has(data.system?.element.hosting?.value ?? ''))

/** One synchronous replication is enough; of several others the first one says it. */
function checkZero(replication: ContinuityPlanReplication, context: LinkedContext): void {
  const asked = protectedBy(context.programme, replication).flatMap(({ data, replications }) => {
    const objective = lossObjectives(context.programme).get(data.id)
    const isLate = replications.every(({ element }) => element.mode && element.mode.value !== 'sync')
    return objective?.seconds === 0 && isLate && replications[0]?.element === replication ? [{ data, objective }] : []
  })
  const [first] = asked
  if (!first) return
  const related = asked.map(({ objective }) => ({ at: objective.at, uri: objective.uri, message: 'rpo' }))
  context.report({ at: replication.mode?.span ?? placeOf(replication), message: 'notSync', args: { data: first.data.name }, related })
}

function checkDistance(replication: ContinuityPlanReplication, context: LinkedContext): void {
  const most = context.limits('sync_distance_max_km')
  const to = targetOf(context, ['site'], referenceIn(replication.to))
  if (!to || most === undefined) return
  const [protection] = protectedBy(context.programme, replication)
  const from = targetOf(context, ['site'], referenceIn(replication.from)) ?? (protection && homeOf(context.programme, protection).site)
  const kilometres = kilometresBetween(context.programme, from, to)
  if (kilometres === undefined || kilometres <= most) return
  const at = referenceIn(replication.to)?.span ?? placeOf(replication)
  context.report({ at, message: 'far', args: { distance: figure(Math.round(kilometres)), most: figure(most) } })
}
