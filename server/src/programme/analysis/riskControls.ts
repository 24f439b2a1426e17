import type { CommonTreatmentAction, RiskRegisterRiskControl } from '../../generated/model.ts'
import type { Element } from '../../language/model/element.ts'
import type { Axis, Risk } from './riskRatings.ts'
import { isFilled } from './singlePoints.ts'

/** Which side of a risk something lowers by what it is, where nobody says so. What detects early may spare either. */
const byType: Readonly<Record<string, readonly Axis[]>> = {
  preventive: ['likelihood'],
  corrective: ['impact'],
  recovery: ['impact'],
  detective: ['likelihood', 'impact'],
}

/** Whether a control can lower a side of its risk; one that says neither what it lowers nor of which type it is may lower either. */
export function controlLowers({ reduces, type, $ }: RiskRegisterRiskControl, axis: Axis): boolean {
  if ($.slots.has('reduces')) return !reduces || reduces.value === 'both' || reduces.value === axis
  return type ? (byType[type.value] ?? []).includes(axis) : true
}

/** Whether a measure can lower a side of its risk. */
export const actionLowers = ({ reduces, expected }: CommonTreatmentAction, axis: Axis): boolean =>
  !reduces || reduces.value === 'both' || reduces.value === axis || expected?.[axis] !== undefined

/** Whether a control works today: what is planned, given up or without effect does not. */
export const works = ({ status, effectiveness }: RiskRegisterRiskControl): boolean =>
  status?.value !== 'planned' && status?.value !== 'retired' && effectiveness?.value !== 'none'

/** Whether a list is still to be written: then nobody knows what it will explain. */
const isOpenList = (element: Element | undefined, key: string): boolean => {
  const state = element?.$.slots.get(key)?.state
  return state !== undefined && state !== 'value'
}

/** Something that already stands beside the controls: a plan for the event, a contract that pays. */
const softens = (risk: Risk, axis: Axis): boolean => axis === 'impact' && (isFilled(risk, 'contingency_plan') || isFilled(risk, 'transfer'))

const actionsOf = ({ treatment }: Risk): readonly CommonTreatmentAction[] => treatment?.actions ?? []

/** The controls behind a side that is lower today than without any; `elsewhere` where something besides controls explains it, or may. */
export function explainsToday(risk: Risk, axis: Axis): readonly RiskRegisterRiskControl[] | 'elsewhere' {
  const isDone = ({ status }: CommonTreatmentAction): boolean => status?.value === 'done'
  if (isOpenList(risk, 'controls') || softens(risk, axis)) return 'elsewhere'
  if (actionsOf(risk).some((action) => isDone(action) && actionLowers(action, axis))) return 'elsewhere'
  return (risk.controls as readonly RiskRegisterRiskControl[]).filter((control) => controlLowers(control, axis))
}

/**
 * Whether anything can make a side lower than it is today: a measure, a control that is coming, giving up the activity, a transfer. Without
 * an inherent rating the controls of today may be meant as well.
 */
export function explainsTomorrow(risk: Risk, axis: Axis): boolean {
  const { treatment, inherent, current, controls } = risk
  if (isOpenList(risk, 'controls') || isOpenList(treatment, 'actions') || isOpenList(risk, 'treatment')) return true
  if (treatment?.option?.value === 'avoid' || (axis === 'impact' && (treatment?.option?.value === 'transfer' || isFilled(risk, 'transfer'))))
    return true
  if (actionsOf(risk).some((action) => action.status?.value !== 'cancelled' && actionLowers(action, axis))) return true
  const counted = inherent && current ? controls.filter(({ status }) => status?.value === 'planned' || status?.value === 'implementing') : controls
  const isBeforeControls = !inherent || !current
  if (isBeforeControls && softens(risk, axis)) return true
  return counted.some((control) => control.status?.value !== 'retired' && controlLowers(control, axis))
}
