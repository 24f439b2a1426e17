import type { Bia, BiaActivity } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { isLive, isPrioritised } from '../../programme/analysis/activities.ts'
import { isInForce, plansOf } from '../../programme/analysis/coverage.ts'
import { givenTwice } from '../../programme/analysis/duplicates.ts'
import { plansFor } from '../../programme/analysis/planCoverage.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** XFL-01: an activity that must be recovered first, and no plan by which people could recover it. */
export const rule: Rule = linkedDocumentRule({
  id: 'XFL-01',
  name: 'activity-no-plan',
  title: { en: 'Activity without a plan', 'zh-cn': '活动没有计划', 'zh-tw': '活動沒有計畫' },
  why: {
    en: 'In the disruption nobody opens the impact analysis; what is in no plan is recovered by whoever happens to remember it.',
    'zh-cn': '中断时没人翻影响分析；计划里没有的活动，只能靠碰巧记得它的人来恢复。',
    'zh-tw': '中斷時沒人翻衝擊分析；計畫裡沒有的活動，只能靠剛好記得的人來復原。',
  },
  messages: {
    none: {
      en: '{name} must be recovered first, but no continuity plan covers it.',
      'zh-cn': '“{name}”须优先恢复，但没有任何业务连续性计划涵盖它。',
      'zh-tw': '「{name}」須優先復原，但沒有任何營運持續計畫涵蓋它。',
    },
    notInForce: {
      en: '{name} must be recovered first, but no plan that covers it is in force.',
      'zh-cn': '“{name}”须优先恢复，但涵盖它的计划都尚未生效。',
      'zh-tw': '「{name}」須優先復原，但涵蓋它的計畫都還沒有生效。',
    },
    noneAtAll: {
      en: 'The continuity plans do not say what they cover; the activities to be recovered first: {count}.',
      'zh-cn': '有 {count} 项活动须优先恢复，但没有一个业务连续性计划写明涵盖哪些活动。',
      'zh-tw': '有 {count} 項活動須優先復原，但沒有一份營運持續計畫寫明涵蓋哪些活動。',
    },
    plan: { en: 'Covers it, not in force', 'zh-cn': '涵盖该活动，尚未生效', 'zh-tw': '涵蓋該活動，尚未生效' },
  },
  severity: byMessage({ none: asHole, notInForce: 'warning', noneAtAll: asHole }),
  checkDocument(context) {
    const { document, programme, report } = context
    const activities = first(document)
    const plans = plansOf(programme)
    // Who has written no plan yet has not come as far as that.
    if (activities.length === 0 || plans.length === 0) return
    const anyCovers = plans.some(({ element: { $ } }) => $.slots.has('covers') || $.slots.has('applies_to'))
    if (anyCovers) for (const activity of activities) judge(activity, context)
    else if (context.status !== 'draft') report({ at: keyOf(document.root, 'activities'), message: 'noneAtAll', args: { count: activities.length } })
  },
})

const first = ({ kind, root }: DocumentModel): readonly BiaActivity[] =>
  kind === 'bia'
    ? (root as Bia).activities.filter((activity) => isLive(activity) && activity.status?.value !== 'planned' && isPrioritised(activity))
    : []

function judge(activity: BiaActivity, { programme, document, current, report }: LinkedContext): void {
  // Of two activities with one id nobody can say which one a plan covers.
  if (givenTwice(document).has(`activity ${activity.id?.value}`)) return
  const plans = plansFor(programme, activity, document)
  const args = { name: activity.name?.value ?? activity.id?.value ?? '' }
  if (plans.length === 0) report({ at: placeOf(activity), message: 'none', args })
  else if (current && !plans.some(isInForce)) {
    const related = plans.map(({ element, file }) => ({ at: element.document?.status?.span ?? placeOf(element), uri: file.uri, message: 'plan' }))
    report({ at: placeOf(activity), message: 'notInForce', args, related })
  }
}
