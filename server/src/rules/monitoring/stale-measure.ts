import type { AnnualPlan } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { staleMeasure } from '../../programme/analysis/criterionState.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** MON-04: the last measurement is older than one and a half of its intervals. */
export const rule: Rule = elementRule({
  id: 'MON-04',
  name: 'stale-measure',
  title: { en: 'Measured too long ago', 'zh-cn': '测量值过旧', 'zh-tw': '量測值過舊' },
  why: {
    en: 'The report shows a value of the past as if it held today.',
    'zh-cn': '报告把过去的数值当成今天的数值。',
    'zh-tw': '報告把過去的數值當成今天的數值。',
  },
  messages: {
    old: {
      en: 'Last measured on {last}, {days} days ago, although it is measured «{frequency}».',
      'zh-cn': '测量频率为“{frequency}”，而最近一次测量在 {last}，已是 {days} 天前。',
      'zh-tw': '量測頻率為「{frequency}」，但最近一次量測在 {last}，已是 {days} 天前。',
    },
    frequency: { en: 'How often it is measured', 'zh-cn': '测量频率', 'zh-tw': '量測頻率' },
  },
  severity: always('warning'),
  visits: ['annual_plan.criterion'],
  check(criterion, { current, document, today, report }) {
    const { frequency, measurements } = criterion
    if (!current || !frequency) return
    // Nobody measures by a plan whose year is over.
    const stale = staleMeasure(criterion, Math.min(today, (document.root as AnnualPlan).period?.end?.value ?? today))
    const last = stale && measurements.map(({ date }) => date).find((date) => date?.value === stale.last)
    if (!last) return
    const args = { last: isoText(last.value), days: today - last.value, frequency: frequency.text }
    report({ at: last.span, message: 'old', args, related: [{ at: frequency.span, message: 'frequency' }] })
  },
})
