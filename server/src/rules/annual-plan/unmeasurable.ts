import type { Arg, Args } from '../../base/message.ts'
import type { AnnualPlanObjective } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import type { Operator } from '../../language/values/valueTypes.ts'
import { type MetricReading, readMetric } from '../../programme/analysis/metrics.ts'
import { naturalOperator } from '../../programme/analysis/objectives.ts'
import { elementRule, type Report, type Rule, type RuleContext } from '../rule.ts'
import { asHole, byMessage, fromApproved } from '../severity.ts'

/** ANN-01: an objective whose figure nobody can measure, as its unit or its direction is missing or not of its type. That a figure is there the schema asks. */
export const rule: Rule = elementRule({
  id: 'ANN-01',
  name: 'unmeasurable',
  title: { en: 'Objective not measurable', 'zh-cn': '目标无法测量', 'zh-tw': '目標無法量測' },
  why: {
    en: 'At the end of the year everybody can claim that the objective was met, and nobody can show it.',
    'zh-cn': '到了年底，人人都可以说目标已达成，却没有人能够证明。',
    'zh-tw': '到了年底，人人都能說目標達成了，卻沒有人拿得出證明。',
  },
  messages: {
    unit: {
      en: '«{target}» has no unit; this type of objective is measured in {unit}.',
      'zh-cn': '“{target}”没有单位；此类目标以{unit}衡量。',
      'zh-tw': '「{target}」沒有單位；這類目標以{unit}衡量。',
    },
    kind: {
      en: '«{target}» is an availability; this type of objective is measured in {unit}.',
      'zh-cn': '“{target}”是可用性指标；此类目标以{unit}衡量。',
      'zh-tw': '「{target}」是可用性指標；這類目標以{unit}衡量。',
    },
    direction: {
      en: 'It is not said whether «{target}» must be reached or not exceeded.',
      'zh-cn': '“{target}”应达到还是不得超过，没有说明。',
      'zh-tw': '「{target}」是要達到還是不得超過，沒有說明。',
    },
    reversed: {
      en: '«{target}» sets a limit on the wrong side: this type of objective must {direction}.',
      'zh-cn': '“{target}”的方向反了：此类目标应为{direction}。',
      'zh-tw': '「{target}」的方向反了：這類目標應為{direction}。',
    },
    percent: { en: 'percent', 'zh-cn': '百分比', 'zh-tw': '百分比' },
    time: { en: 'time', 'zh-cn': '时间', 'zh-tw': '時間' },
    atLeast: { en: 'be at least the target', 'zh-cn': '不低于目标值', 'zh-tw': '不低於目標值' },
    atMost: { en: 'be at most the target', 'zh-cn': '不超过目标值', 'zh-tw': '不超過目標值' },
  },
  severity: byMessage({ unit: asHole, kind: 'warning', direction: fromApproved('hint', 'warning'), reversed: 'error' }),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const metric = readMetric(objective.metric)
    if (!metric) return
    const unit = expectedUnit(objective)
    const { measure } = metric.target.value
    // Nothing is nothing in any unit: an RPO of 0.
    const bare = measure.unit === 'count' && measure.value !== 0
    if (unit && bare && !statesUnit(objective)) context.report(saying('unit', metric, { unit }))
    else if (unit && isAvailability(objective, metric)) context.report(saying('kind', metric, { unit }))
    else judgeDirection(objective, metric, context)
  },
})

const word = (name: string): Arg => ({ key: `ANN-01.${name}`, args: {} })

function expectedUnit({ type }: AnnualPlanObjective): Arg | undefined {
  if (type?.value === 'availability') return word('percent')
  return type && ['recovery_time', 'data_loss', 'response_time'].includes(type.value) ? word('time') : undefined
}

const statesUnit = ({ metric }: AnnualPlanObjective): boolean => metric !== undefined && isElementLike(metric) && metric.$.slots.has('unit')

/** A share of restores within a time may be at least 95 %; nearly all of a year is how long something is there. */
const isAvailability = ({ type }: AnnualPlanObjective, { target: { value } }: MetricReading): boolean =>
  type?.value !== 'availability' &&
  value.window !== undefined &&
  value.measure.unit === 'percent' &&
  value.measure.value > 99 &&
  value.measure.value < 100

function judgeDirection({ type, metric: written }: AnnualPlanObjective, metric: MetricReading, context: RuleContext): void {
  const { unit, value } = metric.target.value.measure
  const usual = naturalOperator(type?.value)
  if (!metric.operator && written && isElementLike(written) && written.$.slots.has('operator')) return
  if (!metric.operator) {
    // 100 % cannot be exceeded, and of nothing there cannot be less.
    const evident = value === 0 || (unit === 'percent' && value === 100)
    if (type?.value === 'other' && !evident) context.report(saying('direction', metric))
  } else if (usual && comparable(type?.value, metric) && sideOf(metric.operator) === -sideOf(usual)) {
    context.report(saying('reversed', metric, { direction: word(usual === '>=' ? 'atLeast' : 'atMost') }))
  }
}

/** An unavailability of at most 0.1 % is the same promise as 99.9 %; a share of restores within a time may be at least 95 %. */
const comparable = (type: string | undefined, { target }: MetricReading): boolean =>
  type === 'availability' ? target.value.measure.unit === 'percent' && target.value.measure.value > 50 : target.value.measure.unit === 'duration'

const sideOf = (operator: Operator): number => (operator.startsWith('>') ? 1 : operator.startsWith('<') ? -1 : 0)

const saying = (message: string, { target }: MetricReading, args: Args = {}): Report => ({
  at: target.span,
  message,
  args: { target: target.text, ...args },
})
