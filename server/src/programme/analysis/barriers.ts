import type { CommonTreatmentAction, RiskRegisterRiskControl } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Interval } from '../../language/values/valueTypes.ts'
import { actionLowers, controlLowers, works } from './riskControls.ts'
import type { Axis, Risk } from './riskRatings.ts'
import { openActions } from './treatmentActions.ts'

/** How far a barrier can be relied on. */
export type Standing =
  | 'works'
  /** It is there, but has little effect, or nobody has tried it for too long. */
  | 'weak'
  /** Not there yet. */
  | 'planned'
  /** There, and without effect. */
  | 'useless'

/** Something that stands between a cause and an event, or between the event and its consequence. */
export type Barrier =
  | { readonly is: 'control'; readonly element: RiskRegisterRiskControl; readonly standing: Standing }
  | { readonly is: 'action'; readonly element: CommonTreatmentAction; readonly standing: 'planned'; readonly due?: CivilDay }

export interface Trial {
  readonly today: CivilDay
  /** How old a test may be; nothing where nobody sets a limit. */
  readonly limit: Interval | undefined
}

/** What stands on one side of a risk: before the event what lowers its likelihood, after it what lowers its impact. */
export function barriersOf(risk: Risk, axis: Axis, trial: Trial): readonly Barrier[] {
  const controls = (risk.controls as readonly RiskRegisterRiskControl[]).filter(
    (control) => control.status?.value !== 'retired' && controlLowers(control, axis),
  )
  return [
    ...controls.map((element): Barrier => ({ is: 'control', element, standing: standingOf(element, trial) })),
    ...openActions(risk)
      .filter(({ action }) => actionLowers(action, axis))
      .map(({ action, due }): Barrier => ({ is: 'action', element: action, standing: 'planned', ...(due !== undefined && { due }) })),
  ]
}

export function standingOf(control: RiskRegisterRiskControl, { today, limit }: Trial): Standing {
  const { status, effectiveness, tested_on: tested } = control
  if (status?.value === 'planned' || status?.value === 'implementing') return 'planned'
  if (!works(control)) return 'useless'
  const isOld = tested !== undefined && limit !== undefined && dayAfter(tested.value, limit) < today
  return effectiveness?.value === 'low' || !tested || isOld ? 'weak' : 'works'
}

/** Whether anything on the way stops the risk today, however weakly. */
export const isBare = (barriers: readonly Barrier[]): boolean => !barriers.some(({ standing }) => standing === 'works' || standing === 'weak')
