import type { AnnualPlan, AnnualPlanCriterion, AnnualPlanObjective, CommonMetric } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { yearSeconds } from './availability.ts'
import { type MetricReading, readMetric } from './metrics.ts'
import { criteriaOf } from './objectives.ts'

/** What an objective of availability promises, together with the criteria that evaluate it: either of them may say how it is counted. */
export interface AvailabilityPromise {
  readonly objective: AnnualPlanObjective
  readonly metric: MetricReading
  readonly percent: number
  /** Seconds; a year where nobody says otherwise. */
  readonly window: Duration
  readonly exclusions: 'stated' | 'none'
  /** What is written about service hours: a calendar to be resolved, or words that nobody can count with. */
  readonly hours?: Located<string> | 'words'
  readonly counts?: 'any' | 'all' | 'average'
  /** The metrics written as groups of keys: that of the objective, then those of its criteria. */
  readonly details: readonly CommonMetric[]
}

/** Nothing where the target is no percentage, or one that must not be exceeded: an unavailability. */
export function availabilityPromise(objective: AnnualPlanObjective, plan: AnnualPlan): AvailabilityPromise | undefined {
  const metric = objective.type?.value === 'availability' ? readMetric(objective.metric) : undefined
  const measure = metric?.target.value.measure
  if (!metric || measure?.unit !== 'percent' || metric.operator === '<=' || metric.operator === '<') return undefined
  const details = [objective, ...criteriaOf(objective, plan)].flatMap(detailOf)
  const hours = details.flatMap(hoursOf)[0]
  const counts = details.flatMap(({ outage_counts }) => outage_counts ?? [])[0]?.value
  return {
    objective,
    metric,
    percent: measure.value,
    window: metric.window ?? yearSeconds,
    exclusions: details.some(saysExclusions) ? 'stated' : 'none',
    details,
    ...(hours && { hours }),
    ...(counts && { counts }),
  }
}

const detailOf = ({ metric }: AnnualPlanObjective | AnnualPlanCriterion): readonly CommonMetric[] => (metric && isElementLike(metric) ? [metric] : [])

/** A placeholder is an intention to exclude something: until it is filled nothing is known. */
const saysExclusions = ({ $ }: CommonMetric): boolean => ['value', 'placeholder', 'invalid'].includes($.slots.get('exclusions')?.state ?? '')

/** Service hours are stated in a calendar, in words, or still to be filled in: then nothing is known. */
export function hoursOf({ service_hours: hours, $ }: CommonMetric): readonly (Located<string> | 'words')[] {
  const state = $.slots.get('service_hours')?.state
  if (state === undefined || state === 'notApplicable' || state === 'empty') return []
  return [hours && !isElementLike(hours) ? hours : 'words']
}
