import { figure } from '../../base/message.ts'
import { avoidedLoss } from '../../programme/analysis/avoidedLoss.ts'
import { solutionsOf } from '../../programme/analysis/strategies.ts'
import { linkedElementRule, type Rule } from '../rule.ts'

/** STR-07: a strategy costs more than all that it can save, and nobody says why it is chosen. */
export const rule: Rule = linkedElementRule({
  id: 'STR-07',
  name: 'cost-benefit',
  title: { en: 'Costs more than it saves', 'zh-cn': '费用超过可避免的损失', 'zh-tw': '費用超過可避免的損失' },
  why: {
    en: 'Whoever cuts the budget finds no reason to keep it.',
    'zh-cn': '削减预算的人找不到保留它的理由。',
    'zh-tw': '刪減預算的人找不到保留它的理由。',
  },
  messages: {
    more: {
      en: '{cost} a year are more than the risks that it may answer ({count}) cost at most: {loss}. Say why it is worth it (rationale).',
      'zh-cn': '每年 {cost}，超过它可能应对的风险（{count} 项）最多造成的损失 {loss}。请说明理由（rationale）。',
      'zh-tw': '每年 {cost}，超過它可能因應的風險（{count} 項）最多造成的損失 {loss}。請說明理由（rationale）。',
    },
    risk: { en: 'A risk', 'zh-cn': '一项风险', 'zh-tw': '一項風險' },
  },
  severity: (_, { status }) => (status === 'draft' ? 'hint' : 'warning'),
  visits: ['bia.strategy'],
  check(strategy, { programme, report }) {
    const yearly = strategy.cost?.yearly
    const solution = solutionsOf(programme).find(({ element }) => element === strategy)
    if (!yearly || !solution || solution.serves.size === 0 || strategy.$.slots.has('rationale')) return
    const saved = avoidedLoss(solution, yearly.value.currency, programme)
    if (!saved || yearly.value.amount <= saved.perYear) return
    const related = saved.risks.map(({ element, file }) => ({ at: element.expected_loss?.span ?? element.$.span, uri: file.uri, message: 'risk' }))
    const args = { cost: yearly.text, loss: figure(Math.ceil(saved.perYear)), count: saved.risks.length }
    report({ at: yearly.span, message: 'more', args, related })
  },
})
