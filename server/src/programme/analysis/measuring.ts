import type { Frequency } from '../../language/values/valueTypes.ts'

/** Days from one value that is written down to the next; infinite where it is measured when needed. What is looked at all the time is written down once a month at the most. */
export const daysBetweenValues = ({ perYear }: Frequency): number => Math.max(365 / perYear, 30)
