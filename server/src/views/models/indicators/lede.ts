import { duration } from '../../../base/message.ts'
import type { ErrorBudget } from '../../../programme/analysis/errorBudget.ts'
import type { ClauseCoverage } from '../../../programme/analysis/isoCoverage.ts'
import type { PlanExercises } from '../../../programme/analysis/planExercises.ts'
import type { Lede } from '../basicTypes.ts'
import { joined, sayer } from '../board/say.ts'
import type { Scene } from '../scene.ts'
import type { Judged } from './criteria.ts'
import type { Key } from './say.ts'

export interface Facts {
  readonly criteria: readonly Judged[]
  readonly budgets: readonly ErrorBudget[]
  readonly exercises: readonly PlanExercises[]
  readonly clauses: readonly ClauseCoverage[]
  /** Lines of the budget that are over. */
  readonly over: readonly string[]
}

const idsOf = (criteria: readonly Judged[]): readonly string[] => criteria.map(({ criterion }) => criterion.id?.text ?? criterion.title?.text ?? '')

/** What is missed, else what nobody knows, else that all is met; then the downtime that is left, and what is old. */
export function ledeOf(facts: Facts, scene: Scene): Lede {
  const say = sayer<Key>('indicators', scene)
  const { criteria, clauses } = facts
  const of = (...results: readonly string[]): readonly Judged[] => criteria.filter(({ state }) => results.includes(state.result))
  const [missed, open] = [of('missed'), of('never', 'unknown')]
  const warnings = warningsOf(facts, scene)
  const text = joined(scene, [
    ...budgetsOf(facts, scene),
    ...warnings,
    say('lede.clauses', { done: clauses.filter(({ evidence }) => evidence === 'approved').length, all: clauses.length }),
  ])
  const args = { all: criteria.length, missed: missed.length, met: of('met').length, names: idsOf(missed.length > 0 ? missed : open) }
  if (missed.length > 0) return { tone: 'error', headline: say('lede.missed', args), text }
  if (criteria.length === 0)
    return { tone: warnings.length > 0 ? 'warning' : 'information', headline: say('lede.programme', exercisedOf(facts)), text }
  if (open.length > 0) return { tone: warnings.length > 0 ? 'warning' : 'information', headline: say('lede.open', args), text }
  return { tone: warnings.length > 0 ? 'warning' : 'ok', headline: say('lede.met', args), text }
}

const exercisedOf = ({ exercises }: Facts) => ({ done: exercises.filter(({ isRecent }) => isRecent).length, all: exercises.length })

const budgetsOf = ({ budgets }: Facts, scene: Scene): readonly string[] =>
  budgets.map(({ left, promise }) =>
    sayer<Key>('indicators', scene)(left < 0 ? 'lede.overspent' : 'lede.left', {
      time: duration(Math.abs(left)),
      id: promise.objective.id?.text ?? '',
    }),
  )

function warningsOf(facts: Facts, scene: Scene): readonly string[] {
  const say = sayer<Key>('indicators', scene)
  const stale = facts.criteria.filter(({ state }) => state.stale)
  const { done, all } = exercisedOf(facts)
  return [
    ...(stale.length > 0 ? [say('lede.stale', { names: idsOf(stale) })] : []),
    ...(done < all && facts.criteria.length > 0 ? [say('lede.exercised', { done, all })] : []),
    ...(facts.over.length > 0 ? [say('lede.over', { names: facts.over })] : []),
  ]
}
