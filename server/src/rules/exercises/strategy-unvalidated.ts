import type { Bia, BiaStrategy, ContinuityPlan } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import { coverings } from '../../programme/analysis/coverage.ts'
import { exercisesCovering, inUseSince } from '../../programme/analysis/exerciseCoverage.ts'
import { restores, type Solution, solutionsOf } from '../../programme/analysis/strategies.ts'
import { derived } from '../../programme/index/derived.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-14: a strategy counts as implemented, and no exercise has ever shown that it works. */
export const rule: Rule = linkedElementRule({
  id: 'EXE-14',
  name: 'strategy-unvalidated',
  title: { en: 'Strategy never put to the test', 'zh-cn': '策略未经验证', 'zh-tw': '策略未經驗證' },
  why: {
    en: 'What was bought and never tried fails on a licence, a cable or a password.',
    'zh-cn': '买来却从没试过的东西，会败在一个许可证、一根线或一个密码上。',
    'zh-tw': '買了卻從沒試過的東西，會敗在一個授權、一條線或一組密碼上。',
  },
  messages: {
    never: {
      en: '{name} is in place since {since}, and no exercise has put it to the test; by {due} one was due.',
      'zh-cn': '“{name}”自 {since} 起已到位，却没有任何演练验证过；最迟应于 {due} 验证。',
      'zh-tw': '「{name}」自 {since} 起已到位，卻沒有任何演練驗證過；最晚應於 {due} 驗證。',
    },
  },
  severity: always('warning'),
  visits: ['bia.strategy'],
  check(strategy, context) {
    const { current, limits, programme, report, today } = context
    const age = limits('exercise_max_age')
    const since = inPlaceSince(strategy, context)
    const solution = solutionsOf(programme).find(({ element }) => element === strategy)
    if (!current || !age || since === undefined || !solution || !restores(solution) || strategy.status?.value !== 'implemented') return
    const due = dayAfter(since, age)
    // While no exercise names a strategy, nobody keeps track of them there.
    if (due >= today || tested(programme).size === 0 || isTested(solution, programme)) return
    report({ at: placeOf(strategy), message: 'never', args: { name: solution.name, since: isoText(since), due: isoText(due) } })
  },
})

/** Nobody writes down when; it was by the day that was set, else before the analysis was in use. */
function inPlaceSince({ due, $ }: BiaStrategy, { document }: LinkedContext): CivilDay | undefined {
  const header = (document.root as Bia).document
  return $.slots.has('due') ? due?.value : header && inUseSince(header)
}

/** The strategies that exercises name, those that are still to come included. */
const tested: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const kept = allOf(programme, 'records.exercise').filter(({ element: { status } }) => status?.value !== 'cancelled')
  return new Set(
    kept.flatMap(({ element, document }) => element.strategies.flatMap((one) => targetOf({ programme, document }, ['strategy'], one)?.id ?? [])),
  )
})

/** An exercise that names no strategies may be one of all that its activities have; so may an incident in which a plan was activated. */
function isTested({ id, serves }: Solution, programme: Programme): boolean {
  if (tested(programme).has(id)) return true
  const isOpen = [...serves].some((one) => exercisesCovering(one, programme).some(({ site }) => !site || !site.element.$.slots.has('strategies')))
  return (
    isOpen ||
    allOf(programme, 'records.incident').some(({ element: { affected, plan_activated: plan }, document }) => {
      const from = { programme, document }
      const hit = affected.flatMap((one) => (isElementLike(one) ? [] : (targetOf(from, ['activity', 'system'], one)?.id ?? [])))
      const activated = targetOf(from, ['document'], plan)?.document.root as ContinuityPlan | undefined
      return (
        plan &&
        (hit.some((one) => serves.has(one)) ||
          [...serves].some((one) =>
            coverings(programme)
              .get(one)
              ?.some((covering) => covering.plan.element === activated),
          ))
      )
    })
  )
}
