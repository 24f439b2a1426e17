import { duration } from '../../base/message.ts'
import type { BiaActivity, BiaActivityPeak } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { forgottenPeaks, laterThan, unknownPeak } from '../../programme/analysis/peakNeeds.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** BIA-25: what is asked in a peak is milder than usual, was forgotten, cannot be met by what the activity needs, or nobody knows when it is. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-25',
  name: 'peak',
  title: { en: 'Peak times', 'zh-cn': '高峰期时限', 'zh-tw': '尖峰期時限' },
  why: {
    en: 'Disruptions are worst when work is most; a plan made for quiet weeks fails in exactly the week for which it was needed.',
    'zh-cn': '业务最忙时中断危害最大；按平时制定的计划，恰恰在最需要的那一周失效。',
    'zh-tw': '業務最忙時中斷危害最大；照平時訂定的計畫，偏偏在最需要的那一週失效。',
  },
  messages: {
    milder: {
      en: 'In the peak {peak} is asked, usually {usual}: a peak asks for less time, not {over} more.',
      'zh-cn': '高峰期要求 {peak}，平时为 {usual}：高峰期应更短，而不是长出 {over}。',
      'zh-tw': '尖峰期要求 {peak}，平時為 {usual}：尖峰期應更短，而不是長出 {over}。',
    },
    forgotten: {
      en: 'The calendar of the activity has peaks ({peaks}), but the activity says nothing about them.',
      'zh-cn': '该业务活动的日历有高峰期（{peaks}），而业务活动对此没有说明。',
      'zh-tw': '該業務活動的行事曆有尖峰期（{peaks}），而業務活動對此沒有說明。',
    },
    needs: {
      en: 'In the peak it must be back within {peak}, but what it needs takes longer and knows no peak: {needs}.',
      'zh-cn': '高峰期须在 {peak} 内恢复，但所依赖的对象更慢，且没有高峰期时限：{needs}。',
      'zh-tw': '尖峰期須在 {peak} 內復原，但所仰賴的項目更慢，且沒有尖峰期時限：{needs}。',
    },
    unknown: {
      en: 'The calendar has no peak of the name {name}, and there are no dates here: nobody knows when it is. The calendar has: {peaks}.',
      'zh-cn': '日历中没有名为“{name}”的高峰期，此处也没有日期：谁也不知道是什么时候。日历中有：{peaks}。',
      'zh-tw': '行事曆中沒有名為「{name}」的尖峰期，此處也沒有日期：沒有人知道是什麼時候。行事曆中有：{peaks}。',
    },
    usual: { en: 'The usual time', 'zh-cn': '平时的时限', 'zh-tw': '平時的時限' },
    time: { en: 'Back after {time}', 'zh-cn': '{time} 后恢复', 'zh-tw': '{time} 後復原' },
  },
  severity: byMessage({ unknown: 'warning', milder: 'warning', forgotten: asGap, needs: 'warning' }),
  visits: ['bia.activity'],
  check(activity, context) {
    if (!isLive(activity)) return
    for (const { rto, mtpd } of activity.peaks) {
      checkMilder(rto, activity.rto, context)
      checkMilder(mtpd, activity.mtpd, context)
    }
    for (const peak of activity.peaks) checkName(peak, context)
    checkCalendar(activity, context)
    checkNeeds(activity, context)
  },
})

function checkMilder(peak: Located<Duration> | undefined, usual: Located<Duration> | undefined, { report }: LinkedContext): void {
  if (!peak || !usual || peak.value <= usual.value) return
  const args = { peak: duration(peak.value), usual: duration(usual.value), over: duration(peak.value - usual.value) }
  report({ at: peak.span, message: 'milder', args, related: [{ at: usual.span, message: 'usual' }] })
}

function checkName(peak: BiaActivityPeak, context: LinkedContext): void {
  const peaks = unknownPeak(context, peak)
  if (peak.name && peaks.length > 0) context.report({ at: peak.name.span, message: 'unknown', args: { name: peak.name.text, peaks } })
}

function checkCalendar(activity: BiaActivity, { programme, document, today, report }: LinkedContext): void {
  const { calendar, rto, mtpd } = activity
  const peaks = forgottenPeaks({ programme, document, today }, activity)
  if (!calendar || peaks.length === 0 || !(rto ?? mtpd)) return
  const names = peaks.flatMap(({ name, start }) => (name ?? start)?.text ?? [])
  report({ at: calendar.span, message: 'forgotten', args: { peaks: names } })
}

/** The strictest peak asks most of those behind it. */
function checkNeeds(activity: BiaActivity, context: LinkedContext): void {
  const rto = activity.peaks.flatMap((peak) => peak.rto ?? []).toSorted((a, b) => a.value - b.value)[0]
  if (!rto || (activity.rto && rto.value >= activity.rto.value)) return
  const late = laterThan(context.programme, activity, { peak: rto.value, document: context.document, today: context.today })
  if (late.length === 0) return
  context.report({
    at: rto.span,
    message: 'needs',
    args: { peak: duration(rto.value), needs: late.map(({ node }) => node.name ?? node.id) },
    related: late.map(({ node, time }) => ({ at: time.span, uri: node.file.uri, message: 'time', args: { time: duration(time.value) } })),
  })
}
