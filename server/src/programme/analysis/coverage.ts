import type { ContinuityPlan, ContinuityPlanCoverage } from '../../generated/model.ts'
import { statusOf } from '../../language/model/header.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { documentsThatSpeak, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** That a continuity plan covers an activity. */
export interface Covering {
  readonly plan: Site<ContinuityPlan>
  readonly coverage: ContinuityPlanCoverage
}

/** Every continuity plan that speaks for the programme. */
export const plansOf: (programme: Programme) => readonly Site<ContinuityPlan>[] = derived((programme) =>
  documentsThatSpeak(programme)
    .filter(({ document }) => document.kind === 'continuity_plan')
    .map((site) => ({ ...site, element: site.element as ContinuityPlan })),
)

/** The plans that cover each activity, by its id. */
export const coverings: (programme: Programme) => ReadonlyMap<string, readonly Covering[]> = derived((programme) => {
  const found = plansOf(programme).flatMap((plan) =>
    plan.element.covers.flatMap((coverage) => {
      const activity = targetOf({ programme, document: plan.document }, ['activity', 'system'], coverage.activity)
      return activity ? [{ id: activity.id, covering: { plan, coverage } }] : []
    }),
  )
  const byId = Map.groupBy(found, ({ id }) => id)
  return new Map([...byId].map(([id, all]) => [id, all.map(({ covering }) => covering)]))
})

/** Seconds until the plan for an activity is activated: of several plans the slowest. Nothing where no plan says so. */
export function activationOf(programme: Programme, activity: string): Duration | undefined {
  const targets = (coverings(programme).get(activity) ?? []).flatMap(({ plan }) => plan.element.activation?.target?.value ?? [])
  return targets.length === 0 ? undefined : Math.max(...targets)
}

/** Whether people work by a plan today. */
export const isInForce = ({ document }: Site): boolean => statusOf(document) === 'in_force'
