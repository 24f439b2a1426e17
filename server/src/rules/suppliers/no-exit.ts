import { isClearlyLonger } from '../../language/values/intervals.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** SUP-04: a critical supplier cannot be left, or not within the time that its contract leaves. */
export const rule: Rule = elementRule({
  id: 'SUP-04',
  name: 'no-exit',
  title: { en: 'No way out of a supplier', 'zh-cn': '无法退出供应商', 'zh-tw': '無法退出供應商' },
  why: {
    en: 'A supplier that fails or gives notice decides when the service ends, and nobody has another by then.',
    'zh-cn': '供应商倒闭或解约时，服务何时中止由对方决定，而届时尚无替代。',
    'zh-tw': '供應商倒閉或解約時，服務何時中止由對方決定，屆時卻沒有替代。',
  },
  messages: {
    none: {
      en: 'A critical supplier, and there is no exit plan.',
      'zh-cn': '此供应商为关键供应商，却没有退出策略。',
      'zh-tw': '這是關鍵供應商，卻沒有退場策略。',
    },
    slow: {
      en: 'Getting away takes {duration}, but the contract can be ended at {notice} notice.',
      'zh-cn': '退出需要 {duration}，而合同提前 {notice} 通知即可终止。',
      'zh-tw': '退場需要 {duration}，但合約提前 {notice} 通知即可終止。',
    },
    critical: { en: 'Said to be critical', 'zh-cn': '标为关键', 'zh-tw': '標為關鍵' },
    notice: { en: 'The notice period', 'zh-cn': '通知期', 'zh-tw': '通知期' },
  },
  severity: always('warning'),
  visits: ['common.supplier'],
  check({ critical, exit_plan: exit, notice_period: notice, status }, { report }) {
    if (critical?.value !== true || !exit || status?.value === 'retired') return
    const { exists, duration } = exit
    if (exists?.value === false) report({ at: exists.span, message: 'none', related: [{ at: critical.span, message: 'critical' }] })
    else if (duration && notice && isClearlyLonger(duration.value, notice.value)) {
      const args = { duration: duration.text, notice: notice.text }
      report({ at: duration.span, message: 'slow', args, related: [{ at: notice.span, message: 'notice' }] })
    }
  },
})
