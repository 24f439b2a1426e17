import type { BiaActivity, ContinuityPlan } from '../generated/model.ts'
import { scalarAt } from '../language/model/access.ts'
import { documentId, headerOf } from '../language/model/header.ts'
import type { CivilDay } from '../language/values/civil.ts'
import { coverings } from '../programme/analysis/coverage.ts'
import { exercisesOf } from '../programme/analysis/exerciseCoverage.ts'
import { plansFor } from '../programme/analysis/planCoverage.ts'
import type { DefinitionSite } from '../programme/index/definitions.ts'
import type { Site } from '../programme/index/elements.ts'
import type { Programme } from '../programme/index/programme.ts'

type Plan = Site<ContinuityPlan>

/** The plans that say how something is brought back. */
export function coveringPlans({ fact, document }: DefinitionSite, programme: Programme): readonly Plan[] {
  if (fact.definition.type === 'activity') return plansFor(programme, fact.element as BiaActivity, document)
  return (coverings(programme).get(fact.id) ?? []).map(({ plan }) => plan)
}

/** A plan as people know it. */
export function planTitle({ document }: Plan): string {
  const header = headerOf(document)
  return (header && scalarAt<string>(header, 'title')?.text) ?? documentId(document) ?? ''
}

/** The last day up to today on which an exercise tried the plans of something: one that says for what, only where it names it. */
export function lastExercised(site: DefinitionSite, programme: Programme, today: CivilDay): CivilDay | undefined {
  const held = coveringPlans(site, programme).flatMap((plan) => exercisesOf(plan, programme))
  const days = held.filter(({ activities }) => activities.length === 0 || activities.includes(site.fact.id)).map(({ date }) => date.value)
  const past = days.filter((day) => day <= today)
  return past.length > 0 ? Math.max(...past) : undefined
}
