import type { CommonEquipment, CommonSite, ContinuityPlan, ContinuityPlanResourceRequirement } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { type Standpoint, type Target, targetOf } from '../index/elements.ts'
import { countsSeats } from './capacityOverTime.ts'

const resourceTypes = ['site', 'equipment', 'system', 'supplier', 'person', 'role', 'unit', 'team', 'dataset', 'vital_record', 'utility'] as const

/** What a plan needs from a moment on, and how much of it there is. */
export interface RampStep {
  readonly element: ContinuityPlanResourceRequirement
  readonly target?: Target<(typeof resourceTypes)[number]>
  /** How many there are; nothing where nobody says so. */
  readonly offered?: number
}

/** What a plan needs by when, the earliest first; what has no time comes last. */
export function resourceRamp(from: Standpoint, { resource_requirements: all }: ContinuityPlan): readonly RampStep[] {
  return all.map((element) => stepOf(from, element)).toSorted((a, b) => timeOf(a) - timeOf(b))
}

const timeOf = ({ element }: RampStep): number => element.by?.value ?? Number.POSITIVE_INFINITY

function stepOf(from: Standpoint, element: ContinuityPlanResourceRequirement): RampStep {
  const target = element.ref && !isElementLike(element.ref) ? targetOf(from, resourceTypes, element.ref) : undefined
  const offered = target && offeredBy(target, element)
  return { element, ...(target && { target }), ...(offered !== undefined && { offered }) }
}

/** Of a site its seats, of equipment its number. */
function offeredBy({ type, element }: NonNullable<RampStep['target']>, { unit }: ContinuityPlanResourceRequirement): number | undefined {
  if (type === 'equipment') return (element as CommonEquipment).qty?.value
  return type === 'site' && countsSeats(unit) ? (element as CommonSite).seats?.value : undefined
}
