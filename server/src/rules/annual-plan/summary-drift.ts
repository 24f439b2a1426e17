import type { Span } from '../../base/span.ts'
import type { AnnualPlan } from '../../generated/model.ts'
import { type Drift, driftsOf } from '../../programme/analysis/proseDrift.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** ANN-36: prose promises another figure than the plan measures. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-36',
  name: 'summary-drift',
  title: { en: 'Prose beside the figures', 'zh-cn': '文字与数值不符', 'zh-tw': '文字與數值不符' },
  why: {
    en: 'The management reads the summary, the team works by the target, and in December the two have different years.',
    'zh-cn': '管理层读的是总结，团队照指标做；到年底，两边说的不是同一件事。',
    'zh-tw': '主管看的是總結，團隊照指標做；到了年底，兩邊說的不是同一件事。',
  },
  messages: {
    drift: {
      en: 'The text says {said}; by the objective for it the target is {targets}.',
      'zh-cn': '文中写的是 {said}；而相应目标的指标值为 {targets}。',
      'zh-tw': '文中寫的是 {said}；但相應目標的目標值為 {targets}。',
    },
    target: { en: 'The target', 'zh-cn': '指标值', 'zh-tw': '目標值' },
  },
  severity: always('hint'),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    for (const drift of driftsOf(context.document.root as AnnualPlan, context.programme)) tell(drift, context)
  },
})

function tell(drift: Drift, context: LinkedContext): void {
  const { figure, targets } = drift
  context.report({
    at: placeIn(drift, context),
    message: 'drift',
    args: { said: figure.text.trim(), targets: [...new Set(targets.map(({ text }) => text))] },
    related: targets.map(({ span }) => ({ at: span, message: 'target' })),
  })
}

/** The figure itself; where the text is folded in the middle of it, the whole text. */
function placeIn({ text: { span }, figure }: Drift, { file }: LinkedContext): Span {
  const start = file.table.text.indexOf(figure.text, span.start)
  const end = start + figure.text.length
  return start >= 0 && end <= span.end ? { ...span, start, end } : span
}
