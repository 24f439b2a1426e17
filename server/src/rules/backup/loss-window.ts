import { type Args, duration } from '../../base/message.ts'
import type { ContinuityPlanBackupPolicy } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { writeDuration } from '../../language/values/durations.ts'
import { roundDown } from '../../programme/analysis/activities.ts'
import { policyOf } from '../../programme/analysis/copies.ts'
import { type Loss, placeOfLoss, plainLosses } from '../../programme/analysis/dataLoss.ts'
import { isService, promisedLoss } from '../../programme/analysis/protection.ts'
import { placeOf } from '../places.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BKP-01: even the newest copy of some data may be older than its RPO allows. It is said once, at the policy that makes this copy. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-01',
  name: 'loss-window',
  title: { en: 'More data can be lost than the RPO allows', 'zh-cn': '可能丢失的数据超出 RPO', 'zh-tw': '可能遺失的資料超出 RPO' },
  why: {
    en: 'What was written since the last complete copy is gone, and nobody has agreed to lose that much.',
    'zh-cn': '最后一份完整副本之后写入的数据都会丢失，而这样的丢失量并未得到任何人同意。',
    'zh-tw': '最後一份完整複本之後寫入的資料都會遺失，而這樣的遺失量並沒有人同意過。',
  },
  messages: {
    interval: {
      en: 'A copy every {loss} can lose {loss} of “{data}”; its RPO is {rpo}: {over} too much.',
      'zh-cn': '每 {loss} 备份一次，“{data}”最多可能丢失 {loss} 的数据，而其 RPO 为 {rpo}：超出 {over}。',
      'zh-tw': '每 {loss} 備份一次，「{data}」最多可能遺失 {loss} 的資料，而其 RPO 為 {rpo}：超出 {over}。',
    },
    sum: {
      en: 'Up to {loss} of “{data}” can be lost: {interval} between copies + {run} for the job + {transfer} until the copy is complete. Its RPO is {rpo}: {over} too much.',
      'zh-cn': '“{data}”最多可能丢失 {loss} 的数据：备份间隔 {interval} + 作业 {run} + 副本完成前的传输 {transfer}。其 RPO 为 {rpo}：超出 {over}。',
      'zh-tw': '「{data}」最多可能遺失 {loss} 的資料：備份間隔 {interval} + 作業 {run} + 複本完成前的傳輸 {transfer}。其 RPO 為 {rpo}：超出 {over}。',
    },
    replica: {
      en: 'The replica of “{data}” is up to {loss} behind; its RPO is {rpo}: {over} too much.',
      'zh-cn': '“{data}”的复制副本最多落后 {loss}，而其 RPO 为 {rpo}：超出 {over}。',
      'zh-tw': '「{data}」的複寫複本最多落後 {loss}，而其 RPO 為 {rpo}：超出 {over}。',
    },
    service: {
      en: 'Your own copies of “{data}”, which is run as a service, may be up to {loss} old, {over} more than its RPO of {rpo}, and no contract promises less.',
      'zh-cn': '“{data}”由云服务承载，自有副本最多可能滞后 {loss}，比其 RPO {rpo} 超出 {over}，也没有合同承诺更短。',
      'zh-tw': '「{data}」由雲端服務承載，自有複本最多可能落後 {loss}，比其 RPO {rpo} 超出 {over}，也沒有合約承諾更短。',
    },
    afterDeletion: {
      en: 'The provider promises to lose no more than {promised} of “{data}”; after a deletion only your own copies count, and they may be up to {loss} old, {over} more than its RPO of {rpo}.',
      'zh-cn': '服务商承诺“{data}”最多丢失 {promised}；但误删之后只有自有副本可用，它们最多可能滞后 {loss}，比其 RPO {rpo} 超出 {over}。',
      'zh-tw': '服務商承諾「{data}」最多遺失 {promised}；但誤刪之後只有自有複本可用，它們最多可能落後 {loss}，比其 RPO {rpo} 超出 {over}。',
    },
    rpo: { en: 'RPO of “{data}”: {rpo}', 'zh-cn': '“{data}”的 RPO：{rpo}', 'zh-tw': '「{data}」的 RPO：{rpo}' },
    set: { en: 'Set the interval to {written}', 'zh-cn': '将备份间隔改为 {written}', 'zh-tw': '將備份間隔改成 {written}' },
  },
  severity: byMessage({ interval: 'error', sum: 'error', replica: 'error', service: 'warning', afterDeletion: 'hint' }),
  visits: ['continuity_plan.backup_policy', 'continuity_plan.replication'],
  check(element, context) {
    const losses = plainLosses(context.programme).get(element) ?? []
    const [first] = losses
    if (!first?.copy) return
    context.report({
      at: placeOfLoss(first.copy) ?? placeOf(element),
      message: messageOf(first, context),
      args: { ...wording(first), promised: duration(promisedLoss(context.programme, first.protection.data) ?? 0) },
      related: losses.map(related),
      fixes: fixes(first, context),
    })
  },
})

/** The provider of a service keeps copies of its own; how good they are only the contract says. */
function messageOf({ copy, asked, protection }: Loss, { programme }: LinkedContext): 'interval' | 'sum' | 'replica' | 'service' | 'afterDeletion' {
  if (isService(protection.data)) {
    return (promisedLoss(programme, protection.data) ?? Number.POSITIVE_INFINITY) <= asked.seconds ? 'afterDeletion' : 'service'
  }
  if (copy?.kind === 'replica') return 'replica'
  return copy && copy.loss > copy.parts.interval ? 'sum' : 'interval'
}

function wording({ copy, asked, protection }: Loss): Args {
  const { interval = 0, run = 0, transfer = 0 } = copy?.parts ?? {}
  const loss = copy?.loss ?? 0
  return {
    data: protection.data.name,
    loss: duration(loss),
    rpo: duration(asked.seconds),
    over: duration(loss - asked.seconds),
    interval: duration(interval),
    run: duration(run),
    transfer: duration(transfer),
  }
}

const related = ({ asked, protection }: Loss): RelatedReport => ({
  at: asked.at,
  uri: asked.uri,
  message: 'rpo',
  args: { data: protection.data.name, rpo: duration(asked.seconds) },
})

/** The interval that is left of the RPO, where the job fits into it. */
function fixes({ copy, asked }: Loss, { file }: LinkedContext): readonly FixReport[] {
  const policy: ContinuityPlanBackupPolicy | undefined = copy && policyOf(copy)
  if (!copy || !policy?.interval) return []
  const { run, transfer } = copy.parts
  const left = roundDown(asked.seconds - run - transfer)
  if (left < 60 || left < run) return []
  const written = writeDuration(left)
  return [{ title: 'set', args: { written }, edits: [replaceScalar(policy.interval.span, written, file.table.text)] }]
}
