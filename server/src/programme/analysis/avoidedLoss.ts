import type { AnnualPlanPlanRisk, RiskRegisterRisk } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { mostPerYear } from './expectedDowntime.ts'
import type { Solution } from './strategies.ts'
import { thingsOf } from './whatIfNodes.ts'
import { partsOf } from './whatIfParts.ts'

type Risk = Site<AnnualPlanPlanRisk | RiskRegisterRisk>

/** What a strategy can save in a year at most, and the risks that this comes from. */
export interface AvoidedLoss {
  readonly perYear: number
  readonly risks: readonly Risk[]
}

/** The losses of all open risks that may reach what a strategy is for: as often as they strike at most. Nothing where one of them has no figure in the currency. */
export function avoidedLoss(solution: Solution, currency: string | undefined, programme: Programme): AvoidedLoss | undefined {
  const open = [...allOf(programme, 'risk_register.risk'), ...allOf(programme, 'annual_plan.plan_risk')].filter(
    ({ element }) => element.status?.value !== 'closed',
  )
  if (!open.some(({ element }) => element.expected_loss)) return undefined
  const needed = neededBy(solution, programme)
  const risks = open.filter((risk) => mayReach(risk, needed, programme))
  const losses = risks.map((risk) => {
    const { expected_loss: loss } = risk.element
    const often = mostPerYear(risk, programme)
    return loss && often !== undefined && loss.value.currency === currency ? loss.value.amount * often : Number.NaN
  })
  const perYear = losses.reduce((sum, one) => sum + one, 0)
  return risks.length === 0 || Number.isNaN(perYear) ? undefined : { perYear, risks }
}

/** All that the things which a strategy is for may hang on, they themselves included. */
function neededBy({ serves }: Solution, programme: Programme): ReadonlySet<string> {
  const found = new Set(serves)
  for (const id of found) {
    for (const { anyOf, standIns } of partsOf(programme).get(id)?.needs ?? [])
      for (const one of [...anyOf, ...standIns.map((by) => by.id)]) found.add(one)
  }
  return found
}

const types = ['activity', 'product', 'system', 'supplier', 'site', 'utility', 'person', 'role', 'dataset', 'equipment'] as const

/** Only what surely stops nothing that the strategy is for is left out: all that is hit is known, and none of it is needed. */
function mayReach({ element, document }: Risk, needed: ReadonlySet<string>, programme: Programme): boolean {
  const affected = element.affects.map((one) => (isElementLike(one) ? undefined : targetOf({ programme, document }, types, one)))
  return affected.length === 0 || affected.some((one) => one === undefined || !thingsOf(programme).has(one.id) || needed.has(one.id))
}
