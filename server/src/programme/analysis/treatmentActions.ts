import type { CommonTreatmentAction } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { isAccepting, isOpen, type Risk } from './riskRatings.ts'
import { isFilled } from './singlePoints.ts'

/** A status that cannot be read, or is still to be filled in, may be anything. */
export const isUnfinished = ({ status, $ }: CommonTreatmentAction): boolean =>
  status ? status.value !== 'done' && status.value !== 'cancelled' : !$.slots.has('status')

/** A measure that is still to be done, and its day: the one of the whole treatment holds for those that have none of their own. */
export interface OpenAction {
  readonly action: CommonTreatmentAction
  readonly due?: CivilDay
}

/** What is still to be done about a risk, the first to be done first; what has no day comes last. */
export function openActions(risk: Risk): readonly OpenAction[] {
  const { treatment } = risk
  if (!treatment || !isOpen(risk)) return []
  const open = treatment.actions.filter(isUnfinished).map((action): OpenAction => {
    const due = (action.$.slots.has('due') ? action.due : treatment.due)?.value
    return { action, ...(due !== undefined && { due }) }
  })
  return open.toSorted((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY))
}

/** Whether anything is done about a risk. A contract or an insurance is a measure; what was given up is none. */
export function hasMeasure(risk: Risk): boolean {
  const { treatment } = risk
  if (!treatment) return false
  if (treatment.option?.value === 'transfer' && isFilled(risk, 'transfer')) return true
  if (treatment.$.slots.has('actions') && treatment.$.slots.get('actions')?.state !== 'value') return isFilled(treatment, 'actions')
  return treatment.actions.some(({ status }) => status?.value !== 'cancelled')
}

/** Whether somebody has decided what becomes of a risk: to bear it, or to do something. */
export const isAnswered = (risk: Risk): boolean => isFilled(risk, 'acceptance') || (!isAccepting(risk) && hasMeasure(risk))

/** How long there is until something has to be done. */
export const actionAges = ['overdue', 'month', 'quarter', 'later', 'undated'] as const

export type ActionAge = (typeof actionAges)[number]

/** The due day itself is in time. Within 30 days, within 90 days, later. */
export function ageOf({ due }: OpenAction, today: CivilDay): ActionAge {
  if (due === undefined) return 'undated'
  const left = due - today
  if (left < 0) return 'overdue'
  return left <= 30 ? 'month' : left <= 90 ? 'quarter' : 'later'
}

/** Days since a risk may no longer be borne as it was decided; nothing where it still may, or nobody decided to. */
export function expiredFor(risk: Risk, today: CivilDay): number | undefined {
  const until = isOpen(risk) && isAccepting(risk) ? risk.acceptance?.until?.value : undefined
  return until !== undefined && until < today ? today - until : undefined
}
