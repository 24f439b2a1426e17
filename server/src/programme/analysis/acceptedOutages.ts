import type { Span } from '../../base/span.ts'
import type { AnnualPlan, AnnualPlanObjective, BiaActivity, CommonSystem } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { allOf, type Site, type Standpoint, targetOf } from '../index/elements.ts'
import { isLive } from './activities.ts'
import { hoursOf } from './availabilityPromise.ts'
import { activityDeadline, systemDeadline } from './deadlines.ts'
import { appliesTo, speakOfTheSame, timeLimit } from './objectives.ts'

/** An outage that somebody accepts in writing: a recovery that takes as long as it may. */
export interface AcceptedOutage {
  readonly seconds: Duration
  readonly at: Span
  readonly uri: string
  /** Absent where it is the recovery time of an activity or a system. */
  readonly objective?: AnnualPlanObjective
}

/** The recovery times that an objective of availability must hold together with: those of the plan, and of what it applies to. */
export function acceptedOutages(objective: AnnualPlanObjective, plan: Site<AnnualPlan>, { programme }: Standpoint): readonly AcceptedOutage[] {
  const standpoint = { programme, document: plan.document }
  const promised = plan.element.objectives
    .filter((other) => speakOfTheSame(objective, other))
    .flatMap((other) => promisedOutage(other, plan.file.uri))
  const own = appliesTo(objective).flatMap((reference) => {
    const target = targetOf(standpoint, ['activity', 'system', 'product'], reference)
    if (!target) return []
    if (target.type === 'product') return activitiesOf(target.id, standpoint).flatMap(activityOutage)
    return target.type === 'activity' ? activityOutage(target as Site<BiaActivity>) : systemOutage(target as Site<CommonSystem>)
  })
  return [...promised, ...own]
}

/** A time that runs in service hours has no length on the clock. */
function promisedOutage(objective: AnnualPlanObjective, uri: string): readonly AcceptedOutage[] {
  const limit = timeLimit(objective, 'recovery_time')
  const { metric } = objective
  const inHours = metric && isElementLike(metric) && hoursOf(metric).length > 0
  return limit && !inHours ? [{ seconds: limit.seconds, at: limit.metric.target.span, uri, objective }] : []
}

/** A time that counts from the declaration is the least that the outage lasts. */
function activityOutage({ element, document, file }: Site<BiaActivity>): readonly AcceptedOutage[] {
  const deadline = isLive(element) ? activityDeadline(element, document) : undefined
  return deadline?.clock === 'continuous' ? [{ seconds: deadline.time.value, at: deadline.time.span, uri: file.uri }] : []
}

function systemOutage({ element, file }: Site<CommonSystem>): readonly AcceptedOutage[] {
  const deadline = element.status?.value === 'retired' ? undefined : systemDeadline(element)
  return deadline ? [{ seconds: deadline.time.value, at: deadline.time.span, uri: file.uri }] : []
}

/** The activities in use that support a product. */
export const activitiesOf = (product: string, { programme }: Pick<Standpoint, 'programme'>): readonly Site<BiaActivity>[] =>
  allOf(programme, 'bia.activity').filter(
    ({ element, document }) =>
      isLive(element) && element.products.some((reference) => targetOf({ programme, document }, ['product'], reference)?.id === product),
  )
