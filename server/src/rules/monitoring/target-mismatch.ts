import type { AnnualPlan, AnnualPlanCriterion, AnnualPlanObjective, CommonMetric } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { isElementLike } from '../../language/model/element.ts'
import type { Operator, Target } from '../../language/values/valueTypes.ts'
import { type MetricReading, readMetric } from '../../programme/analysis/metrics.ts'
import { criteriaOf, naturalOperator } from '../../programme/analysis/objectives.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** MON-07: an objective and the criterion that judges it name two targets. */
export const rule: Rule = elementRule({
  id: 'MON-07',
  name: 'target-mismatch',
  title: { en: 'Criterion and objective differ', 'zh-cn': '评估标准与目标不一致', 'zh-tw': '評估標準與目標不一致' },
  why: {
    en: 'The year is reported as met by one figure and missed by the other, and each side shows the page that suits it.',
    'zh-cn': '按一个数字已达标，按另一个却未达标，各方都拿出对自己有利的那一页。',
    'zh-tw': '照一個數字達標，照另一個卻沒達標，各方都拿出對自己有利的那一頁。',
  },
  messages: {
    differs: {
      en: 'The criterion is met at «{target}», its objective {objective} at «{wanted}».',
      'zh-cn': '评估标准为“{target}”，而目标 {objective} 为“{wanted}”。',
      'zh-tw': '評估標準為「{target}」，但目標 {objective} 為「{wanted}」。',
    },
    perhaps: {
      en: 'The only criterion of the objective {objective} is met at «{target}», the objective at «{wanted}».',
      'zh-cn': '目标 {objective} 唯一的评估标准为“{target}”，而目标为“{wanted}”。',
      'zh-tw': '目標 {objective} 唯一的評估標準為「{target}」，但目標為「{wanted}」。',
    },
    objective: { en: 'The target of the objective', 'zh-cn': '目标的指标', 'zh-tw': '目標的指標' },
    take: { en: 'Take the target of the objective: «{wanted}»', 'zh-cn': '采用目标的指标：“{wanted}”', 'zh-tw': '採用目標的指標：「{wanted}」' },
  },
  severity: byMessage({ differs: 'error', perhaps: 'hint' }),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const wanted = readMetric(objective.metric)
    const criteria = criteriaOf(objective, context.document.root as AnnualPlan)
    if (!wanted) return
    const judged = criteria.flatMap((criterion) => {
      const metric = readMetric(criterion.metric)
      return metric && comparable(metric, wanted) && nameOf(criterion, objective) ? [{ criterion, metric }] : []
    })
    // With several criteria of one unit each may judge a part of it, as long as one of them judges the whole.
    const [only] = judged
    if (judged.length === 1 && only && !isSame(only.metric, wanted, objective)) tell({ ...only, wanted, objective }, context)
  },
})

const comparable = ({ target, window }: MetricReading, wanted: MetricReading): boolean =>
  target.value.measure.unit === wanted.target.value.measure.unit && (window === undefined || wanted.window === undefined || window === wanted.window)

/** Two metrics with names of their own measure two things. */
function nameOf({ metric: one }: AnnualPlanCriterion, { metric: other }: AnnualPlanObjective): boolean {
  const names = [one, other].map((metric) => (metric && isElementLike(metric) ? (metric as CommonMetric).name?.value : undefined))
  return names.includes(undefined) || names[0] === names[1]
}

function isSame(one: MetricReading, other: MetricReading, { type }: AnnualPlanObjective): boolean {
  const usual = naturalOperator(type?.value)
  const [first, second] = [sideOf(one.operator ?? usual), sideOf(other.operator ?? usual)]
  const sides = first === undefined || second === undefined || first === second || first === '=' || second === '='
  return sides && figureOf(one.target.value) === figureOf(other.target.value)
}

const figureOf = ({ measure }: Target): number => Math.round(measure.value * 1e6) / 1e6
const sideOf = (operator: Operator | undefined): string | undefined => operator?.[0]

interface Case {
  readonly criterion: AnnualPlanCriterion
  readonly metric: MetricReading
  readonly wanted: MetricReading
  readonly objective: AnnualPlanObjective
}

/** What counts only by its type is certain: of a training the objective may be to attend, and the criterion to pass. */
const certain: ReadonlySet<string> = new Set(['availability', 'recovery_time', 'data_loss', 'response_time'])

function tell({ metric, wanted, objective }: Case, { report, file }: RuleContext): void {
  const args = { target: metric.target.text, objective: objective.id?.text ?? '', wanted: wanted.target.text }
  report({
    at: metric.target.span,
    message: certain.has(objective.type?.value ?? '') ? 'differs' : 'perhaps',
    args,
    related: [{ at: wanted.target.span, message: 'objective' }],
    fixes: [{ title: 'take', args, edits: [replaceScalar(metric.target.span, wanted.target.text, file.table.text)] }],
  })
}
