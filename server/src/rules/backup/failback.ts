import type { ContinuityPlan } from '../../generated/model.ts'
import { hasBlank } from '../../programme/analysis/actors.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { keyOf, placeOf } from '../places.ts'
import { documentRule, type Rule, type RuleContext } from '../rule.ts'
import { asGap } from '../severity.ts'

/** BKP-21: the plan says how to switch over, and nothing of how to come back. */
export const rule: Rule = documentRule({
  id: 'BKP-21',
  name: 'failback',
  title: { en: 'No way back', 'zh-cn': '没有回切方式', 'zh-tw': '沒有切回方式' },
  why: {
    en: 'The way back moves newer data than the way out, and nobody has thought of it when everybody is tired.',
    'zh-cn': '回切时要搬的数据比切出时更新，而人人疲惫之际没有人事先想过。',
    'zh-tw': '切回時要搬的資料比切出時更新，而人人疲憊之際沒有人事先想過。',
  },
  messages: {
    replication: {
      en: 'This replica takes over, but nothing says how data and work go back: no `failback`, no such step, no steps of return.',
      'zh-cn': '该副本会接管，但没有写明数据和业务如何回切：没有 `failback`，没有回切步骤，也没有恢复常态的步骤。',
      'zh-tw': '該複本會接手，但沒有寫明資料與作業如何切回：沒有 `failback`，沒有切回步驟，也沒有回復常態的步驟。',
    },
    step: {
      en: 'The plan switches over here, but nothing says how data and work go back: no step `failback`, no steps of return.',
      'zh-cn': '计划在此切换，但没有写明数据和业务如何回切：没有 `failback` 步骤，也没有恢复常态的步骤。',
      'zh-tw': '計畫在此切換，但沒有寫明資料與作業如何切回：沒有 `failback` 步驟，也沒有回復常態的步驟。',
    },
  },
  severity: asGap,
  checkDocument({ document, report }: RuleContext) {
    const plan = document.root as ContinuityPlan
    if (document.kind !== 'continuity_plan' || comesBack(plan)) return
    const replications = plan.dr?.replication ?? []
    const open = replications.filter((one) => one.failover && !isFilled(one, 'failback'))
    for (const one of open) report({ at: keyOf(one, 'failover'), message: 'replication' })
    const step = plan.steps.find(({ type }) => type?.value === 'failover')
    // What is written of a replica is the way back of the steps as well; that nothing at all is written of the return is BCP-01’s.
    if (step && plan.return_to_normal && open.length === 0 && !replications.some((one) => isFilled(one, 'failback')))
      report({ at: placeOf(step), message: 'step' })
  },
})

/** What is written of the return, or is still to be; a plan that another one takes over from may come back there. */
function comesBack(plan: ContinuityPlan): boolean {
  const { return_to_normal: back, steps } = plan
  if (back ? isFilled(back, 'steps') || hasBlank(back, 'steps') : isFilled(plan, 'return_to_normal')) return true
  return steps.some(({ type, phase, invokes }) => type?.value === 'failback' || phase?.value === 'reconstitution' || invokes)
}
