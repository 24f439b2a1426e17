import type { ContinuityPlanCommunicationProcedures, ContinuityPlanCrisisAudience } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { hasBlank } from '../../programme/analysis/actors.ts'
import { channelsIn, commonGround, isOneWay } from '../../programme/analysis/channels.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** COM-03: there is one way to reach somebody in a disruption, or all ways end with one failure. */
export const rule: Rule = linkedElementRule({
  id: 'COM-03',
  name: 'single-channel',
  title: { en: 'One channel only', 'zh-cn': '只有一种沟通渠道', 'zh-tw': '只有一種溝通管道' },
  why: {
    en: 'The disruption takes the channel with it, and nobody is told.',
    'zh-cn': '中断把这条渠道也带走了，谁都接不到消息。',
    'zh-tw': '中斷把這條管道也帶走了，誰都收不到消息。',
  },
  messages: {
    single: {
      en: '{channel} is the only way to reach this audience, and the plan names no backup channel; such audiences: {count}.',
      'zh-cn': '只能通过“{channel}”联系该对象，计划中也没有备用渠道；此类对象共 {count} 个。',
      'zh-tw': '只能透過「{channel}」聯絡該對象，計畫中也沒有備用管道；此類對象共 {count} 個。',
    },
    shared: {
      en: 'All channels, backup channels included, depend on {what}.',
      'zh-cn': '所有渠道（包括备用渠道）都依赖“{what}”。',
      'zh-tw': '所有管道（包括備用管道）都依賴「{what}」。',
    },
    also: { en: 'Also here', 'zh-cn': '此处也是', 'zh-tw': '這裡也是' },
  },
  severity: byMessage({ single: asGap, shared: 'warning' }),
  visits: ['continuity_plan.communication_procedures'],
  check(procedures, context) {
    const single = procedures.audiences.filter((audience) => isSingle(audience, procedures, context))
    const [first, ...rest] = single
    const [channel] = first ? channelsIn([first.channel], context) : []
    if (first && channel) {
      const related = rest.map((one) => ({ at: keyOf(one, 'channel'), message: 'also' }))
      context.report({
        at: keyOf(first, 'channel'),
        message: 'single',
        args: { channel: channel.known?.name ?? channel.text.text, count: single.length },
        related,
      })
    }
    for (const audience of procedures.audiences) shared(audience, procedures, context)
  },
})

/** A blank may become a second one. Who is called by an emergency number has only that. */
function isSingle(audience: ContinuityPlanCrisisAudience, procedures: ContinuityPlanCommunicationProcedures, context: LinkedContext): boolean {
  const { party, channel } = audience
  if (procedures.$.slots.has('backup_channels') || hasBlank(audience, 'channel')) return false
  const type = party && !isElementLike(party) ? targetOf(context, ['party'], party)?.element.type?.value : undefined
  const [only, ...more] = channelsIn([channel], context)
  return only !== undefined && more.length === 0 && isOneWay(only) && type !== 'emergency_services'
}

function shared(audience: ContinuityPlanCrisisAudience, procedures: ContinuityPlanCommunicationProcedures, context: LinkedContext): void {
  if (audience.channel.length === 0 || hasBlank(audience, 'channel') || hasBlank(procedures, 'backup_channels')) return
  const channels = channelsIn([audience.channel, procedures.backup_channels], context)
  const what = channels.length > 1 ? commonGround(channels, context.programme) : undefined
  if (what !== undefined) context.report({ at: keyOf(audience, 'channel'), message: 'shared', args: { what } })
}
