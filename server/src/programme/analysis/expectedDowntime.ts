import type { AnnualPlan, AnnualPlanPlanRisk, CommonRating, RiskRegister, RiskRegisterRisk, RiskRegisterScaleLevel } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { allOf, documentsThatSpeak, type Site, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

type Risk = AnnualPlanPlanRisk | RiskRegisterRisk

/** A risk that brings downtime, with how often it is at least expected. */
export interface ExpectedOutage {
  readonly site: Site<Risk>
  readonly perYear: number
  readonly seconds: Duration
}

/** The outages to expect of what is affected, by the risks of a plan and of the registers of the programme. */
export function expectedOutages(affected: ReadonlySet<string>, plan: Site<AnnualPlan>, { programme }: Standpoint): readonly ExpectedOutage[] {
  const own = plan.element.risks.map((element) => ({ ...plan, element }))
  return [...own, ...allOf(programme, 'risk_register.risk')].flatMap((site) => outageOf(site, affected, programme))
}

/** Seconds of downtime in a year. */
export const downtimePerYear = (outages: readonly ExpectedOutage[]): Duration =>
  outages.reduce((sum, { perYear, seconds }) => sum + perYear * seconds, 0)

function outageOf(site: Site<Risk>, affected: ReadonlySet<string>, programme: Programme): readonly ExpectedOutage[] {
  const { affects, expected_outage: outage, status, current, residual } = site.element
  const hits = affects.some((one) => {
    const target = isElementLike(one) ? undefined : targetOf({ programme, document: site.document }, ['activity', 'system', 'supplier', 'site'], one)
    return target && affected.has(target.id)
  })
  if (!outage || !hits || status?.value === 'closed') return []
  const scale = scaleOf(site, programme)
  // What is left after the treatment, where that is rated: nobody is told of more than is certain.
  const rates = [current, residual].flatMap((rating) => rateOf(rating, scale) ?? [])
  return rates.length > 0 ? [{ site, perYear: Math.min(...rates), seconds: outage.value }] : []
}

/** The least frequency of the level of a rating. */
function rateOf(rating: CommonRating | undefined, scale: readonly RiskRegisterScaleLevel[]): number | undefined {
  const perYear = levelOf(rating, scale)?.frequency_from?.value.perYear
  return perYear !== undefined && Number.isFinite(perYear) ? perYear : undefined
}

function levelOf(rating: CommonRating | undefined, scale: readonly RiskRegisterScaleLevel[]): RiskRegisterScaleLevel | undefined {
  const said = rating?.likelihood?.value
  return scale.find(
    ({ value, label }) => said !== undefined && [value?.text, label && !isElementLike(label) ? label.value : undefined].includes(said),
  )
}

/** How often a risk strikes at most, by any of its ratings; nothing where a level has no upper end. */
export function mostPerYear(site: Site<Risk>, programme: Programme): number | undefined {
  const { inherent, current, residual } = site.element
  const scale = scaleOf(site, programme)
  const rated = [inherent, current, residual].filter((rating) => rating?.likelihood)
  const rates = rated.map((rating) => levelOf(rating, scale)?.frequency_to?.value.perYear ?? Number.POSITIVE_INFINITY)
  return rates.length > 0 && rates.every(Number.isFinite) ? Math.max(...rates) : undefined
}

/** The scale of the register that a risk stands in; a risk of the annual plan is rated by that of the only register. */
function scaleOf({ document }: Site, programme: Programme): readonly RiskRegisterScaleLevel[] {
  const registers = documentsThatSpeak(programme).filter((site) => site.document.kind === 'risk_register')
  const own = registers.find((site) => site.document === document) ?? (registers.length === 1 ? registers[0] : undefined)
  return (own?.element as RiskRegister | undefined)?.criteria?.likelihood ?? []
}
