import { remembered } from '../../base/remembered.ts'
import type { AnnualPlan, AnnualPlanCriterion, AnnualPlanObjective } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration, Operator, Target } from '../../language/values/valueTypes.ts'
import { nameKey } from '../index/definitions.ts'
import { type MetricReading, readMetric } from './metrics.ts'
import { promiseIn } from './proseFigures.ts'

type ObjectiveType = NonNullable<AnnualPlanObjective['type']>['value']

/** The direction that goes without saying: nobody promises an availability of at most 99.9 %. */
const natural: Readonly<Partial<Record<ObjectiveType, Operator>>> = {
  availability: '>=',
  recovery_time: '<=',
  data_loss: '<=',
  response_time: '<=',
  training: '>=',
  exercise: '>=',
  review: '>=',
}

export const naturalOperator = (type: ObjectiveType | undefined): Operator | undefined => type && natural[type]

/** Who evaluates what in a plan: worked out once for all rules. */
interface Links {
  readonly criteria: ReadonlyMap<AnnualPlanObjective, readonly AnnualPlanCriterion[]>
  readonly objectives: ReadonlyMap<AnnualPlanCriterion, readonly AnnualPlanObjective[]>
}

const linksOf: (plan: AnnualPlan) => Links = remembered(({ objectives, evaluation }: AnnualPlan) => {
  const all = evaluation?.criteria ?? []
  const byId = grouped(all.flatMap((criterion) => callsOf(criterion).map((call) => [call, criterion] as const)))
  const naming = grouped(all.flatMap((criterion) => (criterion.objective ? [[nameKey(criterion.objective.value), criterion] as const] : [])))
  const criteria = new Map(
    objectives.map((objective) => {
      const named = objective.evaluated_by.flatMap(({ value }) => byId.get(nameKey(value)) ?? [])
      const found = new Set([...callsOf(objective).flatMap((call) => naming.get(call) ?? []), ...named])
      return [objective, [...found].toSorted((a, b) => a.$.span.start - b.$.span.start)] as const
    }),
  )
  const pairs = [...criteria].flatMap(([objective, found]) => found.map((criterion) => ({ objective, criterion })))
  const back = Map.groupBy(pairs, ({ criterion }) => criterion)
  return { criteria, objectives: new Map([...back].map(([criterion, found]) => [criterion, found.map(({ objective }) => objective)])) }
})

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  return new Map([...Map.groupBy(pairs, ([key]) => key)].map(([key, found]) => [key, found.map(([, value]) => value)]))
}

/** By what an objective or a criterion may be referred to: its id, or its name in words. */
export function callsOf(element: AnnualPlanObjective | AnnualPlanCriterion): readonly string[] {
  const name = 'statement' in element ? element.statement : 'title' in element ? element.title : undefined
  return [element.id, name && !isElementLike(name) ? name : undefined].flatMap((one) => (one ? [nameKey(one.value)] : []))
}

/** The criteria that evaluate an objective: they name it, or it names them. */
export const criteriaOf = (objective: AnnualPlanObjective, plan: AnnualPlan): readonly AnnualPlanCriterion[] =>
  linksOf(plan).criteria.get(objective) ?? []

/** The objectives that a criterion evaluates. */
export const objectivesOf = (criterion: AnnualPlanCriterion, plan: AnnualPlan): readonly AnnualPlanObjective[] =>
  linksOf(plan).objectives.get(criterion) ?? []

/**
 * The target of an objective, and where its criteria and its own statement repeat it: who changes one changes all of them. With several texts
 * for the same figure each keeps its own.
 */
export function repeatedTargets(objective: AnnualPlanObjective, plan: AnnualPlan): readonly Located<Target>[] {
  const own = readMetric(objective.metric)?.target
  if (!own) return []
  const { unit, value } = own.value.measure
  const others = criteriaOf(objective, plan).flatMap(({ metric }) => readMetric(metric)?.target ?? [])
  return [own, ...others.filter(({ value: { measure } }) => measure.unit === unit && measure.value === value), ...repeatedInWords(objective, own)]
}

/** In a text on one line, where the place of the figure follows from that of the text: a quote stands before it, or nothing. */
function repeatedInWords({ statement }: AnnualPlanObjective, { value }: Located<Target>): readonly Located<Target>[] {
  if (!statement || isElementLike(statement)) return []
  const figure = promiseIn(statement.value, value.measure.unit)
  const quote = (statement.span.end - statement.span.start - statement.value.length) / 2
  if (figure?.measure.value !== value.measure.value || (quote !== 0 && quote !== 1)) return []
  const start = statement.span.start + quote + statement.value.indexOf(figure.text)
  return [{ value, text: figure.text, span: { ...statement.span, start, end: start + figure.text.length } }]
}

/** What an objective names as its population; free text stands for nothing that can be compared. */
export const appliesTo = ({ applies_to }: AnnualPlanObjective): readonly Located<string>[] =>
  applies_to.flatMap((one) => (isElementLike(one) ? [] : [one]))

/** Two objectives speak of the same thing unless both say what they apply to and share none of it. */
export function speakOfTheSame(one: AnnualPlanObjective, other: AnnualPlanObjective): boolean {
  if (one.applies_to.length === 0 || other.applies_to.length === 0) return true
  const ids = appliesTo(other).map(({ value }) => value)
  return appliesTo(one).some(({ value }) => ids.includes(value))
}

/** A length of time that an objective promises not to exceed. */
export interface TimeLimit {
  readonly objective: AnnualPlanObjective
  readonly metric: MetricReading
  readonly seconds: Duration
}

/** The time that an objective of some type sets; nothing where its target is no time, or one to be exceeded. */
export function timeLimit(objective: AnnualPlanObjective, type: 'recovery_time' | 'data_loss' | 'response_time'): TimeLimit | undefined {
  const metric = objective.type?.value === type ? readMetric(objective.metric) : undefined
  const measure = metric?.target.value.measure
  if (!metric || !measure || metric.operator === '>=' || metric.operator === '>') return undefined
  // A loss of 0 needs no unit.
  const isTime = measure.unit === 'duration' || (measure.unit === 'count' && measure.value === 0)
  return isTime ? { objective, metric, seconds: measure.value } : undefined
}
