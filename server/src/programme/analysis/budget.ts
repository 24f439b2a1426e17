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

/** What is gone beside what was meant for it. */
export interface Spending {
  readonly planned: Located<Money>
  readonly parts: readonly Located<Money>[]
  /** Ordered and paid. Less than all of it where an amount is still to be filled in. */
  readonly spent: number
  /** What the plan does not hold; 0 within the tolerance. */
  readonly over: number
  /** Whether nothing would be over if what is paid were a part of what is ordered. */
  readonly countedTwice: boolean
}

/** What is ordered and paid of a line; nothing where it cannot be compared with the plan. */
export function spendingOn({ planned, committed, actual }: AnnualPlanBudgetLine, usual: string | undefined, tolerance: number): Spending | undefined {
  const found = spending(planned, [committed, actual], { usual, tolerance })
  if (!planned || !found) return undefined
  const [ordered, paid] = [committed?.value.amount ?? 0, actual?.value.amount ?? 0]
  return { ...found, countedTwice: paid > 0 && paid <= ordered && ordered <= planned.value.amount }
}

/** What of the plan is neither ordered nor paid yet; below nothing what is over. */
export const restOf = ({ planned, spent }: Spending): number => cents(planned.value.amount - spent)

/** What is ordered and paid of all lines, against the total. */
export function spendingOfAll({ total, lines, currency }: AnnualPlanBudget, tolerance: number): Spending | undefined {
  const parts = lines.flatMap(({ committed, actual }) => [committed, actual])
  return spending(total, parts, { usual: currency?.value, tolerance })
}

interface Terms {
  readonly usual: string | undefined
  readonly tolerance: number
}

function spending(
  planned: Located<Money> | undefined,
  amounts: readonly (Located<Money> | undefined)[],
  { usual, tolerance }: Terms,
): Spending | undefined {
  const sum = sumOf(
    planned,
    amounts.filter((amount) => amount !== undefined),
    usual,
  )
  if (!planned || !sum) return undefined
  const { parts, amount: spent } = sum
  const isOver = spent > planned.value.amount && !agrees(spent, planned.value.amount, tolerance)
  return { planned, parts, spent, over: isOver ? cents(spent - planned.value.amount) : 0, countedTwice: false }
}

const cents = (amount: number): number => Math.round(amount * 100) / 100

/** Whether two amounts are the same but for rounding: a cent, or the share that is tolerated, in percent. */
export const agrees = (one: number, other: number, tolerance: number): boolean =>
  Math.abs(one - other) <= Math.max(0.01, (Math.abs(other) * tolerance) / 100) + 1e-9
