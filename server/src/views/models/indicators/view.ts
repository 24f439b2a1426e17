import type { AnnualPlan } from '../../../generated/model.ts'
import { spendingOn } from '../../../programme/analysis/budget.ts'
import { errorBudgets } from '../../../programme/analysis/errorBudget.ts'
import { gapMatrix } from '../../../programme/analysis/gapMatrix.ts'
import { isoCoverage } from '../../../programme/analysis/isoCoverage.ts'
import { planExercises } from '../../../programme/analysis/planExercises.ts'
import { seenFrom } from '../../../programme/index/elements.ts'
import { sceneOf } from '../../../rules/scene.ts'
import { foundIn } from '../board/findings.ts'
import type { Opening } from '../opening.ts'
import type { Scene } from '../scene.ts'
import { budgetView } from './budgets.ts'
import { clauseTable } from './clauses.ts'
import { criterionView, type Judged, judgedCriteria } from './criteria.ts'
import { exerciseTable } from './exercises.ts'
import { gapTable } from './gaps.ts'
import { type Facts, ledeOf } from './lede.ts'
import { moneyTable } from './money.ts'
import type { IndicatorsView } from './types.ts'

const ours = /^(?:MON-|EXE-|ANN-(?:05|27|28))/

/** How the programme is doing, seen from an annual plan or from the records; nothing for other kinds. */
export function indicatorsOf(shown: Scene): Opening<IndicatorsView> | undefined {
  const { kind, root } = shown.document
  if (kind !== 'annual_plan' && kind !== 'records') return undefined
  const scene = { ...shown, programme: seenFrom(shown.programme, shown.document) }
  const criteria = kind === 'annual_plan' ? judgedCriteria(root as AnnualPlan, scene) : []
  return { wrong: criteria.filter(({ state }) => state.result === 'missed').length, view: () => drawn(criteria, scene) }
}

function drawn(criteria: readonly Judged[], scene: Scene): IndicatorsView {
  const { document, file, programme, today } = scene
  const { limits } = sceneOf(file, document, { settings: programme.settings, today })
  const plan = document.kind === 'annual_plan' ? { element: document.root as AnnualPlan, document, file } : undefined
  const tolerance = limits('budget_tolerance') ?? 0
  const budget = plan?.element.budget
  const facts: Facts = {
    criteria,
    budgets: plan ? errorBudgets(plan, programme, today) : [],
    exercises: planExercises(programme, { today, limit: limits('exercise_max_age') }),
    clauses: isoCoverage(programme),
    over: (budget?.lines ?? []).flatMap((line) =>
      (spendingOn(line, budget?.currency?.value, tolerance)?.over ?? 0) > 0 ? [line.item?.text ?? line.id?.text ?? ''] : [],
    ),
  }
  return {
    lede: ledeOf(facts, scene),
    wants: plan && facts.criteria.length === 0 ? ['evaluation.criteria'] : [],
    findings: foundIn([{ document, file }], (rule) => ours.test(rule), scene),
    ...partsOf(facts, scene),
    gaps: gapTable(gapMatrix(programme), scene),
    money: moneyTable(budget, tolerance, scene),
    moneySub: budget?.currency?.value ?? '',
  }
}

function partsOf(
  { criteria, budgets, exercises, clauses }: Facts,
  scene: Scene,
): Pick<IndicatorsView, 'criteria' | 'items' | 'budgets' | 'exercises' | 'clauses' | 'clausesSub'> {
  const views = criteria.map((one) => criterionView(one, scene))
  const evidenced = clauses.filter(({ evidence }) => evidence === 'approved').length
  return {
    criteria: views,
    items: views.map(({ item }) => item),
    budgets: budgets.map((one) => budgetView(one, scene)),
    exercises: exerciseTable(exercises, scene),
    clauses: clauseTable(clauses, scene),
    clausesSub: scene.render({ key: 'coverage.sum', args: { evidenced, all: clauses.length } }, scene.locale),
  }
}
