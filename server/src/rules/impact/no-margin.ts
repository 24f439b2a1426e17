import { duration, percent } from '../../base/message.ts'
import { isLive, type LeastTime, leastTime, marginOf, type TimePair, timePairs } from '../../programme/analysis/activities.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-02: the recovery time leaves next to nothing of the time for which the disruption can be borne. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-02',
  name: 'no-margin',
  title: { en: 'No margin before the MTPD', 'zh-cn': 'RTO 与 MTPD 之间没有余量', 'zh-tw': 'RTO 與 MTPD 之間沒有裕度' },
  why: {
    en: 'No recovery goes as planned; with nothing in hand the first surprise leads past the point that cannot be borne.',
    'zh-cn': '恢复从不会完全按计划进行；不留余量，第一个意外就会越过可容忍的界限。',
    'zh-tw': '復原從不會完全照計畫進行；不留裕度，第一個意外就會越過可容忍的界限。',
  },
  messages: {
    equal: {
      en: 'The recovery takes all of the {mtpd} for which the disruption can be borne; nothing is left for surprises.',
      'zh-cn': '恢复用尽了可容忍的全部 {mtpd}，没有为意外留出任何时间。',
      'zh-tw': '復原用盡了可容忍的全部 {mtpd}，沒有為意外留下任何時間。',
    },
    thin: {
      en: 'The recovery takes {total} of the {mtpd} for which the disruption can be borne; {left} are left, less than {share} of it.',
      'zh-cn': '可容忍的 {mtpd} 中，恢复用去 {total}，只剩 {left}，不足 {share}。',
      'zh-tw': '可容忍的 {mtpd} 中，復原用去 {total}，只剩 {left}，不足 {share}。',
    },
    declared: {
      en: 'With {activation} until the declaration, the recovery takes {total} of the {mtpd} for which the disruption can be borne; {left} are left, less than {share} of it.',
      'zh-cn': '可容忍的 {mtpd} 中，宣告前 {activation} 加上恢复共用去 {total}，只剩 {left}，不足 {share}。',
      'zh-tw': '可容忍的 {mtpd} 中，宣告前 {activation} 加上復原共用去 {total}，只剩 {left}，不足 {share}。',
    },
    mtpd: { en: 'How long the disruption can be borne', 'zh-cn': '可以容忍的中断时间', 'zh-tw': '可以容忍的中斷時間' },
  },
  severity: always('warning'),
  visits: ['bia.activity'],
  check(activity, context) {
    if (!isLive(activity)) return
    for (const pair of timePairs(activity)) {
      const least = leastTime(context.programme, activity, { time: pair.rto, document: context.document })
      judge(pair, least, context)
    }
  },
})

function judge({ rto, mtpd, when }: TimePair, { seconds: total, activation }: LeastTime, { report, limits }: LinkedContext): void {
  const share = limits('rto_margin_min')
  const margin = marginOf(total, mtpd.value)
  // Beyond the bound it is BIA-01's.
  if (share === undefined || margin === undefined || margin < 0 || margin >= share) return
  report({
    at: when === 'peak' ? mtpd.span : rto.span,
    message: margin === 0 ? 'equal' : activation > 0 ? 'declared' : 'thin',
    args: {
      mtpd: duration(mtpd.value),
      ...(margin > 0 && { total: duration(total), left: duration(mtpd.value - total), share: percent(share) }),
      ...(activation > 0 && { activation: duration(activation) }),
    },
    related: when === 'peak' ? [] : [{ at: mtpd.span, message: 'mtpd' }],
  })
}
