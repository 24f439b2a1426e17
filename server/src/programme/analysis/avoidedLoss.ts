import type { AnnualPlanPlanRisk, RiskRegisterRisk } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { mostPerYear } from './expectedDowntime.ts'
import type { Solution } from './strategies.ts'
import { thingsOf } from './whatIfNodes.ts'
import { partsOf } from './whatIfParts.ts'
import { stoppedBy } from './whatIfSpread.ts'

type Risk = Site<AnnualPlanPlanRisk | RiskRegisterRisk>

/** What a strategy can save in a year at most, and the risks that this comes from. */
export interface AvoidedLoss {
  readonly perYear: number
  readonly risks: readonly Risk[]
}

/** The losses of all open risks that may reach what a strategy is for: as often as they strike at most. Nothing where one of them has no figure in the currency. */
export function avoidedLoss(solution: Solution, currency: string | undefined, programme: Programme): AvoidedLoss | undefined {
  const risks = [...allOf(programme, 'risk_register.risk'), ...allOf(programme, 'annual_plan.plan_risk')].filter(
    (risk) => risk.element.status?.value !== 'closed' && mayReach(risk, solution, programme),
  )
  const losses = risks.map((risk) => {
    const { expected_loss: loss } = risk.element
    const often = mostPerYear(risk, programme)
    return loss && often !== undefined && loss.value.currency === currency ? loss.value.amount * often : Number.NaN
  })
  const perYear = losses.reduce((sum, one) => sum + one, 0)
  return risks.length === 0 || Number.isNaN(perYear) ? undefined : { perYear, risks }
}

const types = ['activity', 'product', 'system', 'supplier', 'site', 'utility', 'person', 'role', 'dataset', 'equipment'] as const

/** Only what surely stops nothing that the strategy is for is left out. */
function mayReach({ element, document }: Risk, { serves }: Solution, programme: Programme): boolean {
  const affected = element.affects.map((one) => (isElementLike(one) ? undefined : targetOf({ programme, document }, types, one)))
  if (affected.length === 0 || affected.some((one) => one === undefined || !thingsOf(programme).has(one.id))) return true
  const stopped = stoppedBy(partsOf(programme), new Set(affected.flatMap((one) => one?.id ?? [])))
  return [...serves].some((id) => stopped.has(id))
}
