import type { BiaActivity, CommonUtility } from '../../generated/model.ts'
import type { Programme } from '../index/programme.ts'
import { type Dependency, networkOf } from './network.ts'
import { isBinding } from './reliance.ts'
import { isFilled } from './singlePoints.ts'
import { type LossScenario, mayAnswer, solutionsFor } from './strategies.ts'

/** Of each loss, which scenarios of a strategy answer it: who can do without a region can do without a building in it. */
const answers: readonly (readonly [loss: LossScenario, by: readonly LossScenario[]])[] = [
  ['people', ['people']],
  ['premises', ['premises', 'region']],
  ['technology', ['technology', 'cyber', 'region']],
  ['data', ['data', 'cyber']],
  ['supplier', ['supplier']],
  ['utilities', ['utilities', 'region', 'premises']],
]

/**
 * The losses that would stop an activity and that none of its strategies answers. Only what it says that it needs can be lost. Nothing
 * where it has no strategy at all, or where one of them does not say which losses it is for.
 */
export function unansweredLosses(programme: Programme, activity: BiaActivity): readonly LossScenario[] {
  const needs = networkOf(programme).needs.get(activity.id?.value ?? '') ?? []
  const known = solutionsFor(programme)
  const own = known.get(activity.id?.value ?? '') ?? []
  const solutions = [...own, ...needs.flatMap(({ on }) => known.get(on.id) ?? [])]
  if (own.length === 0 || solutions.some(({ scenarios }) => scenarios.length === 0)) return []
  const exposed = exposures(activity, needs)
  return answers.filter(([loss, by]) => exposed.has(loss) && !solutions.some((solution) => mayAnswer(solution, by))).map(([loss]) => loss)
}

function exposures(activity: BiaActivity, needs: readonly Dependency[]): ReadonlySet<LossScenario> {
  const types = new Set(needs.filter(isBinding).map(({ on }) => on.type))
  const hasPremises = activity.sites.length > 0 || activity.resources.some(({ type }) => type?.value === 'premises')
  const unbacked = needs.some((need) => isBinding(need) && need.on.type === 'utility' && !isFilled(need.on.element as CommonUtility, 'backup'))
  const found: readonly (readonly [LossScenario, boolean])[] = [
    ['people', true],
    ['premises', hasPremises || types.has('site')],
    ['technology', types.has('system')],
    ['data', activity.rpo !== undefined || types.has('dataset') || needs.some(({ dataBearing, strength }) => dataBearing && strength === 'hard')],
    ['supplier', types.has('supplier')],
    ['utilities', unbacked],
  ]
  return new Set(found.filter(([, is]) => is).map(([loss]) => loss))
}
