import { isoText } from '../../language/values/civil.ts'
import { elementRule, type Rule } from '../rule.ts'

/** ANN-12: the period of an annual plan is about a year and runs forwards. */
export const rule: Rule = elementRule({
  id: 'ANN-12',
  name: 'period',
  title: { en: 'Period of the plan', 'zh-cn': '计划期间', 'zh-tw': '計畫期間' },
  why: {
    en: 'Every date of the plan is judged against its period; with a wrong one nothing fits, or everything does.',
    'zh-cn': '计划中的每个日期都以计划期间为准；期间写错，要么都不符，要么都相符。',
    'zh-tw': '計畫裡的每個日期都以計畫期間為準；期間寫錯，不是全都不符，就是全都相符。',
  },
  messages: {
    backwards: {
      en: 'The period ends on {end}, before it begins on {start}.',
      'zh-cn': '计划期间的结束日 {end} 早于开始日 {start}。',
      'zh-tw': '計畫期間的結束日 {end} 早於開始日 {start}。',
    },
    length: {
      en: 'The period has {days} days; an annual plan covers about a year (11 to 13 months).',
      'zh-cn': '计划期间为 {days} 天；年度计划应覆盖约一年（11 至 13 个月）。',
      'zh-tw': '計畫期間為 {days} 天；年度計畫應涵蓋約一年（11 至 13 個月）。',
    },
    start: { en: 'It begins here', 'zh-cn': '开始日期在此', 'zh-tw': '開始日期在這裡' },
  },
  severity: (message) => (message === 'backwards' ? 'error' : 'warning'),
  visits: ['annual_plan.period'],
  check({ start, end }, { report }) {
    if (!start || !end) return
    const related = [{ at: start.span, message: 'start' }]
    const days = end.value - start.value + 1
    if (days <= 1) report({ at: end.span, message: 'backwards', args: { start: isoText(start.value), end: isoText(end.value) }, related })
    // 11 months have at least 334 days, 13 at most 397.
    else if (days < 334 || days > 397) report({ at: end.span, message: 'length', args: { days }, related })
  },
})
