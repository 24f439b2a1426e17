import type { BiaActivity, ContinuityPlan } from '../../generated/model.ts'
import { type Site, type Target, targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { fromApproved } from '../severity.ts'

/** BCP-13: the analysis says that data must be entered again after working by hand, and the plan says that there is nothing to do. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-13',
  name: 'no-return',
  title: { en: 'No way back to normal', 'zh-cn': '没有恢复正常的安排', 'zh-tw': '沒有回復正常的安排' },
  why: {
    en: 'What was written down by hand never reaches the systems, and the books are wrong long after the emergency.',
    'zh-cn': '手工记下的业务一直没有进系统，紧急状态结束很久之后账仍然不对。',
    'zh-tw': '人工記下的業務一直沒有進系統，緊急狀態結束很久之後帳仍然不對。',
  },
  messages: {
    noReentry: {
      en: 'By the impact analysis data of {activities} must be entered again after working by hand, but here it is said not to apply, and no step does it (`type: reconciliation`).',
      'zh-cn': '业务影响分析写明“{activities}”手工作业后须补录数据，但此处写为不适用，步骤中也没有补录（`type: reconciliation`）。',
      'zh-tw': '營運衝擊分析寫明「{activities}」人工作業後須補登資料，此處卻寫為不適用，步驟中也沒有補登（`type: reconciliation`）。',
    },
    reentry: { en: 'What must be entered again', 'zh-cn': '须补录的数据', 'zh-tw': '須補登的資料' },
  },
  severity: fromApproved('warning', 'error'),
  visits: ['continuity_plan'],
  check(plan, context) {
    const said = plan.return_to_normal?.$.slots.get('data_reconciliation')
    if (said?.state !== 'notApplicable' || plan.steps.some(({ type }) => type?.value === 'reconciliation')) return
    const activities = reentered({ element: plan, document: context.document, file: context.file }, context)
    const related = activities.flatMap(({ element, file }) => {
      const data = (element as BiaActivity).workaround?.data_to_reenter
      return data ? [{ at: data.span, uri: file.uri, message: 'reentry' }] : []
    })
    const names = activities.map(({ name, id }) => name ?? id)
    if (activities.length > 0) context.report({ at: said.span, message: 'noReentry', args: { activities: names }, related })
  },
})

/** The activities that the plan covers or has a workaround for, and after which data must be entered. */
function reentered({ element, document }: Site<ContinuityPlan>, { programme }: LinkedContext): readonly Target<'activity'>[] {
  const references = [...element.covers, ...element.workarounds].flatMap(({ activity }) => activity ?? [])
  const targets = references.flatMap((one) => targetOf({ programme, document }, ['activity'], one) ?? [])
  const once = targets.filter(({ id }, index) => targets.findIndex((other) => other.id === id) === index)
  return once.filter(({ element: activity }) => activity.status?.value !== 'retired' && activity.workaround?.data_to_reenter !== undefined)
}
