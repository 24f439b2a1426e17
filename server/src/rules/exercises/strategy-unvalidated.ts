import type { ContinuityPlan } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { coverings } from '../../programme/analysis/coverage.ts'
import { exercisesCovering, isWithin } from '../../programme/analysis/exerciseCoverage.ts'
import { restores, type Solution, solutionsOf } from '../../programme/analysis/strategies.ts'
import { derived } from '../../programme/index/derived.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
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
      en: '{name} counts as implemented, and no exercise has ever put it to the test.',
      'zh-cn': '“{name}”标为已实施，却没有任何演练验证过。',
      'zh-tw': '「{name}」標為已實施，卻沒有任何演練驗證過。',
    },
  },
  severity: always('warning'),
  visits: ['bia.strategy'],
  check(strategy, { current, limits, programme, report, today }) {
    const age = limits('exercise_max_age')
    const { due, status } = strategy
    const solution = solutionsOf(programme).find(({ element }) => element === strategy)
    if (!current || !age || !solution || !restores(solution) || status?.value !== 'implemented') return
    // What was put in place within the last year may be exercised in the next one; nobody writes down when it was, but when it was to be.
    const isNew = strategy.$.slots.has('due') && (!due || isWithin(due.value, { age, today }))
    // While no exercise names a strategy, nobody keeps track of them there.
    if (isNew || tested(programme).size === 0 || isTested(solution, programme)) return
    report({ at: placeOf(strategy), message: 'never', args: { name: solution.name } })
  },
})

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
