import type { RecordsFinding } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { verifiedBefore } from '../../programme/analysis/verification.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** EXE-06: what an exercise, an incident or an audit brought to light is still not mended, and its day has passed; or it counts as mended too soon. */
export const rule: Rule = linkedElementRule({
  id: 'EXE-06',
  name: 'action-overdue',
  title: { en: 'Finding not closed', 'zh-cn': '发现的问题未关闭', 'zh-tw': '發現事項未結案' },
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
    found: {
      en: 'Verified on {date}, before it was found: “{name}” is of {day}.',
      'zh-cn': '于 {date} 验证，早于其被发现：“{name}”在 {day}。',
      'zh-tw': '於 {date} 驗證，早於其被發現：「{name}」在 {day}。',
    },
    held: {
      en: 'Verified on {date}, but “{name}”, which is to have shown it, is of {day}.',
      'zh-cn': '于 {date} 验证，但作为依据的“{name}”在 {day} 才进行。',
      'zh-tw': '於 {date} 驗證，但作為依據的「{name}」在 {day} 才進行。',
    },
    day: { en: 'The day of “{name}”', 'zh-cn': '“{name}”的日期', 'zh-tw': '「{name}」的日期' },
    status: { en: 'Its status', 'zh-cn': '其状态', 'zh-tw': '其狀態' },
  },
  severity: byMessage({ overdue: 'warning', found: 'error', held: 'error' }),
  visits: ['records.finding'],
  check(finding, context) {
    const { due, status, action } = finding
    const { current, today, report } = context
    checkVerified(finding, context)
    const open = status?.value === 'open' || status?.value === 'in_progress'
    if (!current || !due || !status || !open || action || due.value >= today) return
    const args = { due: isoText(due.value), days: today - due.value }
    report({ at: due.span, message: 'overdue', args, related: [{ at: status.span, message: 'status' }] })
  },
})

function checkVerified(finding: RecordsFinding, { programme, document, report }: LinkedContext): void {
  const before = verifiedBefore(programme, document, finding)
  const { verified_on: verified } = finding
  if (!before || !verified) return
  const { why, name, day, at, uri } = before
  const args = { date: isoText(verified.value), name, day: isoText(day) }
  report({ at: verified.span, message: why, args, related: [{ at, uri, message: 'day', args: { name } }] })
}
