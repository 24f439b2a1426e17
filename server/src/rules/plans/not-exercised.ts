import type { BiaActivity, CommonSystem, ContinuityPlan } from '../../generated/model.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { isInForce } from '../../programme/analysis/coverage.ts'
import { exercisesOf, inUseSince } from '../../programme/analysis/exerciseCoverage.ts'
import { isTopTier } from '../../programme/analysis/tiers.ts'
import { allOf, type Site, targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BCP-15: a plan in force that was not exercised within the time for it. It is graver where the plan covers the fastest tier. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-15',
  name: 'not-exercised',
  title: { en: 'Plan not exercised', 'zh-cn': '计划未按期演练', 'zh-tw': '計畫未如期演練' },
  why: {
    en: 'A plan that nobody has tried is an assumption; its mistakes show when there is no time to mend them.',
    'zh-cn': '没有演练过的计划只是设想；其中的错误要到来不及改的时候才会暴露。',
    'zh-tw': '沒有演練過的計畫只是設想；其中的錯誤要到來不及改的時候才會暴露。',
  },
  messages: {
    old: {
      en: 'The plan was last exercised on {last}; it was due again by {due}, {days} days ago.',
      'zh-cn': '本计划上次演练于 {last}，应于 {due} 前再次演练，已逾期 {days} 天。',
      'zh-tw': '本計畫上次演練於 {last}，應於 {due} 前再次演練，已逾期 {days} 天。',
    },
    never: {
      en: 'The plan is in use since {since} and was never exercised; it was due by {due}, {days} days ago.',
      'zh-cn': '本计划自 {since} 起使用，从未演练；应于 {due} 前演练，已逾期 {days} 天。',
      'zh-tw': '本計畫自 {since} 起使用，從未演練；應於 {due} 前演練，已逾期 {days} 天。',
    },
    topOld: {
      en: 'The plan covers {item}, which is in the fastest tier, and was last exercised on {last}; it was due again by {due}, {days} days ago.',
      'zh-cn': '本计划覆盖最高等级的“{item}”，上次演练于 {last}，应于 {due} 前再次演练，已逾期 {days} 天。',
      'zh-tw': '本計畫涵蓋最高等級的「{item}」，上次演練於 {last}，應於 {due} 前再次演練，已逾期 {days} 天。',
    },
    topNever: {
      en: 'The plan covers {item}, which is in the fastest tier, is in use since {since} and was never exercised; it was due by {due}, {days} days ago.',
      'zh-cn': '本计划覆盖最高等级的“{item}”，自 {since} 起使用，从未演练；应于 {due} 前演练，已逾期 {days} 天。',
      'zh-tw': '本計畫涵蓋最高等級的「{item}」，自 {since} 起使用，從未演練；應於 {due} 前演練，已逾期 {days} 天。',
    },
    last: { en: 'The last exercise', 'zh-cn': '上次演练', 'zh-tw': '上次演練' },
  },
  severity: byMessage({ old: 'warning', never: 'warning', topOld: 'error', topNever: 'error' }),
  visits: ['continuity_plan'],
  check(element, context) {
    const plan = { element, document: context.document, file: context.file }
    // Where nobody keeps records of exercises yet, their absence says nothing of the plans.
    const isKept = allOf(context.programme, 'records.exercise').length > 0 || element.exercise_history.length > 0
    if (isInForce(plan) && isKept) judge(plan, context)
  },
})

function judge(plan: Site<ContinuityPlan>, context: LinkedContext): void {
  const { programme, limits, today, report } = context
  const age = limits('exercise_max_age')
  const last = exercisesOf(plan, programme).toSorted((a, b) => b.date.value - a.date.value)[0]
  const since = plan.element.document && inUseSince(plan.element.document)
  const begin: CivilDay | undefined = last?.date.value ?? since
  if (!age || begin === undefined || hasUndated(plan, programme)) return
  const due = dayAfter(begin, age)
  if (due >= today) return
  const item = topItem(plan, programme)
  const [old, never] = item === undefined ? ['old', 'never'] : ['topOld', 'topNever']
  const args = { last: isoText(begin), since: isoText(begin), due: isoText(due), days: today - due, item: item ?? '' }
  const related = last ? [{ at: last.date.span, uri: last.uri, message: 'last' }] : []
  report({ at: plan.element.document?.id?.span ?? placeOf(plan.element), message: (last ? old : never) ?? 'old', args, related })
}

/** An exercise of the plan that took place on a day that is not yet filled in may be the one. */
function hasUndated({ element, document: home }: Site<ContinuityPlan>, programme: LinkedContext['programme']): boolean {
  const open = allOf(programme, 'records.exercise').some(
    ({ element: exercise, document }) =>
      exercise.status?.value === 'done' &&
      !exercise.date &&
      exercise.plans.some((one) => targetOf({ programme, document }, ['document'], one)?.document === home),
  )
  return open || element.exercise_history.some(({ date }) => !date)
}

/** The first thing in the fastest tier that the plan covers. */
function topItem({ element, document }: Site<ContinuityPlan>, programme: LinkedContext['programme']): string | undefined {
  for (const { activity } of element.covers) {
    const covered = targetOf({ programme, document }, ['activity', 'system'], activity)
    const tier = covered && targetOf({ programme, document: covered.document }, ['tier'], (covered.element as BiaActivity | CommonSystem).tier)
    if (tier && isTopTier(tier.element, tier.document)) return covered.name ?? covered.id
  }
  return undefined
}
