import type { CommonDocument, CommonPlainDocument } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** DOC-06: the next review is planned later than the interval that the document or the programme sets. */
export const rule: Rule = elementRule({
  id: 'DOC-06',
  name: 'review-too-far',
  title: { en: 'Next review too late', 'zh-cn': '下次评审安排过晚', 'zh-tw': '下次審查排得太晚' },
  why: {
    en: 'The interval is a promise to the auditor; a date beyond it breaks the promise on the day it is written.',
    'zh-cn': '评审周期是对外的承诺；日期一旦超出，从写下那天起就已违背。',
    'zh-tw': '審查週期是對外的承諾；日期一旦超出，從寫下那天起就已違背。',
  },
  messages: {
    late: {
      en: 'The next review on {date} is {days} days later than the interval allows; it is due by {limit}.',
      'zh-cn': '下次评审日期 {date} 比评审周期所允许的晚 {days} 天；最迟应为 {limit}。',
      'zh-tw': '下次審查日期 {date} 比審查週期所容許的晚 {days} 天；最遲應為 {limit}。',
    },
    start: { en: 'The interval begins here', 'zh-cn': '周期自此开始', 'zh-tw': '週期自此開始' },
    interval: { en: 'The interval', 'zh-cn': '评审周期', 'zh-tw': '審查週期' },
    clamp: { en: 'Set it to {limit}', 'zh-cn': '改为 {limit}', 'zh-tw': '改成 {limit}' },
  },
  severity: always('warning'),
  visits: ['common.document', 'common.plain_document'],
  check(header, { limits, report, file }) {
    const { next_review_date: next, review_interval: own } = header
    const start = startOf(header)
    const interval = own?.value ?? (header.$.slots.has('review_interval') ? undefined : limits('review_interval_max'))
    if (!next || !start || !interval) return
    const last = dayAfter(start.value, interval)
    if (next.value <= last) return
    const args = { date: isoText(next.value), limit: isoText(last), days: next.value - last }
    report({
      at: next.span,
      message: 'late',
      args,
      related: [{ at: start.span, message: 'start' }, ...(own ? [{ at: own.span, message: 'interval' }] : [])],
      fixes: [{ title: 'clamp', args, edits: [replaceScalar(next.span, args.limit, file.table.text)] }],
    })
  },
})

/** A plan approved in December for the next year is reviewed a year after it took effect, not a year after the meeting. */
function startOf({ approved_on, effective_from }: CommonDocument | CommonPlainDocument): CommonDocument['approved_on'] {
  return approved_on && effective_from && effective_from.value > approved_on.value ? effective_from : approved_on
}
