import type { AnnualPlan, AnnualPlanCriterion } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import { headerOf } from '../../language/model/header.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { daysBetweenValues } from '../../programme/analysis/measuring.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** MON-03: the day of the first measurement has passed, and there is none. */
export const rule: Rule = elementRule({
  id: 'MON-03',
  name: 'never-measured',
  title: { en: 'Never measured', 'zh-cn': '从未测量', 'zh-tw': '從未量測' },
  why: {
    en: 'A target that nobody measures is the first thing an auditor asks about, and nobody knows whether it is missed.',
    'zh-cn': '没有人测量的指标，审核时最先被问到，而谁也不知道它是否已经落空。',
    'zh-tw': '沒有人量測的指標，稽核時最先被問到，而誰也不知道它是不是已經落空。',
  },
  messages: {
    never: {
      en: '{id} is to be measured «{frequency}»; since {since} {days} days have passed without a value.',
      'zh-cn': '{id} 的测量频率为“{frequency}”；自 {since} 起已过 {days} 天，仍无测量值。',
      'zh-tw': '{id} 的量測頻率為「{frequency}」；自 {since} 起已過 {days} 天，仍沒有量測值。',
    },
  },
  severity: always('warning'),
  visits: ['annual_plan.criterion'],
  check(criterion, context) {
    const { frequency, computed_from: computed, measurements } = criterion
    if (!context.current || !frequency || computed || measurements.length > 0 || isAnswered(criterion)) return
    const since = begin(context)
    const days = daysBetweenValues(frequency.value)
    if (since === undefined || !Number.isFinite(days) || context.today - since <= days) return
    const args = { id: criterion.id?.text ?? '', frequency: frequency.text, since: isoText(since), days: context.today - since }
    context.report({ at: frequency.span, message: 'never', args })
  },
})

/** A blank, a reason why not, or a judgement on the last value that is kept elsewhere. */
const isAnswered = ({ $, last_status: last }: AnnualPlanCriterion): boolean =>
  ($.slots.has('measurements') && $.slots.get('measurements')?.state !== 'value') || (last !== undefined && last.value !== 'unknown')

/** Nobody measures by a plan that is not in force yet, or before its year begins. */
function begin({ document }: RuleContext): CivilDay | undefined {
  const start = (document.root as AnnualPlan).period?.start?.value
  const header = headerOf(document)
  const effective = header && scalarAt<CivilDay>(header, 'effective_from')?.value
  return start === undefined ? effective : Math.max(start, effective ?? start)
}
