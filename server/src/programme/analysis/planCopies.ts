import type { ContinuityPlan } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plansOf } from './coverage.ts'

/** The times that a plan states of a thing that has a place of its own. */
export interface PlanCopy {
  readonly plan: Site<ContinuityPlan>
  readonly target: Target<'activity' | 'system'>
  readonly rto?: Located<Duration>
  readonly rpo?: Located<Duration>
}

/** All such times, plan by plan, by the id of the thing. */
const copies: (programme: Programme) => ReadonlyMap<string, readonly PlanCopy[]> = derived((programme) =>
  Map.groupBy(
    plansOf(programme)
      .filter(({ element }) => !isForAttack(element))
      .flatMap((plan) => copiesIn(programme, plan)),
    ({ target }) => target.id,
  ),
)

/** After an attack everything is cleaned before it is brought back: such a plan has times of its own. */
export const isForAttack = ({ plan_type }: ContinuityPlan): boolean => plan_type?.value === 'cyber'

export function copiesIn(programme: Programme, plan: Site<ContinuityPlan>): readonly PlanCopy[] {
  const { element, document } = plan
  const order = (element.dr?.recovery_order ?? []).map(({ system, rto, rpo }) => ({ reference: system, rto, rpo }))
  const covered = element.covers.map(({ activity, rto, rpo }) => ({ reference: activity, rto, rpo }))
  return [...covered, ...order].flatMap(({ reference, rto, rpo }) => {
    const target = targetOf({ programme, document }, ['activity', 'system'], reference)
    return target ? [{ plan, target, ...(rto && { rto }), ...(rpo && { rpo }) }] : []
  })
}

/** What the plans before one state of the same thing, for a loss that both are made for. Of two plans that differ the later can tell it. */
export function copiesBefore(programme: Programme, id: string, document: DocumentModel): readonly PlanCopy[] {
  const all = copies(programme).get(id) ?? []
  const index = all.findIndex(({ plan }) => plan.document === document)
  const own = all[index]
  return own ? all.slice(0, index).filter(({ plan }) => areForOneLoss(plan.element, own.plan.element)) : []
}

/** Plans for different losses may promise different times; one that names none is for any. */
function areForOneLoss(one: ContinuityPlan, other: ContinuityPlan): boolean {
  const [losses, others] = [one, other].map(({ loss_scenarios }) =>
    loss_scenarios.map((loss) => (isElementLike(loss) ? loss.type?.value : loss.value)),
  )
  return !losses?.length || !others?.length || losses.some((loss) => others.includes(loss))
}
