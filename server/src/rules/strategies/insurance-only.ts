import { duration } from '../../base/message.ts'
import { daysOf } from '../../language/values/intervals.ts'
import { clockOf, isLive } from '../../programme/analysis/activities.ts'
import { answersFor, hasUnknownAim, restores } from '../../programme/analysis/strategies.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** STR-11: all that answers the loss of an activity that cannot wait is money. */
export const rule: Rule = linkedElementRule({
  id: 'STR-11',
  name: 'insurance-only',
  title: { en: 'Insurance only', 'zh-cn': '只有保险', 'zh-tw': '只有保險' },
  why: {
    en: 'The insurer pays months later; the customers have left after a week.',
    'zh-cn': '保险金数月后才到账，客户一周内就走了。',
    'zh-tw': '保險金數月後才入帳，客戶一週內就走了。',
  },
  messages: {
    money: {
      en: 'An outage is tolerable for {mtpd}, and all that answers it is insurance: {names}. Below {limit} something must restore the service.',
      'zh-cn': '可容忍中断仅 {mtpd}，应对它的却只有保险：{names}。短于 {limit} 的须有恢复服务的办法。',
      'zh-tw': '可容忍中斷僅 {mtpd}，因應它的卻只有保險：{names}。短於 {limit} 的須有復原服務的辦法。',
    },
    strategy: { en: 'Insurance', 'zh-cn': '保险', 'zh-tw': '保險' },
  },
  severity: always('warning'),
  visits: ['bia.activity'],
  check(activity, { document, limits, programme, report }) {
    const { mtpd, status, workaround } = activity
    const limit = limits('insurance_mtpd_min')
    const bound = limit && daysOf(limit) * 86400
    // Working hours take longer than they say; somebody who works by hand goes on.
    if (!mtpd || bound === undefined || mtpd.value >= bound || clockOf(activity, document) !== 'continuous' || workaround?.exists?.value) return
    if (!isLive(activity) || status?.value === 'planned' || hasUnknownAim(programme)) return
    const found = answersFor(programme, activity)
    const insured = found.filter(({ element }) => element.type?.value === 'insure')
    if (insured.length === 0 || found.some((solution) => solution.element.type === undefined || restores(solution))) return
    const related = insured.map(({ element, file }) => ({ at: element.type?.span ?? element.$.span, uri: file.uri, message: 'strategy' }))
    const args = { mtpd: duration(mtpd.value), limit: duration(bound), names: insured.map(({ name }) => name) }
    report({ at: mtpd.span, message: 'money', args, related })
  },
})
