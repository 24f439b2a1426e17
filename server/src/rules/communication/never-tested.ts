import type { ContinuityPlan } from '../../generated/model.ts'
import { isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { exercisesOf, inUseSince, tellingDays } from '../../programme/analysis/exerciseCoverage.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** COM-13: the plan is exercised, but nobody has tried whether its messages reach anybody. */
export const rule: Rule = linkedElementRule({
  id: 'COM-13',
  name: 'never-tested',
  title: { en: 'Communication not exercised', 'zh-cn': '沟通程序未演练', 'zh-tw': '溝通程序未演練' },
  why: {
    en: 'Numbers change every month; whoever never calls them learns it in the disruption.',
    'zh-cn': '电话号码月月在变；从不拨打，就只能在中断时才发现。',
    'zh-tw': '電話號碼月月在變；從不撥打，就只能在中斷時才發現。',
  },
  messages: {
    old: {
      en: 'People were last called by this plan on {since}; by {due} it was due to be tried again.',
      'zh-cn': '上次按本计划实际通知人员是 {since}，最迟应于 {due} 再次演练。',
      'zh-tw': '上次按本計畫實際通知人員是 {since}，最晚應於 {due} 再次演練。',
    },
    never: {
      en: 'The plan is in use since {since}, and in none of its exercises was anybody called; by {due} it was due.',
      'zh-cn': '本计划自 {since} 起使用，历次演练都没有实际通知过人员；最迟应于 {due} 演练。',
      'zh-tw': '本計畫自 {since} 起使用，歷次演練都沒有實際通知過人員；最晚應於 {due} 演練。',
    },
  },
  severity: always('warning'),
  visits: ['continuity_plan.communication_procedures'],
  check(procedures, context) {
    const { current, document, file, limits, programme, today } = context
    const { call_tree: tree, audiences, regulator_notices: notices } = procedures
    const age = limits('communication_exercise_max_age')
    if (!current || !age || tree.length + audiences.length + notices.length === 0) return
    const plan = { element: document.root as ContinuityPlan, document, file }
    const exercised = exercisesOf(plan, programme).some(({ date }) => dayAfter(date.value, age) >= today)
    // That the whole plan was not exercised is BCP-15's; without records nobody knows.
    if (!exercised || hasUndated(context)) return
    const days = tellingDays(plan, programme)
    const last = days.length > 0 ? Math.max(...days) : undefined
    const since = last ?? (plan.element.document && inUseSince(plan.element.document))
    if (since === undefined || dayAfter(since, age) >= today) return
    const args = { since: isoText(since), due: isoText(dayAfter(since, age)) }
    context.report({ at: placeOf(procedures), message: last === undefined ? 'never' : 'old', args })
  },
})

/** An exercise that took place on a day nobody has filled in may be the one. */
const hasUndated = ({ programme, document: home }: LinkedContext): boolean =>
  allOf(programme, 'records.exercise').some(
    ({ element, document }) =>
      element.status?.value === 'done' &&
      !element.date &&
      (element.plans.length === 0 || element.plans.some((one) => targetOf({ programme, document }, ['document'], one)?.document === home)),
  )
