import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { NeededQuantity } from './quantities.ts'

/** What somebody needs over time. */
export interface Need<Owner> {
  readonly owner: Owner
  /** The earliest first. */
  readonly steps: readonly Pick<NeededQuantity, 'seconds' | 'quantity'>[]
}

/** What is needed at a time: the step that began last; nothing before the first. */
export const stepAt = <Step extends { readonly seconds: Duration }>(steps: readonly Step[], at: Duration): Step | undefined =>
  steps.findLast(({ seconds }) => seconds <= at)

/** How much all of them need together from a time on. */
export interface Total {
  readonly at: Duration
  readonly needed: number
}

/** What is needed together, at every time at which anything changes; the earliest first. */
export function totalsOverTime<Owner>(needs: readonly Need<Owner>[]): readonly Total[] {
  const times = [...new Set(needs.flatMap(({ steps }) => steps.map(({ seconds }) => seconds)))].toSorted((a, b) => a - b)
  return times.map((at) => ({ at, needed: needs.reduce((sum, { steps }) => sum + (stepAt(steps, at)?.quantity.value ?? 0), 0) }))
}

/** The time at which most is missing, the first such time, and how much is needed then. Nothing where there is always enough. */
export function worstTime<Owner>(needs: readonly Need<Owner>[], offered: number): Total | undefined {
  const most = totalsOverTime(needs).toSorted((a, b) => b.needed - a.needed || a.at - b.at)[0]
  return most && most.needed > offered ? most : undefined
}

/** Whether a quantity counts places to work at; without a unit it does. */
export const countsSeats = (unit: Located<string> | undefined): boolean => unit === undefined || seatWords.test(unit.value.trim())

const seatWords = /^(?:seats?|desks?|work ?places?|workstations?|places?|positions?|席|席位|工位|座位|座席|座|位|个|個|张|張)$/i
