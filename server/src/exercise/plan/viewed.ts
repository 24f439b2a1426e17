import type { ContinuityPlan } from '../../generated/model.ts'
import type { Locale } from '../../l10n/locale.ts'
import type { Site } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'

/** A plan, and who looks at it. */
export interface Viewed {
  readonly programme: Programme
  readonly plan: Site<ContinuityPlan>
  readonly locale: Locale
  /** Of the plan. */
  readonly language: Locale
}

/** Systems of the order of recovery stand among the steps; no id of a step holds a colon. */
export const systemStep = (id: string): string => `system:${id}`
