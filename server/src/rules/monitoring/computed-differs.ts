import { duration, percent } from '../../base/message.ts'
import { overstated } from '../../programme/analysis/measuredAvailability.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** MON-12: a value that is said to follow from the records, and does not. */
export const rule: Rule = linkedElementRule({
  id: 'MON-12',
  name: 'computed-differs',
  title: { en: 'Value contradicts the records', 'zh-cn': '数值与记录矛盾', 'zh-tw': '數值與紀錄矛盾' },
  why: {
    en: 'The report shows a good year, and the list of incidents shows another one.',
    'zh-cn': '报告里是好年景，事件记录里却是另一番景象。',
    'zh-tw': '報告裡是好的一年，事故紀錄裡卻是另一回事。',
  },
  messages: {
    high: {
      en: '{value} is reported; the incidents just before took {downtime}, so that even over a year at most {most} is possible.',
      'zh-cn': '报告值为 {value}；此前的事件已中断 {downtime}，即使按全年计算最多也只有 {most}。',
      'zh-tw': '報告值為 {value}；在此之前的事故已中斷 {downtime}，即使以全年計算最多也只有 {most}。',
    },
    outage: { en: 'An outage that counts', 'zh-cn': '计入的中断', 'zh-tw': '計入的中斷' },
  },
  severity: always('warning'),
  visits: ['annual_plan.criterion'],
  check(criterion, context) {
    const found = overstated(criterion, context)
    if (!found) return
    const { value, most, outages } = found
    const sum = outages.reduce((total, { downtime }) => total + downtime.value, 0)
    context.report({
      at: value.span,
      message: 'high',
      args: { value: value.text, downtime: duration(sum), most: percent(most) },
      related: outages.map(({ downtime, uri }) => ({ at: downtime.span, uri, message: 'outage' })),
    })
  },
})
