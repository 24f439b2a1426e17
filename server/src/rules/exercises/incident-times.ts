import { duration } from '../../base/message.ts'
import type { Records } from '../../generated/model.ts'
import { type TimeMismatch, timeMismatches } from '../../programme/analysis/incidentTimes.ts'
import { documentRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** EXE-18: how long an incident took, by its beginning and its end, is not what its downtime or its recovery time says. */
export const rule: Rule = documentRule({
  id: 'EXE-18',
  name: 'incident-times',
  title: { en: 'Times of an incident disagree', 'zh-cn': '事件时间矛盾', 'zh-tw': '事故時間矛盾' },
  why: {
    en: 'Availability and recovery are computed from the one figure, and the customer remembers the other.',
    'zh-cn': '可用性和恢复时间按其中一个数字计算，客户记住的却是另一个。',
    'zh-tw': '可用性與復原時間依其中一個數字計算，客戶記得的卻是另一個。',
  },
  messages: {
    longer: {
      en: 'This says {stated}, but the incident took {elapsed} from its beginning to its end.',
      'zh-cn': '此处为 {stated}，而事件从开始到结束只有 {elapsed}。',
      'zh-tw': '此處為 {stated}，事故從開始到結束卻只有 {elapsed}。',
    },
    shorter: {
      en: 'The downtime is {stated}, but from the beginning to the end are {elapsed}; the other incidents here are counted from one to the other.',
      'zh-cn': '中断时间为 {stated}，而从开始到结束是 {elapsed}；此处其他事件都按起止时间计算。',
      'zh-tw': '中斷時間為 {stated}，從開始到結束卻是 {elapsed}；此處其他事故都依起訖時間計算。',
    },
    end: { en: 'The end', 'zh-cn': '结束时间', 'zh-tw': '結束時間' },
  },
  severity: byMessage({ longer: 'warning', shorter: 'hint' }),
  checkDocument({ document, report }) {
    if (document.kind !== 'records') return
    for (const mismatch of timeMismatches(document.root as Records)) report(reportOf(mismatch))
  },
})

const reportOf = ({ stated, elapsed, end }: TimeMismatch) => ({
  at: stated.span,
  message: stated.value > elapsed ? 'longer' : 'shorter',
  args: { stated: duration(stated.value), elapsed: duration(elapsed) },
  related: [{ at: end.span, message: 'end' }],
})
