import type { ContinuityPlanInterdependency } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type ProseFigure, promiseIn } from './proseFigures.ts'

/** That a plan says a supplier helps sooner than its contract does. */
export interface Expectation {
  readonly supplier: Target<'supplier'>
  readonly expected: ProseFigure
  readonly contracted: Located<Duration>
  readonly at: Located<string>
}

export function tooSoonExpected(
  programme: Programme,
  document: Site['document'],
  { with: partner, description }: ContinuityPlanInterdependency,
): Expectation | undefined {
  const supplier = partner && !isElementLike(partner) ? targetOf({ programme, document }, ['supplier'], partner) : undefined
  const contracted = supplier?.element.contracted_rto
  const expected = description && promiseIn(description.text, 'duration')
  if (!supplier || !contracted || !expected || expected.measure.value >= contracted.value) return undefined
  return { supplier, expected, contracted, at: description }
}
