import type { AnnualPlanPlanRisk, RiskRegisterRisk } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { networkOf } from './network.ts'
import { isBinding } from './reliance.ts'
import type { LossScenario } from './strategies.ts'

/** How long somebody expects something to be out, by a risk that is still open. */
export interface ExpectedOutage {
  readonly name: string
  readonly outage: Located<Duration>
  readonly uri: string
  /** The kinds of loss that the risk brings about. */
  readonly losses: readonly LossScenario[]
  readonly affects: ReadonlySet<string>
}

/** What a category of risk takes away. Where that is not plain, as with the law or the climate, nothing is compared. */
const lossesOf: Readonly<Record<string, readonly LossScenario[]>> = {
  cyber: ['cyber'],
  technology: ['technology'],
  data: ['data'],
  supply_chain: ['supplier'],
  utilities: ['utilities'],
  people: ['people'],
  pandemic: ['people'],
  premises: ['premises'],
}

/** The outages that are expected of open risks, in the register and in annual plans. */
export const expectedOutages: (programme: Programme) => readonly ExpectedOutage[] = derived((programme) =>
  [...allOf(programme, 'risk_register.risk'), ...allOf(programme, 'annual_plan.plan_risk')].flatMap((site) => outageOf(programme, site) ?? []),
)

const affectedTypes = ['activity', 'product', 'system', 'supplier', 'site', 'utility', 'person', 'role', 'dataset', 'equipment'] as const

function outageOf(programme: Programme, { element, document, file }: Site<AnnualPlanPlanRisk | RiskRegisterRisk>): ExpectedOutage | undefined {
  const { expected_outage: outage, category, status, title, id } = element
  const losses = lossesOf[category?.value ?? ''] ?? []
  if (!outage || losses.length === 0 || status?.value === 'closed') return undefined
  const affected = element.affects.flatMap((one) => (isElementLike(one) ? [] : (targetOf({ programme, document }, affectedTypes, one)?.id ?? [])))
  return { name: title?.value ?? id?.value ?? '', outage, uri: file.uri, losses, affects: new Set(affected) }
}

/** What an activity or a system loses with it: itself, and what it cannot do without. */
export const lostWith = (programme: Programme, id: string): readonly string[] => [
  id,
  ...(networkOf(programme).needs.get(id) ?? []).filter(isBinding).map(({ on }) => on.id),
]
