import { duration } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { writeDuration } from '../../language/values/durations.ts'
import { isLive, leastTime, roundDown, type TimePair, timePairs } from '../../programme/analysis/activities.ts'
import { framesOf } from '../../programme/analysis/curves.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-01: the recovery time of an activity is longer than its disruption can be borne. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-01',
  name: 'rto-gt-mtpd',
  title: { en: 'RTO longer than MTPD', 'zh-cn': 'RTO 超过 MTPD', 'zh-tw': 'RTO 超過 MTPD' },
  why: {
    en: 'A recovery that keeps to its target still comes after the damage that it was meant to prevent.',
    'zh-cn': '即使按目标恢复，本应避免的损害也已经发生。',
    'zh-tw': '就算依目標復原，原本要避免的損害也已經發生。',
  },
  messages: {
    late: {
      en: 'Recovery may take {rto}, but the disruption can be borne for {mtpd} only: {over} too long.',
      'zh-cn': '恢复允许用 {rto}，而中断最多只能容忍 {mtpd}：超出 {over}。',
      'zh-tw': '復原容許用 {rto}，而中斷最多只能容忍 {mtpd}：超出 {over}。',
    },
    declared: {
      en: 'The {rto} count from the declaration, which may take {activation}: {total} together, but the disruption can be borne for {mtpd} only: {over} too long.',
      'zh-cn': '{rto} 自宣告起算，宣告前还可能用去 {activation}：合计 {total}，而中断最多只能容忍 {mtpd}：超出 {over}。',
      'zh-tw': '{rto} 自宣告起算，宣告前還可能用去 {activation}：合計 {total}，而中斷最多只能容忍 {mtpd}：超出 {over}。',
    },
    peak: {
      en: 'In this peak the disruption can be borne for {mtpd} only, but the usual recovery time of {rto} holds in it too: {over} too long.',
      'zh-cn': '该高峰期内中断最多只能容忍 {mtpd}，而平时的恢复时间 {rto} 在此仍然适用：超出 {over}。',
      'zh-tw': '此尖峰期內中斷最多只能容忍 {mtpd}，而平時的復原時間 {rto} 在此仍然適用：超出 {over}。',
    },
    mtpd: { en: 'How long the disruption can be borne', 'zh-cn': '可以容忍的中断时间', 'zh-tw': '可以容忍的中斷時間' },
    rto: { en: 'The recovery time that also holds here', 'zh-cn': '在此同样适用的恢复时间', 'zh-tw': '在此同樣適用的復原時間' },
    frame: { en: 'Recover within the time frame {written}', 'zh-cn': '在时间段 {written} 内恢复', 'zh-tw': '在時間區段 {written} 內復原' },
    share: { en: 'Recover within {written}', 'zh-cn': '在 {written} 内恢复', 'zh-tw': '在 {written} 內復原' },
  },
  severity: always('error'),
  visits: ['bia.activity'],
  check(activity, context) {
    if (!isLive(activity)) return
    const late = timePairs(activity).flatMap((pair) => tooLate(activity, pair, context) ?? [])
    const isLate = late.some(({ pair }) => pair.when === 'normal')
    for (const one of late) {
      const borrowed = one.pair.when === 'peak' && one.pair.rto === activity.rto
      if (borrowed && !isLate) reportPeak(one, context)
      else if (!borrowed) report(one, context)
    }
  },
})

interface Late {
  readonly pair: TimePair
  readonly activation: number
  readonly total: number
}

function tooLate(activity: BiaActivity, pair: TimePair, { programme, document }: LinkedContext): Late | undefined {
  const { seconds, activation } = leastTime(programme, activity, { time: pair.rto, document })
  return seconds > pair.mtpd.value ? { pair, activation, total: seconds } : undefined
}

function report({ pair: { rto, mtpd }, activation, total }: Late, context: LinkedContext): void {
  context.report({
    at: rto.span,
    message: activation > 0 ? 'declared' : 'late',
    args: {
      rto: duration(rto.value),
      mtpd: duration(mtpd.value),
      over: duration(total - mtpd.value),
      ...(activation > 0 && { activation: duration(activation), total: duration(total) }),
    },
    related: [{ at: mtpd.span, message: 'mtpd' }],
    fixes: fixes({ rto, mtpd, when: 'normal' }, activation, context),
  })
}

function reportPeak({ pair: { rto, mtpd }, total }: Late, { report }: LinkedContext): void {
  report({
    at: mtpd.span,
    message: 'peak',
    args: { rto: duration(rto.value), mtpd: duration(mtpd.value), over: duration(total - mtpd.value) },
    related: [{ at: rto.span, message: 'rto' }],
  })
}

/** Which time can be kept is for people to decide: the longest time frame that leaves a margin, or four fifths of the bound. */
function fixes({ rto, mtpd }: TimePair, activation: number, { document, file, limits }: LinkedContext): readonly FixReport[] {
  const share = Math.min(80, 100 - (limits('rto_margin_min') ?? 0))
  const room = (mtpd.value * share) / 100 - activation
  const frame = framesOf(document)?.findLast((seconds) => seconds > 0 && seconds <= room)
  const rounded = roundDown(room)
  const fix = (title: 'frame' | 'share', seconds: number): FixReport => {
    const written = writeDuration(seconds)
    return { title, args: { written }, edits: [replaceScalar(rto.span, written, file.table.text)] }
  }
  return [...(frame === undefined ? [] : [fix('frame', frame)]), ...(rounded > 0 && rounded !== frame ? [fix('share', rounded)] : [])]
}
