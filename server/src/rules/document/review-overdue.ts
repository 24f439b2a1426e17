import { isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { reviewDue } from '../../programme/analysis/reviewDue.ts'
import { elementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** DOC-05: a document in force whose review is past its day. */
export const rule: Rule = elementRule({
  id: 'DOC-05',
  name: 'review-overdue',
  title: { en: 'Review overdue', 'zh-cn': '评审逾期', 'zh-tw': '審查逾期' },
  why: {
    en: 'A plan that nobody looked at for a year names people who left and systems that were replaced.',
    'zh-cn': '一年没人看过的计划，写着已离职的人和已更换的系统。',
    'zh-tw': '一年沒人看過的計畫，寫著已離職的人和已更換的系統。',
  },
  messages: {
    overdue: {
      en: 'The review was due on {date}, {days} days ago.',
      'zh-cn': '评审应于 {date} 完成，已逾期 {days} 天。',
      'zh-tw': '審查應於 {date} 完成，已逾期 {days} 天。',
    },
    longOverdue: {
      en: 'The review was due on {date}, {days} days ago; the document can no longer be relied on.',
      'zh-cn': '评审应于 {date} 完成，已逾期 {days} 天；本文件已不可依赖。',
      'zh-tw': '審查應於 {date} 完成，已逾期 {days} 天；本文件已不可依賴。',
    },
  },
  severity: byMessage({ overdue: 'warning', longOverdue: 'error' }),
  visits: ['common.document', 'common.plain_document'],
  check(header, { document, today, limits, report }) {
    const next = reviewDue(header, document, today)
    if (!next || next.value >= today) return
    const grace = limits('review_overdue_error_after')
    const message = grace && dayAfter(next.value, grace) < today ? 'longOverdue' : 'overdue'
    report({ at: next.span, message, args: { date: isoText(next.value), days: today - next.value } })
  },
})
