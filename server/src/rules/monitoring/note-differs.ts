import { percent } from '../../base/message.ts'
import { noteMismatches } from '../../programme/analysis/measurementNotes.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** MON-13: a measured value is not what its own note says, counted by the formula of its criterion. */
export const rule: Rule = elementRule({
  id: 'MON-13',
  name: 'note-differs',
  title: { en: 'Value contradicts its note', 'zh-cn': '数值与备注矛盾', 'zh-tw': '數值與備註矛盾' },
  why: {
    en: 'One of the two is wrong, and the report shows the one that nobody can follow.',
    'zh-cn': '二者必有一错，而报告里用的是无从核对的那一个。',
    'zh-tw': '兩者必有一錯，而報告裡用的是無從核對的那一個。',
  },
  messages: {
    differs: {
      en: '{value} is written; by the note and the formula it is {expected}.',
      'zh-cn': '此处为 {value}；按备注和计算公式应为 {expected}。',
      'zh-tw': '此處為 {value}；依備註與計算公式應為 {expected}。',
    },
    note: { en: 'The note', 'zh-cn': '备注', 'zh-tw': '備註' },
  },
  severity: always('hint'),
  visits: ['annual_plan.criterion'],
  check(criterion, { report }) {
    for (const { value, note, expected } of noteMismatches(criterion)) {
      const args = { value: value.text, expected: percent(Math.round(expected * 1000) / 1000) }
      report({ at: value.span, message: 'differs', args, related: [{ at: note.span, message: 'note' }] })
    }
  },
})
