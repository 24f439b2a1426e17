import type { ContinuityPlan, ContinuityPlanInterdependency } from '../../generated/model.ts'
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
  if (!supplier || !contracted || !expected || expected.measure.value + lateStart(supplier, document, description.text) >= contracted.value)
    return undefined
  return { supplier, expected, contracted, at: description }
}

const fromActivation =
  /\b(?:after|of|from) (?:the |its |our )?(?:activation|declaration|invocation|call|alarm|notice)\b|\bonce (?:the plan is )?activated\b|[启啟][动動]后|[启啟][动動]後|宣[告布佈][后後]|接[获獲到]通知/i

/** A contract that counts from the disruption has been running since, where the plan counts from its activation. */
function lateStart({ element: { clock_starts: starts } }: Target<'supplier'>, { root }: Site['document'], text: string): Duration {
  return starts?.value === 'disruption' && fromActivation.test(text) ? ((root as ContinuityPlan).activation?.target?.value ?? 0) : 0
}
