import type { AnnualPlan, AnnualPlanCriterion, AnnualPlanMeasurement, RecordsFinding } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { DateTime, Target } from '../../language/values/valueTypes.ts'
import { nameKey } from '../index/definitions.ts'
import { allOf, type Site, type Standpoint, targetOf } from '../index/elements.ts'
import { daysBetweenValues } from './measuring.ts'
import { type MetricReading, readMetric } from './metrics.ts'
import { fallsShort } from './missedTargets.ts'
import { callsOf, naturalOperator, objectivesOf } from './objectives.ts'

/** The last value of a criterion; nothing where a day cannot be read, or several were taken on it. */
export function lastMeasurement({ measurements }: AnnualPlanCriterion): AnnualPlanMeasurement | undefined {
  const last = Math.max(...measurements.map(({ date }) => date?.value ?? Number.NaN))
  const found = measurements.filter(({ date }) => date?.value === last)
  return found.length === 1 ? found[0] : undefined
}

/** The last value beside its own target: what a criterion takes from an objective may be the target of something else. */
interface Comparison {
  readonly value: Located<Target>
  readonly day: CivilDay
  readonly metric: MetricReading
  readonly isShort: boolean
}

/** Nothing where the two cannot be compared. */
export function comparison(criterion: AnnualPlanCriterion, plan: AnnualPlan): Comparison | undefined {
  const metric = readMetric(criterion.metric)
  const last = lastMeasurement(criterion)
  const [value, day] = [last?.value, last?.date?.value]
  const operator = metric?.operator ?? objectivesOf(criterion, plan).flatMap(({ type }) => naturalOperator(type?.value) ?? [])[0]
  if (!metric || !value || day === undefined || !operator || value.value.operator) return undefined
  const [own, wanted] = [value.value.measure, metric.target.value.measure]
  if (own.unit !== wanted.unit) return undefined
  return { value, day, metric: { ...metric, operator }, isShort: fallsShort[operator](own.value, wanted.value) }
}

/** The last value where it falls short of the target, for now or for good. */
export function shortfall(criterion: AnnualPlanCriterion, plan: AnnualPlan): Comparison | undefined {
  const compared = comparison(criterion, plan)
  return compared?.isShort ? compared : undefined
}

/** The last value where it misses the target for certain. What is to be reached by the end of the year is not missed in spring. */
export function missedValue(criterion: AnnualPlanCriterion, plan: AnnualPlan): Located<Target> | undefined {
  const found = shortfall(criterion, plan)
  return found && (isWhole(found.metric, criterion, plan) || found.day >= dueDay(criterion, plan)) ? found.value : undefined
}

/** Whether each value stands for itself: a time that was too long, or a share of no longer a while than lies between two values. */
function isWhole({ target, operator, window }: MetricReading, criterion: AnnualPlanCriterion, plan: AnnualPlan): boolean {
  if (target.value.measure.unit === 'duration') return operator?.startsWith('<') === true && !improves(criterion, plan)
  return window !== undefined && criterion.frequency !== undefined && window <= daysBetweenValues(criterion.frequency.value) * 86400 * 1.1
}

/** With a baseline the target is something to come to. */
const improves = (criterion: AnnualPlanCriterion, plan: AnnualPlan): boolean =>
  [criterion, ...objectivesOf(criterion, plan)].some(({ metric }) => metric && isElementLike(metric) && metric.$.slots.has('baseline'))

function dueDay(criterion: AnnualPlanCriterion, plan: AnnualPlan): CivilDay {
  const due = objectivesOf(criterion, plan).flatMap(({ due: day }) => day?.value ?? [])
  return due.length > 0 ? Math.max(...due) : (plan.period?.end?.value ?? Number.POSITIVE_INFINITY)
}

const over: ReadonlySet<string> = new Set(['done', 'cancelled'])

/** Whether the plan’s own work on what a criterion judges still goes on. */
export function isUnderway(criterion: AnnualPlanCriterion, plan: AnnualPlan): boolean {
  const calls = new Set(objectivesOf(criterion, plan).flatMap(callsOf))
  return plan.tasks.some(({ status, objectives }) => !over.has(status?.value ?? '') && objectives.some(({ value }) => calls.has(nameKey(value))))
}

/** Whether an action or a finding is about a criterion, names it, or comes from what was measured in the month before its last value. */
export function isAnswered(criterion: AnnualPlanCriterion, from: Standpoint): boolean {
  const last = lastMeasurement(criterion)
  return responses(from).some((site) => {
    const source = sourceOf(site, from)
    const id = scalarAt<string>(site.element, 'id')?.value
    const day = source && dayOf(source)
    const isRecent = day !== undefined && last?.date !== undefined && day <= last.date.value && day > last.date.value - 31
    return (
      source === criterion ||
      isRecent ||
      isNamedIn(site, { id: criterion.id?.value, name: criterion.title?.value }) ||
      names(last?.note?.value ?? '', id)
    )
  })
}

/** What somebody does about what went wrong. */
export const responses = ({ programme }: Standpoint): readonly Site[] => [
  ...allOf(programme, 'annual_plan.action').filter(({ element }) => element.status?.value !== 'cancelled'),
  ...allOf(programme, 'records.finding').filter(({ element }) => element.status?.value !== 'cancelled'),
]

const sources = ['criterion', 'exercise', 'restore_test', 'incident', 'audit', 'management_review', 'review'] as const

function sourceOf({ element, document }: Site, { programme }: Standpoint): Element | undefined {
  const source = scalarAt<string>(element, 'source_ref') ?? (element as RecordsFinding).source
  const reference = source && !isElementLike(source) ? source : undefined
  return targetOf({ programme, document }, sources, reference)?.element
}

const dayOf = (element: Element): CivilDay | undefined =>
  scalarAt<CivilDay>(element, 'date')?.value ?? scalarAt<DateTime>(element, 'start')?.value.day

/** Whether what stands in an element names something: its name in words, or its id; `C1` is not in `C10`. */
export function isNamedIn({ element, file }: Site, { id, name }: { readonly id?: string | undefined; readonly name?: string | undefined }): boolean {
  const text = file.table.text.slice(element.$.span.start, element.$.span.end)
  return names(text, id) || (name !== undefined && name.length > 3 && text.toLowerCase().includes(name.toLowerCase()))
}

const names = (text: string, id: string | undefined): boolean =>
  id !== undefined && text.split(/[^\p{L}\p{N}._-]+/u).some((word) => word.replace(/\.$/, '') === id)
