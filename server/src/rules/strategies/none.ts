import { figure } from '../../base/message.ts'
import type { Bia, BiaActivity } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { isLive, isPrioritised } from '../../programme/analysis/activities.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { answersFor, hasUnknownAim, solutionsOf } from '../../programme/analysis/strategies.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asHole, byMessage, fromApproved } from '../severity.ts'

/** STR-01: an activity that must be recovered first, and nobody has decided how. */
export const rule: Rule = linkedDocumentRule({
  id: 'STR-01',
  name: 'none',
  title: { en: 'No strategy', 'zh-cn': '缺少业务连续性策略', 'zh-tw': '缺少營運持續策略' },
  why: {
    en: 'The recovery time is set, but nothing has been chosen that would meet it.',
    'zh-cn': '恢复目标已经确定，却没有选定任何能实现它的办法。',
    'zh-tw': '復原目標已經訂定，卻沒有選定任何能達成它的辦法。',
  },
  messages: {
    none: {
      en: '{name} is prioritised, but no strategy is for it.',
      'zh-cn': '“{name}”需优先恢复，但没有为其制定策略。',
      'zh-tw': '「{name}」須優先復原，但沒有為其訂定策略。',
    },
    proposed: {
      en: 'The strategies for {name} are only proposed: none of them has been approved.',
      'zh-cn': '“{name}”的策略仅为建议，尚无一项获得批准。',
      'zh-tw': '「{name}」的策略僅為提案，尚無一項獲得核准。',
    },
    noneAtAll: {
      en: 'No strategy says how the prioritised activities ({count}) are recovered.',
      'zh-cn': '有 {count} 项活动需优先恢复，但没有任何策略说明如何恢复。',
      'zh-tw': '有 {count} 項活動須優先復原，但沒有任何策略說明如何復原。',
    },
    strategy: { en: 'Proposed', 'zh-cn': '建议中', 'zh-tw': '提案中' },
  },
  // An analysis is approved before the strategies are chosen that follow from it.
  severity: byMessage({ none: asHole, proposed: asHole, noneAtAll: fromApproved('hint', 'warning') }),
  checkDocument(context) {
    const { document, programme, status } = context
    const activities = prioritised(document)
    if (activities.length === 0 || isFilledElsewhere(document)) return
    if (solutionsOf(programme).length > 0) for (const activity of activities) checkActivity(activity, context)
    else if (status !== 'draft')
      context.report({ at: keyOf(document.root, 'activities'), message: 'noneAtAll', args: { count: figure(activities.length) } })
  },
})

const prioritised = ({ kind, root }: DocumentModel): readonly BiaActivity[] =>
  kind === 'bia'
    ? (root as Bia).activities.filter((activity) => isLive(activity) && activity.status?.value !== 'planned' && isPrioritised(activity))
    : []

/** `strategies: n/a (in the register of measures)` */
const isFilledElsewhere = ({ root }: DocumentModel): boolean => isFilled(root, 'strategies') && root.$.slots.get('strategies')?.state !== 'value'

function checkActivity(activity: BiaActivity, { programme, report, status }: LinkedContext): void {
  const name = activity.name?.value ?? activity.id?.value ?? ''
  const found = answersFor(programme, activity)
  if (found.length === 0 && !hasUnknownAim(programme)) report({ at: placeOf(activity), message: 'none', args: { name } })
  const { length: proposals } = found.filter(({ element }) => element.status?.value === 'proposed')
  // In a draft a proposal is what one writes.
  if (status === 'draft' || proposals === 0 || proposals < found.length) return
  const related = found.map(({ element, file }) => ({ at: element.status?.span ?? placeOf(element), uri: file.uri, message: 'strategy' }))
  report({ at: placeOf(activity), message: 'proposed', args: { name }, related })
}
