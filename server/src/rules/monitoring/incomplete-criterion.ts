import type { AnnualPlan, AnnualPlanCriterion, AnnualPlanObjective } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { type MetricReading, readMetric } from '../../programme/analysis/metrics.ts'
import { naturalOperator, objectivesOf } from '../../programme/analysis/objectives.ts'
import { elementRule, type Rule } from '../rule.ts'
import { asHole, byMessage, fromApproved } from '../severity.ts'

/** MON-01: a criterion whose values nobody can judge, as the unit or the direction of its target is missing. The rest the schema asks. */
export const rule: Rule = elementRule({
  id: 'MON-01',
  name: 'incomplete-criterion',
  title: { en: 'Criterion not complete', 'zh-cn': '评估标准不完整', 'zh-tw': '評估標準不完整' },
  why: {
    en: 'A value is reported each month, and nobody can say whether it is good.',
    'zh-cn': '每月都有数值上报，却没有人说得出是好是坏。',
    'zh-tw': '每個月都有數值報上來，卻沒有人說得出是好是壞。',
  },
  messages: {
    unit: {
      en: '«{target}» has no unit, while its objective {objective} is measured in one: «{other}».',
      'zh-cn': '“{target}”没有单位，而所对应的目标 {objective} 为“{other}”。',
      'zh-tw': '「{target}」沒有單位，但所對應的目標 {objective} 為「{other}」。',
    },
    direction: {
      en: 'Neither the criterion nor an objective says whether «{target}» must be reached or not exceeded.',
      'zh-cn': '评估标准和目标都没有说明“{target}”应达到还是不得超过。',
      'zh-tw': '評估標準與目標都沒有說明「{target}」是要達到還是不得超過。',
    },
    objective: { en: 'The target of the objective', 'zh-cn': '目标的指标', 'zh-tw': '目標的指標' },
  },
  severity: byMessage({ unit: asHole, direction: fromApproved('hint', 'warning') }),
  visits: ['annual_plan.criterion'],
  check(criterion, { document, report }) {
    const metric = readMetric(criterion.metric)
    if (!metric || saysItself(criterion)) return
    const objectives = objectivesOf(criterion, document.root as AnnualPlan)
    const args = { target: metric.target.text }
    for (const { id, metric: wanted } of objectives) {
      const target = readMetric(wanted)?.target
      if (!target || target.value.measure.unit === 'count' || !isBareCopy(metric, target.text)) continue
      const related = [{ at: target.span, message: 'objective' }]
      return report({ at: metric.target.span, message: 'unit', args: { ...args, objective: id?.text ?? '', other: target.text }, related })
    }
    const known = objectives.some(({ type, metric: wanted }) => naturalOperator(type?.value) ?? readMetric(wanted)?.operator)
    if (objectives.some((objective) => isToldThere(objective, metric))) return
    if (!known && !isEvident(metric) && !criterion.computed_from) report({ at: metric.target.span, message: 'direction', args })
  },
})

/** The figure of the objective without its unit. Another figure may count something else, as complaints beside an availability. */
const isBareCopy = ({ target }: MetricReading, wanted: string): boolean =>
  /^\d[\d.]*$/.test(target.text) && target.value.measure.value !== 0 && [...wanted.matchAll(/\d[\d.]*/g)].some(([figure]) => figure === target.text)

/** That the figure has no direction is said where it is promised, not again where it is measured: ANN-01. */
function isToldThere({ type, metric: wanted }: AnnualPlanObjective, { target }: MetricReading): boolean {
  const promised = readMetric(wanted)
  const [own, other] = [target.value.measure, promised?.target.value.measure]
  return type?.value === 'other' && promised?.operator === undefined && own.unit === other?.unit && own.value === other.value
}

/** A unit or a direction beside the target, also one that is still to be filled in. */
const saysItself = ({ metric }: AnnualPlanCriterion): boolean =>
  metric !== undefined && isElementLike(metric) && (metric.$.slots.has('unit') || metric.$.slots.has('operator'))

/** Where an operator stands, where a whole is wanted or nothing, and where a time is one: shorter is better unless somebody says otherwise. */
function isEvident({ operator, target }: MetricReading): boolean {
  const { unit, value } = target.value.measure
  return operator !== undefined || value === 0 || unit === 'duration' || (unit === 'percent' && value >= 90)
}
