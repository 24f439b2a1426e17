import type { AnnualPlan, AnnualPlanCriterion, AnnualPlanObjective } from '../../generated/model.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { documentLanguage, reached } from '../../language/model/header.ts'
import { criteriaOf, objectivesOf } from '../../programme/analysis/objectives.ts'
import { placeOf } from '../places.ts'
import { documentRule, type FixReport, type Rule, type RuleContext } from '../rule.ts'

/** ANN-02: an objective that nothing evaluates, or a criterion that evaluates no objective. */
export const rule: Rule = documentRule({
  id: 'ANN-02',
  name: 'objective-no-criterion',
  title: { en: 'Objective without criterion', 'zh-cn': '目标没有评估标准', 'zh-tw': '目標沒有評估標準' },
  why: {
    en: 'What nobody evaluates is neither met nor missed, and what is measured for no objective changes no decision.',
    'zh-cn': '没有人评估的目标，既谈不上达成也谈不上未达成；不对应任何目标的测量，也影响不了任何决定。',
    'zh-tw': '沒有人評估的目標，談不上達成或未達成；不對應任何目標的量測，也影響不了任何決定。',
  },
  messages: {
    objective: {
      en: 'No criterion evaluates the objective {id}.',
      'zh-cn': '没有评估标准对应目标 {id}。',
      'zh-tw': '沒有評估標準對應目標 {id}。',
    },
    criterion: {
      en: 'The criterion {id} belongs to no objective.',
      'zh-cn': '评估标准 {id} 不对应任何目标。',
      'zh-tw': '評估標準 {id} 不對應任何目標。',
    },
    link: { en: 'Insert the objective, to be filled in', 'zh-cn': '插入待填写的目标', 'zh-tw': '插入待填的目標' },
  },
  severity: (_, { status }) => (reached(status, 'in_review') ? 'warning' : 'hint'),
  checkDocument(context) {
    if (context.document.kind !== 'annual_plan') return
    const plan = context.document.root as AnnualPlan
    const criteria = plan.evaluation?.criteria ?? []
    // Without any criteria or objectives there is one hole, and the schema names it.
    if (plan.objectives.length === 0 || criteria.length === 0) return
    for (const objective of plan.objectives) if (isAlone(objective, plan)) tell('objective', objective, context)
    for (const criterion of criteria) {
      if (!criterion.$.slots.has('objective') && objectivesOf(criterion, plan).length === 0) tell('criterion', criterion, context)
    }
  },
})

/** A reference that cannot be followed is REF-01’s to report, and a placeholder that of DOC-01. */
const isAlone = (objective: AnnualPlanObjective, plan: AnnualPlan): boolean =>
  (!objective.$.slots.has('evaluated_by') || objective.$.slots.get('evaluated_by')?.state === 'value') &&
  objective.evaluated_by.length === 0 &&
  criteriaOf(objective, plan).length === 0

function tell(message: 'objective' | 'criterion', element: AnnualPlanObjective | AnnualPlanCriterion, context: RuleContext): void {
  const fixes = message === 'criterion' ? linkTo(element as AnnualPlanCriterion, context) : []
  context.report({ at: placeOf(element), message, args: { id: element.id?.text ?? '' }, fixes })
}

const placeholders = { en: '[objective]', 'zh-cn': '[目标]', 'zh-tw': '[目標]' } as const

function linkTo(criterion: AnnualPlanCriterion, { document, file }: RuleContext): readonly FixReport[] {
  const edit = insertKeys(criterion, [{ key: 'objective', value: placeholders[documentLanguage(document)] }], file.table)
  return edit ? [{ title: 'link', edits: [edit] }] : []
}
