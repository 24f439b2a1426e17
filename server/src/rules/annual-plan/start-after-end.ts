import { scalarAt } from '../../language/model/access.ts'
import type { Element, Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-15: dates that no calendar can bring about: an end before its beginning, or a fact that lies in the future. */
export const rule: Rule = elementRule({
  id: 'ANN-15',
  name: 'start-after-end',
  title: { en: 'Start after end', 'zh-cn': '开始晚于结束', 'zh-tw': '開始晚於結束' },
  why: {
    en: 'Work that ends before it begins has no length: schedule, workload and progress are all computed from nothing.',
    'zh-cn': '结束早于开始的工作没有工期，进度、负荷和完成率便都无从算起。',
    'zh-tw': '結束早於開始的工作沒有工期，時程、負荷與完成率都無從算起。',
  },
  messages: {
    planned: {
      en: 'It begins on {start} and ends {days} days earlier, on {end}.',
      'zh-cn': '开始日为 {start}，结束日 {end} 却早了 {days} 天。',
      'zh-tw': '開始日為 {start}，結束日 {end} 卻早了 {days} 天。',
    },
    actual: {
      en: 'Work really began on {start}, but was really finished {days} days earlier, on {end}.',
      'zh-cn': '实际开始日为 {start}，实际完成日 {end} 却早了 {days} 天。',
      'zh-tw': '實際開始日為 {start}，實際完成日 {end} 卻早了 {days} 天。',
    },
    future: {
      en: '{date} has not come yet (today is {today}): what has really happened cannot lie in the future.',
      'zh-cn': '{date} 尚未到来（今天是 {today}）：已经发生的事不可能在将来。',
      'zh-tw': '{date} 還沒到（今天是 {today}）：已經發生的事不會在未來。',
    },
    start: { en: 'It begins here', 'zh-cn': '开始日期在此', 'zh-tw': '開始日期在這裡' },
  },
  severity: always('error'),
  visits: ['annual_plan.task', 'annual_plan.subtask', 'annual_plan.milestone'],
  check(element, context) {
    if (scalarAt(element, 'status')?.value === 'cancelled') return
    order(element, { start: 'start', end: 'end', message: 'planned' }, context)
    order(element, { start: 'actual_start', end: 'actual_end', message: 'actual' }, context)
    for (const key of ['actual_start', 'actual_end', 'achieved_on']) notYet(scalarAt<CivilDay>(element, key), context)
  },
})

interface Keys {
  readonly start: string
  readonly end: string
  readonly message: 'planned' | 'actual'
}

function order(element: Element, { start: first, end: last, message }: Keys, { report }: RuleContext): void {
  const [start, end] = [scalarAt<CivilDay>(element, first), scalarAt<CivilDay>(element, last)]
  if (!start || !end || start.value <= end.value) return
  const args = { start: isoText(start.value), end: isoText(end.value), days: start.value - end.value }
  report({ at: end.span, message, args, related: [{ at: start.span, message: 'start' }] })
}

function notYet(date: Located<CivilDay> | undefined, { report, today }: RuleContext): void {
  if (date && date.value > today) report({ at: date.span, message: 'future', args: { date: isoText(date.value), today: isoText(today) } })
}
