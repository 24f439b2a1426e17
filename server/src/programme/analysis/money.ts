import type { CommonImpactLevel } from '../../generated/model.ts'
import type { Money } from '../../language/values/valueTypes.ts'

/** Whether an amount lies in the money band of a level, both ends included. A level without a band, or in another currency, holds none. */
export function bandHolds({ money_from, money_to }: CommonImpactLevel, amount: Money): boolean {
  const ends = [money_from?.value, money_to?.value].filter((end) => end !== undefined)
  if (ends.length === 0 || ends.some(({ currency }) => currency !== amount.currency)) return false
  return (
    (money_from?.value.amount ?? Number.NEGATIVE_INFINITY) <= amount.amount && amount.amount <= (money_to?.value.amount ?? Number.POSITIVE_INFINITY)
  )
}
