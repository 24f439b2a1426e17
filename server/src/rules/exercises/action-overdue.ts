import { isoText } from '../../language/values/civil.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-06: what an exercise, an incident or an audit brought to light is still not mended, and its day has passed. */
export const rule: Rule = elementRule({
  id: 'EXE-06',
  name: 'action-overdue',
  title: { en: 'Finding not closed in time', 'zh-cn': '发现的问题逾期未关闭', 'zh-tw': '發現事項逾期未結案' },
  why: {
    en: 'The next exercise, or the next real disruption, fails for the same reason.',
    'zh-cn': '下一次演练，或者下一次真正的中断，会栽在同一个原因上。',
    'zh-tw': '下一次演練，或者下一次真正的中斷，會栽在同一個原因上。',
  },
  messages: {
    overdue: {
      en: 'To be closed by {due}, {days} days ago, and still open.',
      'zh-cn': '应于 {due} 前关闭，已逾期 {days} 天，仍未关闭。',
      'zh-tw': '應於 {due} 前結案，已逾期 {days} 天，仍未結案。',
    },
    status: { en: 'Its status', 'zh-cn': '其状态', 'zh-tw': '其狀態' },
  },
  severity: always('warning'),
  visits: ['records.finding'],
  check({ due, status, action }, { current, today, report }) {
    const open = status?.value === 'open' || status?.value === 'in_progress'
    if (!current || !due || !status || !open || action || due.value >= today) return
    const args = { due: isoText(due.value), days: today - due.value }
    report({ at: due.span, message: 'overdue', args, related: [{ at: status.span, message: 'status' }] })
  },
})
