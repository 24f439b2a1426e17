import type { AnnualPlanBudget, AnnualPlanBudgetLine } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Money } from '../../language/values/valueTypes.ts'

/** A stated amount beside what its parts add up to. */
export interface Sum {
  readonly stated: Located<Money>
  readonly parts: readonly Located<Money>[]
  readonly amount: number
  readonly currency?: string
}

/** The total of a budget against its lines and the contingency. */
export function totalOf({ total, lines, contingency, currency, $ }: AnnualPlanBudget): Sum | undefined {
  const planned = lines.map((line) => line.planned)
  // A contingency that nobody can read yet is part of the total as well.
  if ($.slots.has('contingency') && !contingency && $.slots.get('contingency')?.state !== 'notApplicable') return undefined
  return sumOf(total, contingency ? [...planned, contingency] : planned, currency?.value)
}

/** A line against its parts. */
export const lineSum = ({ planned, parts }: AnnualPlanBudgetLine, currency: string | undefined): Sum | undefined =>
  sumOf(
    planned,
    parts.map((part) => part.planned),
    currency,
  )

/** Nothing where an amount is unknown, where there is nothing to add, or where the currencies differ: that is no sum. */
function sumOf(stated: Located<Money> | undefined, amounts: readonly (Located<Money> | undefined)[], usual: string | undefined): Sum | undefined {
  const parts = amounts.filter((amount) => amount !== undefined)
  if (!stated || parts.length === 0 || parts.length < amounts.length) return undefined
  const currencies = new Set([stated, ...parts].map(({ value }) => value.currency ?? usual))
  if (currencies.size > 1) return undefined
  // Cents as whole numbers: 0.1 + 0.2 is 0.3 in a budget.
  const amount = parts.reduce((sum, { value }) => sum + Math.round(value.amount * 100), 0) / 100
  const [currency] = currencies
  return { stated, parts, amount, ...(currency !== undefined && { currency }) }
}

/** Whether two amounts are the same but for rounding: a cent, or the share that is tolerated, in percent. */
export const agrees = (one: number, other: number, tolerance: number): boolean =>
  Math.abs(one - other) <= Math.max(0.01, (Math.abs(other) * tolerance) / 100) + 1e-9
