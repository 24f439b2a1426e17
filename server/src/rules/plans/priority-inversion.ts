import { duration } from '../../base/message.ts'
import { priorityInversions } from '../../programme/analysis/priorityInversions.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BCP-09: the same hands first bring back what has more time, although what has less does not need it. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-09',
  name: 'priority-inversion',
  title: { en: 'The less urgent first', 'zh-cn': '恢复顺序与优先级相反', 'zh-tw': '復原順序與優先順序相反' },
  why: {
    en: 'Hours are spent on what could wait while the clock of the more urgent thing runs.',
    'zh-cn': '时间花在可以等的事情上，更紧急的那一项却在倒计时。',
    'zh-tw': '時間花在可以等的事情上，更緊急的那一項卻正在倒數。',
  },
  messages: {
    inverted: {
      en: '{urgent} ({sooner}) waits until {patient} ({later}) is back, although it does not need it: {shared} works on both. The more urgent one belongs first.',
      'zh-cn': '“{urgent}”（{sooner}）并不依赖“{patient}”（{later}），却要等它先恢复：两者都由“{shared}”处理。应先恢复更紧急的。',
      'zh-tw': '「{urgent}」（{sooner}）並不仰賴「{patient}」（{later}），卻要等它先復原：兩者都由「{shared}」處理。應先復原較緊急的。',
    },
    first: { en: 'The step that comes first', 'zh-cn': '排在前面的步骤', 'zh-tw': '排在前面的步驟' },
  },
  severity: always('warning'),
  visits: ['continuity_plan'],
  check(plan, { programme, document, file, report }) {
    for (const { first, then, patient, urgent, shared } of priorityInversions(programme, { element: plan, document, file })) {
      const reference = then.depends_on.find(({ value }) => value === first.id?.value) ?? then.id
      if (!reference || !first.id) continue
      const args = { urgent: urgent.name, sooner: duration(urgent.seconds), patient: patient.name, later: duration(patient.seconds), shared }
      report({ at: reference.span, message: 'inverted', args, related: [{ at: first.id.span, message: 'first' }] })
    }
  },
})
