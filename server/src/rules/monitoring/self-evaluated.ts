import type { AnnualPlan } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { holderName, holderOf } from '../../programme/analysis/holders.ts'
import { objectivesOf } from '../../programme/analysis/objectives.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** MON-10: who answers for a result also judges it. */
export const rule: Rule = linkedElementRule({
  id: 'MON-10',
  name: 'self-evaluated',
  title: { en: 'Judges their own result', 'zh-cn': '自己评价自己的结果', 'zh-tw': '自己評核自己的結果' },
  why: {
    en: 'Whoever answers for a figure finds reasons why it is good enough.',
    'zh-cn': '对数字负责的人，总能找到它已经够好的理由。',
    'zh-tw': '對數字負責的人，總能找到它已經夠好的理由。',
  },
  messages: {
    owns: {
      en: '{who} judges the result and owns the objective {objective}.',
      'zh-cn': '{who} 评价该结果，同时又是目标 {objective} 的责任人。',
      'zh-tw': '{who} 評核該結果，同時又是目標 {objective} 的負責人。',
    },
    measures: {
      en: '{who} judges the result and measures it.',
      'zh-cn': '{who} 既测量又评价该结果。',
      'zh-tw': '{who} 既量測又評核該結果。',
    },
    other: { en: 'The same person', 'zh-cn': '同一人', 'zh-tw': '同一人' },
  },
  severity: always('information'),
  visits: ['annual_plan.criterion'],
  check(criterion, context) {
    const { owner, evaluator, method } = criterion
    if (!evaluator) return
    const who = holderOf(context, evaluator)
    const isSame = (one: Located<string> | undefined): boolean => one !== undefined && holderOf(context, one) === who
    const owned = objectivesOf(criterion, context.document.root as AnnualPlan).find((objective) => isSame(objective.owner))
    // An auditor takes the figures of others and judges them.
    const measured = !byOthers.has(method?.value ?? '') && isSame(owner) ? owner : undefined
    const other = owned?.owner ?? measured
    if (!other) return
    const args = { who: holderName(context, evaluator), objective: owned?.id?.text ?? '' }
    context.report({ at: evaluator.span, message: owned ? 'owns' : 'measures', args, related: [{ at: other.span, message: 'other' }] })
  },
})

const byOthers: ReadonlySet<string> = new Set(['internal_audit', 'third_party', 'feedback'])
