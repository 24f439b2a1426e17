import type { AnnualPlan, AnnualPlanCriterion, AnnualPlanMeasurement } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Operator, Target } from '../../language/values/valueTypes.ts'
import { daysBetweenValues } from './measuring.ts'
import { readMetric } from './metrics.ts'
import { comparison, missedValue } from './missedCriteria.ts'
import { naturalOperator, objectivesOf } from './objectives.ts'

/** A value that was written down, and when. */
export interface Value {
  readonly day: CivilDay
  readonly value: Located<Target>
}

export type CriterionResult = 'met' | 'missed' | 'at_risk' | 'never' | 'unknown'

export interface CriterionState {
  readonly target?: Located<Target>
  readonly operator?: Operator
  /** The oldest first. */
  readonly values: readonly Value[]
  readonly result: CriterionResult
  /** The last value is older than one and a half of its intervals. */
  readonly stale?: { readonly last: CivilDay; readonly days: number }
  /** Whether the last value is nearer to the target, or further beyond it, than the one before. */
  readonly trend?: 'better' | 'worse' | 'same'
}

/** How a criterion stands: by its figures, where these can be compared; else as somebody judged it. */
export function criterionState(criterion: AnnualPlanCriterion, plan: AnnualPlan, until: CivilDay): CriterionState {
  const objectives = objectivesOf(criterion, plan)
  const metric = readMetric(criterion.metric) ?? objectives.map((objective) => readMetric(objective.metric)).find((one) => one !== undefined)
  const operator = metric?.operator ?? objectives.map(({ type }) => naturalOperator(type?.value)).find((one) => one !== undefined)
  const values = valuesOf(criterion.measurements)
  const stale = staleMeasure(criterion, until)
  const trend = trendOf(values, operator)
  return {
    values,
    result: resultOf(criterion, plan),
    ...(metric && { target: metric.target }),
    ...(operator && { operator }),
    ...(stale && { stale }),
    ...(trend && { trend }),
  }
}

const valuesOf = (measurements: readonly AnnualPlanMeasurement[]): readonly Value[] =>
  measurements.flatMap(({ date, value }) => (date && value ? [{ day: date.value, value }] : [])).toSorted((a, b) => a.day - b.day)

/** What falls short and may still be reached is at risk: what somebody says of it cannot make it met. */
function resultOf(criterion: AnnualPlanCriterion, plan: AnnualPlan): CriterionResult {
  const said = criterion.last_status?.value
  const compared = comparison(criterion, plan)
  if (compared?.isShort) return said === 'missed' || missedValue(criterion, plan) ? 'missed' : 'at_risk'
  if (compared) return said === 'at_risk' ? 'at_risk' : 'met'
  if (said && said !== 'unknown') return said
  return criterion.measurements.length === 0 ? 'never' : 'unknown'
}

function trendOf(values: readonly Value[], operator: Operator | undefined): CriterionState['trend'] {
  const [before, now] = values.slice(-2).map(({ value }) => value.value.measure)
  if (!before || !now || !operator || operator === '=' || before.unit !== now.unit) return undefined
  if (before.value === now.value) return 'same'
  return now.value > before.value === (operator === '>=' || operator === '>') ? 'better' : 'worse'
}

/** The last value, if it is older than one and a half of its intervals. A measurement whose day cannot be read may be the last one. */
export function staleMeasure({ frequency, computed_from: computed, measurements }: AnnualPlanCriterion, until: CivilDay): CriterionState['stale'] {
  if (!frequency || computed) return undefined
  const dates = measurements.flatMap(({ date }) => date?.value ?? [])
  const most = 1.5 * daysBetweenValues(frequency.value)
  if (dates.length === 0 || dates.length < measurements.length || !Number.isFinite(most)) return undefined
  const last = Math.max(...dates)
  return until - last > most ? { last, days: until - last } : undefined
}
