import type { ContinuityPlan } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'

export type LossType = 'people' | 'premises' | 'technology' | 'data' | 'cyber' | 'supplier' | 'utilities' | 'transport' | 'region'

/** The kinds of loss that a plan is made for, where they are written: alone or as the type of a described loss. */
export const plannedLosses = ({ loss_scenarios }: ContinuityPlan): readonly Located<LossType>[] =>
  loss_scenarios.flatMap((loss) => (isElementLike(loss) ? (loss.type ?? []) : [loss]))

/** The first loss in which people can no longer be at their place of work. */
export const lossOfPlace = (plan: ContinuityPlan): Located<LossType> | undefined =>
  plannedLosses(plan).find(({ value }) => value === 'premises' || value === 'region')
