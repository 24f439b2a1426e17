import { shortened } from '../../base/message.ts'
import type { Span } from '../../base/span.ts'
import type { ContinuityPlan, ContinuityPlanCrisisAudience } from '../../generated/model.ts'
import { hasBlank } from '../../programme/analysis/actors.ts'
import { type Blast, blastsOf, channelsIn, type NamedChannel, silencing } from '../../programme/analysis/channels.ts'
import { failedChannels } from '../../programme/analysis/failedChannels.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** COM-04: the plan is for a loss that takes the channels with it by which the plan tells people. */
export const rule: Rule = linkedElementRule({
  id: 'COM-04',
  name: 'channel-in-blast-radius',
  title: { en: 'Channel is lost with the scenario', 'zh-cn': '渠道随场景一同失效', 'zh-tw': '管道隨情境一同失效' },
  why: {
    en: 'The mail about the failed mail server is never delivered.',
    'zh-cn': '通知邮件服务器故障的那封邮件，永远送不出去。',
    'zh-tw': '通知郵件伺服器故障的那封郵件，永遠送不出去。',
  },
  messages: {
    silent: {
      en: 'With the loss of {lost}, which the plan is for, this falls silent: {channels}. No channel is left.',
      'zh-cn': '本计划针对“{lost}”的损失，届时此处渠道都会中断：{channels}。没有可用的渠道。',
      'zh-tw': '本計畫針對「{lost}」的損失，屆時此處管道都會中斷：{channels}。沒有可用的管道。',
    },
    failed: {
      en: 'It is told when something has failed («{trigger}»), and each of its channels seems to run on that: {channels}.',
      'zh-cn': '触发条件是某项服务已失效（“{trigger}”），而此处各渠道似乎都依赖它：{channels}。',
      'zh-tw': '觸發條件是某項服務已失效（「{trigger}」），而此處各管道似乎都依賴它：{channels}。',
    },
    loss: { en: 'The loss', 'zh-cn': '损失场景', 'zh-tw': '損失情境' },
  },
  severity: byMessage({ silent: 'warning', failed: 'hint' }),
  visits: ['continuity_plan.communication_procedures'],
  check(procedures, context) {
    for (const audience of procedures.audiences) tellFailed(audience, context)
    const blasts = blastsOf(context.document.root as ContinuityPlan, context)
    if (blasts.length === 0) return
    const { backup_channels: backup, inbound } = procedures
    for (const audience of hasBlank(procedures, 'backup_channels') ? [] : procedures.audiences) {
      if (audience.channel.length === 0 || hasBlank(audience, 'channel')) continue
      judge(channelsIn([audience.channel, backup], context), { at: keyOf(audience, 'channel'), blasts }, context)
    }
    // A hotline is a second way in.
    if (inbound?.channel && !inbound.$.slots.has('hotline'))
      judge(channelsIn([[inbound.channel]], context), { at: inbound.channel.span, blasts }, context)
  },
})

/** Who is told by the portal that the portal is away is not told; a satellite telephone of the plan does not reach them. */
function tellFailed(audience: ContinuityPlanCrisisAudience, context: LinkedContext): void {
  const { trigger } = audience
  const failed = hasBlank(audience, 'channel') ? undefined : failedChannels(audience, context)
  if (!failed || !trigger) return
  const channels = failed.map(({ known, text }) => known?.name ?? text.text)
  context.report({ at: keyOf(audience, 'channel'), message: 'failed', args: { trigger: shortened(trigger.text), channels } })
}

interface Case {
  readonly at: Span
  readonly blasts: readonly Blast[]
}

function judge(channels: readonly NamedChannel[], { at, blasts }: Case, { programme, report }: LinkedContext): void {
  const blast = silencing(channels, blasts, programme)
  if (!blast) return
  const names = channels.map(({ known, text }) => known?.name ?? text.text)
  report({
    at,
    message: 'silent',
    args: { lost: blast.lost.map(({ name, id }) => name ?? id), channels: names },
    related: [{ at: blast.loss.span, message: 'loss' }],
  })
}
