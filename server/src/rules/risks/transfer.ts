import { figure } from '../../base/message.ts'
import { isOpen, type Risk, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { elementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** RSK-18: an insurance pays less than the loss that the register expects of its risk. What a transfer lacks is missed by the schema under the same id. */
export const rule: Rule = elementRule({
  id: 'RSK-18',
  name: 'transfer',
  title: { en: 'Transfer does not cover the loss', 'zh-cn': '风险转移不足以覆盖损失', 'zh-tw': '風險移轉不足以涵蓋損失' },
  why: {
    en: 'The risk counts as transferred, and most of the loss stays with those who took it for insured.',
    'zh-cn': '风险按已转移处理，大部分损失却仍由以为已投保的人承担。',
    'zh-tw': '風險以為已移轉，大部分損失卻仍由以為有保險的人承擔。',
  },
  messages: {
    short: {
      en: 'A loss of {loss} is expected, and the insurance pays {limit} at most: {rest} stay uninsured, and nobody has accepted that.',
      'zh-cn': '预期损失为 {loss}，而保险最多赔付 {limit}：{rest} 未投保，也无人接受这一部分。',
      'zh-tw': '預期損失為 {loss}，保險最多理賠 {limit}：{rest} 未投保，也沒有人接受這一部分。',
    },
    loss: { en: 'The loss that is expected', 'zh-cn': '预期损失', 'zh-tw': '預期損失' },
  },
  severity: byMessage({ short: 'warning' }),
  visits: riskShapes,
  check(risk, { report }) {
    const { limit, deductible, instrument } = risk.transfer ?? {}
    const { expected_loss: loss } = risk
    if (!isOpen(risk) || isAccepted(risk) || !limit || !loss || instrument?.value === 'contract' || limit.value.currency !== loss.value.currency)
      return
    // What the insured bears first is paid out of the loss, not out of the limit.
    const own = deductible?.value.currency === loss.value.currency ? (deductible?.value.amount ?? 0) : 0
    const rest = loss.value.amount - own - limit.value.amount
    if (rest <= 0) return
    const args = { loss: figure(loss.value.amount), limit: figure(limit.value.amount), rest: figure(rest) }
    report({ at: limit.span, message: 'short', args, related: [{ at: loss.span, message: 'loss' }] })
  },
})

/** Who accepts a risk, or keeps working on it by other means, bears what the insurance leaves. */
const isAccepted = ({ acceptance, treatment }: Risk): boolean =>
  acceptance !== undefined || (treatment?.option !== undefined && treatment.option.value !== 'transfer')
