import { duration } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { curvesOf, framesOf, ratedOf } from '../../programme/analysis/curves.ts'
import { derivedMtpd } from '../../programme/analysis/impact.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** BIA-24: between the moment at which work must go on and the recovery nothing bridges the time. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-24',
  name: 'workaround-gap',
  title: { en: 'Gap before the recovery', 'zh-cn': '恢复前存在空档', 'zh-tw': '復原前存在空檔' },
  why: {
    en: 'While the systems are away people need a way to go on; where there is none, or it ends early, work simply stops.',
    'zh-cn': '系统中断期间，人员需要继续工作的办法；没有办法或提前用尽，工作就只能停下。',
    'zh-tw': '系統中斷期間，人員需要繼續工作的辦法；沒有辦法或提早用盡，工作就只能停下。',
  },
  messages: {
    none: {
      en: 'Service becomes intolerable at {frame}, the recovery takes {rto}, and no workaround bridges the {gap} between.',
      'zh-cn': '服务在 {frame} 时已不可容忍，恢复需要 {rto}，其间 {gap} 没有替代流程。',
      'zh-tw': '服務在 {frame} 時已不可容忍，復原需要 {rto}，其間 {gap} 沒有替代作業程序。',
    },
    ends: {
      en: 'The workaround lasts {lasts}, the recovery takes {rto}: for {gap} there is neither.',
      'zh-cn': '替代流程可维持 {lasts}，恢复需要 {rto}：其间 {gap} 两者皆无。',
      'zh-tw': '替代作業程序可維持 {lasts}，復原需要 {rto}：其間 {gap} 兩者皆無。',
    },
    rto: { en: 'The recovery time', 'zh-cn': '恢复时间', 'zh-tw': '復原時間' },
  },
  severity: byMessage({ none: asGap, ends: 'hint' }),
  visits: ['bia.activity'],
  check(activity, context) {
    const { rto, workaround, $ } = activity
    if (!rto || !isLive(activity)) return
    const related = [{ at: rto.span, message: 'rto' }]
    const hasNone = $.slots.has('workaround') ? workaround?.exists?.value === false : true
    const lasts = workaround?.max_duration
    if (!hasNone && lasts && lasts.value < rto.value) {
      const args = { lasts: duration(lasts.value), rto: duration(rto.value), gap: duration(rto.value - lasts.value) }
      context.report({ at: lasts.span, message: 'ends', args, related })
    }
    // With an MTPD the same gap is a contradiction of BIA-01 or BIA-08.
    const frame = hasNone && !activity.mtpd ? firstIntolerable(activity, context) : undefined
    if (frame === undefined || frame >= rto.value) return
    const args = { frame: duration(frame), rto: duration(rto.value), gap: duration(rto.value - frame) }
    context.report({ at: keyOf(activity, 'workaround'), message: 'none', args, related })
  },
})

/** When service to others becomes intolerable: by the impact types of operation alone. */
function firstIntolerable(activity: BiaActivity, context: LinkedContext): number | undefined {
  const frames = framesOf(context.document)
  const service = new Set(
    ratedOf<string>(context, activity.impacts).flatMap(({ type }) => (type?.element.category?.value === 'operational' ? (type.name ?? type.id) : [])),
  )
  const curves = curvesOf(context, activity).filter(({ type }) => service.has(type))
  return frames && derivedMtpd(frames, curves)?.seconds
}
