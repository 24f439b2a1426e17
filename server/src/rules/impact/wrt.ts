import { duration } from '../../base/message.ts'
import { isLive, leastTime } from '../../programme/analysis/activities.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-03: recovery and the work of catching up together take longer than the disruption can be borne. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-03',
  name: 'wrt',
  title: { en: 'RTO and work recovery exceed the MTPD', 'zh-cn': 'RTO 加业务恢复作业时间超过 MTPD', 'zh-tw': 'RTO 加作業復原時間超過 MTPD' },
  why: {
    en: 'Systems that run again are no service yet: until the backlog is worked off, customers still wait.',
    'zh-cn': '系统恢复不等于服务恢复：积压未处理完之前，客户仍在等待。',
    'zh-tw': '系統復原不等於服務復原：積壓未處理完之前，客戶仍在等待。',
  },
  messages: {
    late: {
      en: '{rto} to recover and {wrt} to catch up make {total}, but the disruption can be borne for {mtpd} only: {over} too long.',
      'zh-cn': '恢复 {rto}，加上追补 {wrt}，共 {total}，而中断最多只能容忍 {mtpd}：超出 {over}。',
      'zh-tw': '復原 {rto}，加上補作 {wrt}，共 {total}，而中斷最多只能容忍 {mtpd}：超出 {over}。',
    },
    declared: {
      en: '{activation} to the declaration, {rto} to recover and {wrt} to catch up make {total}, but the disruption can be borne for {mtpd} only: {over} too long.',
      'zh-cn': '宣告前 {activation}，恢复 {rto}，追补 {wrt}，共 {total}，而中断最多只能容忍 {mtpd}：超出 {over}。',
      'zh-tw': '宣告前 {activation}，復原 {rto}，補作 {wrt}，共 {total}，而中斷最多只能容忍 {mtpd}：超出 {over}。',
    },
    rto: { en: 'The time to recover', 'zh-cn': '恢复所需时间', 'zh-tw': '復原所需時間' },
    mtpd: { en: 'How long the disruption can be borne', 'zh-cn': '可以容忍的中断时间', 'zh-tw': '可以容忍的中斷時間' },
  },
  severity: always('error'),
  visits: ['bia.activity'],
  check(activity, { programme, document, report }) {
    const { rto, wrt, mtpd } = activity
    if (!rto || !wrt || !mtpd || !isLive(activity)) return
    const { seconds, activation } = leastTime(programme, activity, { time: rto, document })
    const total = seconds + wrt.value
    // A recovery that is too long by itself is BIA-01's.
    if (seconds > mtpd.value || total <= mtpd.value) return
    const figures = { rto: rto.value, wrt: wrt.value, mtpd: mtpd.value, total, over: total - mtpd.value, ...(activation > 0 && { activation }) }
    report({
      at: wrt.span,
      message: activation > 0 ? 'declared' : 'late',
      args: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, duration(value)])),
      related: [
        { at: rto.span, message: 'rto' },
        { at: mtpd.span, message: 'mtpd' },
      ],
    })
  },
})
