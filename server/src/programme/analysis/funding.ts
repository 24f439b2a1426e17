import type {
  AnnualPlan,
  AnnualPlanBudgetLine,
  AnnualPlanResource,
  AnnualPlanTask,
  BiaStrategy,
  CommonTreatmentAction,
} from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Money } from '../../language/values/valueTypes.ts'
import { nameKey } from '../index/definitions.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { agrees } from './budget.ts'
import { isMentioned } from './mentions.ts'
import type { Risk } from './riskRatings.ts'
import { isFilled } from './singlePoints.ts'

const bought: ReadonlySet<string> = new Set(['purchase', 'lease', 'outsourced'])

/** Resources that cost money which no line of the budget holds. Without lines nobody keeps the budget here. */
export function unfundedResources(plan: AnnualPlan, from: Standpoint): readonly AnnualPlanResource[] {
  const lines = plan.budget?.lines ?? []
  if (lines.length === 0) return []
  const paidFor = usedByPaidTasks(plan, from)
  return plan.resources.filter((resource) => {
    const { acquisition, cost } = resource
    const isBought = acquisition !== undefined && bought.has(acquisition.value) && cost?.value.amount !== 0
    return isBought && !isFilled(resource, 'budget_line') && !paidFor.has(resource) && !lines.some((line) => isSame(line, resource))
  })
}

/** A line for a resource by its name, or for exactly what it costs. */
function isSame({ item, planned }: AnnualPlanBudgetLine, { name, cost }: AnnualPlanResource): boolean {
  const isNamed = item && name && nameKey(item.value) === nameKey(name.value)
  return isNamed || (planned !== undefined && planned.value.amount === cost?.value.amount)
}

/** What the tasks use for which there is a line: that line may pay for it. */
function usedByPaidTasks({ budget, tasks }: AnnualPlan, from: Standpoint): ReadonlySet<unknown> {
  const paid = new Set((budget?.lines ?? []).flatMap(({ task }) => targetOf(from, ['task', 'subtask'], task)?.element ?? []))
  const isPaid = (task: AnnualPlanTask): boolean => paid.has(task) || task.subtasks.some((step) => paid.has(step))
  const needs = tasks.filter(isPaid).flatMap(({ resources }) => resources)
  return new Set(needs.flatMap((need) => targetOf(from, ['resource'], isElementLike(need) ? need.resource : need)?.element ?? []))
}

/** A line that plans less than the resources cost which it is to pay for. */
export interface ShortLine {
  readonly planned: Located<Money>
  readonly costs: readonly Located<Money>[]
  readonly sum: number
}

export function shortLines(plan: AnnualPlan, from: Standpoint, tolerance: number): readonly ShortLine[] {
  const usual = plan.budget?.currency?.value
  const pairs = plan.resources.flatMap(({ budget_line: line, cost }) => {
    const target = cost && targetOf(from, ['budget_line'], line)
    return target ? [{ line: target.element, cost }] : []
  })
  return [...Map.groupBy(pairs, ({ line }) => line)].flatMap(([{ planned }, all]) => {
    const costs = all.map(({ cost }) => cost)
    const isOneCurrency = planned && new Set([planned, ...costs].map(({ value }) => value.currency ?? usual)).size === 1
    const sum = Math.round(costs.reduce((total, { value }) => total + value.amount * 100, 0)) / 100
    return isOneCurrency && sum > planned.value.amount && !agrees(sum, planned.value.amount, tolerance) ? [{ planned, costs, sum }] : []
  })
}

/** Sundries that no task needs by itself are in every budget. */
const sundries = 0.1

/** Lines of which nobody says what they are for, in a budget in which most lines have a task. What somebody refers to is for that. */
export function aimlessLines({ budget }: AnnualPlan, { programme }: Standpoint): readonly AnnualPlanBudgetLine[] {
  const lines = budget?.lines ?? []
  const sum = lines.reduce((total, { planned }) => total + (planned?.value.amount ?? 0), 0)
  const aimless = lines.filter((line) => !isFilled(line, 'task') && (line.planned?.value.amount ?? 0) > sum * sundries)
  if (aimless.length * 2 >= lines.length) return []
  return aimless.filter(({ id, item }) => id && !isMentioned(programme, { id: id.value, ...(item && { name: item.value }) }))
}

/** A measure that is to be paid for in the year of a plan. */
interface Costly {
  readonly action: CommonTreatmentAction
  readonly plan: Site<AnnualPlan>
}

/** Measures for which no line of that year's budget is named, where most of their neighbours have one. */
export function unfundedActions(risks: readonly Risk[], programme: Programme): readonly Costly[] {
  const plans = budgets(programme)
  const costly = risks.filter(({ status }) => status?.value !== 'closed').flatMap((risk) => costlyOf(risk, plans))
  const unfunded = costly.filter(({ action }) => !isFilled(action, 'budget_line'))
  return unfunded.length * 2 < costly.length ? unfunded : []
}

function costlyOf({ treatment }: Risk, plans: readonly Site<AnnualPlan>[]): readonly Costly[] {
  return (treatment?.actions ?? []).flatMap((action) => {
    const { cost, status, due = treatment?.due } = action
    const isAhead = status?.value !== 'done' && status?.value !== 'cancelled'
    const plan = due && plans.find(({ element }) => holds(element, due.value))
    return isAhead && plan && cost && cost.value.amount > 0 ? [{ action, plan }] : []
  })
}

/** The plans of the programme that keep a budget. */
const budgets: (programme: Programme) => readonly Site<AnnualPlan>[] = derived((programme) =>
  allOf(programme, 'annual_plan').filter(({ element }) => (element.budget?.lines.length ?? 0) > 0),
)

const holds = ({ period }: AnnualPlan, day: CivilDay): boolean =>
  period?.start !== undefined && period.end !== undefined && period.start.value <= day && day <= period.end.value

/** Whether an annual plan knows of a strategy: a line or a resource by its name or for exactly what it costs, or work that concerns it. */
export function isPlannedFor({ element, document }: Site<AnnualPlan>, strategy: BiaStrategy, programme: Programme): boolean {
  const { budget, resources, tasks } = element
  const name = nameKey(strategy.name?.value ?? '')
  const costs = [strategy.cost?.one_off, strategy.cost?.yearly].flatMap((cost) => cost?.value.amount ?? [])
  const works = [...tasks, ...tasks.flatMap(({ subtasks }) => subtasks)].filter(({ status }) => status?.value !== 'cancelled')
  const entries = [...(budget?.lines ?? []).flatMap((line) => [line, ...line.parts]), ...resources]
  const words = [...entries.map((one) => ('item' in one ? one.item : 'name' in one ? one.name : undefined)), ...works.map(({ title }) => title)]
  if (name !== '' && words.some((word) => word && nameKey(word.value).includes(name))) return true
  if (entries.some((one) => costs.includes(('planned' in one ? one.planned : 'cost' in one ? one.cost : undefined)?.value.amount ?? Number.NaN)))
    return true
  const concerned = works.flatMap(({ concerns }) => concerns)
  return concerned.some((one) => targetOf({ programme, document }, ['strategy'], one)?.element === strategy)
}
