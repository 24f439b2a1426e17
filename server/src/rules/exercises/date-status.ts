import { isoText } from '../../language/values/civil.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-12: the date of an exercise and its state exclude each other. */
export const rule: Rule = elementRule({
  id: 'EXE-12',
  name: 'date-status',
  title: { en: 'Date against status', 'zh-cn': '日期与状态不符', 'zh-tw': '日期與狀態不符' },
  why: {
    en: 'An exercise that stays planned after its day counts neither as held nor as missed, and its findings are never followed up.',
    'zh-cn': '日期已过而仍为计划中的演练，既不算已开展也不算未开展，其发现也无人跟进。',
    'zh-tw': '日期已過卻還在規劃中的演練，不算舉辦過，也不算沒舉辦，它的發現也沒人追蹤。',
  },
  messages: {
    past: {
      en: 'The exercise was planned for {date}, {days} days ago: it was held, postponed or cancelled.',
      'zh-cn': '演练原定于 {date}，已过 {days} 天：应为已完成、已延期或已取消。',
      'zh-tw': '演練原定於 {date}，已過 {days} 天：應為已完成、已延期或已取消。',
    },
    future: {
      en: 'The exercise is said to be done, but {date} has not come yet (today is {today}).',
      'zh-cn': '演练标为已完成，但 {date} 尚未到来（今天是 {today}）。',
      'zh-tw': '演練標為已完成，但 {date} 還沒到（今天是 {today}）。',
    },
    status: { en: 'Its status', 'zh-cn': '其状态', 'zh-tw': '其狀態' },
  },
  severity: always('error'),
  visits: ['records.exercise'],
  check({ date, status }, { report, today, current }) {
    if (!date || !status) return
    const related = [{ at: status.span, message: 'status' }]
    const args = { date: isoText(date.value), days: today - date.value, today: isoText(today) }
    if (status.value === 'planned' && date.value < today && current) report({ at: date.span, message: 'past', args, related })
    if (status.value === 'done' && date.value > today) report({ at: date.span, message: 'future', args, related })
  },
})
