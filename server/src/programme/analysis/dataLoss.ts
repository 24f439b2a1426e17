import type { Span } from '../../base/span.ts'
import type {
  CommonSystem,
  ContinuityPlan,
  ContinuityPlanBackupPolicy,
  ContinuityPlanPlannedLoss,
  ContinuityPlanReplication,
} from '../../generated/model.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type LossScenario, newestLeft } from './backup.ts'
import { copiesOf, homeOf, leavesTheSite, type WrittenCopy } from './copies.ts'
import { lossObjectives, type Objective } from './dataObjectives.ts'
import { isService, type Protection, protections } from './protection.ts'

/** Data of which more can be lost than is asked for. */
export interface Loss {
  readonly protection: Protection
  readonly asked: Objective
  readonly scenario: LossScenario
  /** The newest copy that is left; nothing where none is. */
  readonly copy?: WrittenCopy
  /** Some may be left, only nobody says so. */
  readonly unsaid?: boolean
}

/**
 * Data whose newest copy is too old whatever happens, by the policy or the replication that makes this copy, the most demanding first.
 * RPO 0 over a replication that is not synchronous is no question of hours: that is BKP-15's.
 */
export const plainLosses: (programme: Programme) => ReadonlyMap<Element, readonly Loss[]> = derived((programme) =>
  bySource(
    eachAsked(programme).flatMap(({ protection, asked, copies }) => {
      const copy = newestLeft(copies, 'any')
      if (!copy || copy.loss <= asked.seconds || isZeroReplicated(asked, protection)) return []
      return [{ protection, asked, scenario: 'any', copy }]
    }),
  ),
)

const isZeroReplicated = ({ seconds }: Objective, { replications }: Protection): boolean => seconds === 0 && replications.length > 0

interface Asked {
  readonly protection: Protection
  readonly asked: Objective
  readonly copies: readonly WrittenCopy[]
}

const eachAsked: (programme: Programme) => readonly Asked[] = derived((programme) =>
  [...protections(programme)].flatMap(([id, protection]) => {
    const asked = lossObjectives(programme).get(id)
    const copies = copiesOf(programme).get(id) ?? []
    return asked && copies.length > 0 ? [{ protection, asked, copies }] : []
  }),
)

/**
 * Data that is kept well enough while nothing is destroyed, but not in an event that the plans of its copies name. Where all copies are
 * at home (BKP-04), or there is no backup at all (BKP-14), that is the finding. Of a service the provider keeps copies that nobody sees here.
 */
export const scenarioLosses: (programme: Programme) => ReadonlyMap<Element, readonly Loss[]> = derived((programme) =>
  bySource(
    eachAsked(programme).flatMap((one) => {
      const newest = newestLeft(one.copies, 'any')
      const isBackedUp = one.protection.policies.length > 0
      const isJudged = isBackedUp && !isService(one.protection.data) && leavesTheSite(one.copies)
      return newest && newest.loss <= one.asked.seconds && isJudged ? inScenarios(programme, one) : []
    }),
  ),
)

function inScenarios(programme: Programme, { protection, asked, copies }: Asked): readonly Loss[] {
  const late = plannedFor(programme, protection).flatMap((scenario): readonly Loss[] => {
    const copy = newestLeft(copies, scenario)
    if (copy && scenario === 'ransomware' && copies.every(mayBeReached)) return [{ protection, asked, scenario, unsaid: true }]
    if (copy && copy.loss <= asked.seconds) return []
    return [{ protection, asked, scenario, ...(copy && { copy }) }]
  })
  return late.filter((loss, index) => !late.some((other, at) => isSaidBy(loss, other, index - at)))
}

const mayBeReached = ({ kind, guarded, exposed }: WrittenCopy): boolean => kind === 'replica' || guarded === 'no' || exposed === true

/** Two events of one sort that one policy does not meet are the same work to do: the one that costs more says it, of equal ones the first. */
function isSaidBy(loss: Loss, other: Loss, behind: number): boolean {
  if (!loss.copy || loss.copy.source !== other.copy?.source || isOutage(loss) !== isOutage(other)) return false
  return other.copy.loss > loss.copy.loss || (other.copy.loss === loss.copy.loss && behind > 0)
}

/** The loss of a place, in contrast to that of the data itself. */
const isOutage = ({ scenario }: Loss): boolean => scenario === 'siteLoss' || scenario === 'regionLoss'

const scenarios: readonly (readonly [string, LossScenario])[] = [
  ['premises', 'siteLoss'],
  ['region', 'regionLoss'],
  ['data', 'corruption'],
  ['cyber', 'ransomware'],
]

/** The events that the plans which keep the data prepare for. */
export function plannedFor(programme: Programme, protection: Protection): readonly LossScenario[] {
  const plans = new Map([...protection.policies, ...protection.replications].map(({ document }) => [document, document.root as ContinuityPlan]))
  const planned = [...plans].flatMap(([document, { loss_scenarios }]) =>
    loss_scenarios.filter((loss) => reaches({ programme, document }, loss, protection)),
  )
  const types = new Set(planned.map(typeOf))
  return scenarios.filter(([type]) => types.has(type)).map(([, scenario]) => scenario)
}

type PlannedLoss = Located<string> | ContinuityPlanPlannedLoss

const typeOf = (loss: PlannedLoss): string | undefined => (isElementLike(loss) ? loss.type?.value : loss.value)

/** A loss that names what is lost is about that alone; but whoever takes over one system reaches all that its administrators do. */
function reaches(standpoint: Standpoint, loss: PlannedLoss, { data }: Protection): boolean {
  if (!isElementLike(loss) || loss.lost.length === 0) return true
  const { site, adminDomain } = homeOf(standpoint.programme, { data })
  const here = new Set([site?.id, data.id, data.system?.id])
  const lost = loss.lost.map((one) => targetOf(standpoint, ['site', 'system', 'dataset'], one))
  const isTakenOver = (system: CommonSystem): boolean => adminDomain !== undefined && system.admin_domain?.value === adminDomain
  return lost.some(
    (one) => one && (here.has(one.id) || (typeOf(loss) === 'cyber' && one.type === 'system' && isTakenOver(one.element as CommonSystem))),
  )
}

/** By what makes the copy that is left, or by the first policy where none is. */
function bySource(losses: readonly Loss[]): ReadonlyMap<Element, readonly Loss[]> {
  const placed = losses.flatMap((loss) => {
    const element = loss.copy?.source.element ?? loss.protection.policies[0]?.element
    return element ? [{ element, loss }] : []
  })
  const grouped = Map.groupBy(placed, ({ element }) => element)
  return new Map([...grouped].map(([element, all]) => [element, all.map(({ loss }) => loss).toSorted((a, b) => a.asked.seconds - b.asked.seconds)]))
}

/** Where the figure stands that makes a copy old: the interval, else the transfer, else what makes the copy. */
export function placeOfLoss({ source, element, kind }: WrittenCopy): Span | undefined {
  if (kind === 'replica') {
    const { lag, mode } = source.element as ContinuityPlanReplication
    return (lag ?? mode)?.span
  }
  const { interval, duration } = source.element as ContinuityPlanBackupPolicy
  return (interval ?? element?.lag ?? duration)?.span
}
