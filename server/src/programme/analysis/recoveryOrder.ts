import type { CommonSystem, ContinuityPlan, ContinuityPlanRecoveryOrderEntry } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { derived } from '../index/derived.ts'
import { type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { orderEntries } from './dataObjectives.ts'
import { reachable } from './graph.ts'
import { type Dependency, type NetworkNode, networkOf } from './network.ts'

/** One system in a plan’s order of recovery. */
interface Entry {
  readonly id: string
  readonly name: string
  readonly element: ContinuityPlanRecoveryOrderEntry
  /** The systems that this entry waits for, by their ids. */
  readonly after: readonly string[]
}

export type Order = readonly Entry[]

/** The order of recovery of one plan, and the sites whose loss it is made for. */
export const orderOf = (programme: Programme, document: DocumentModel): Order =>
  orderEntries(programme)
    .filter((entry) => entry.document === document)
    .map(({ id, element }) => ({ id, element, name: nameOf(programme, id), after: afterOf(programme, document, element) }))

const afterOf = (programme: Programme, document: DocumentModel, { after }: ContinuityPlanRecoveryOrderEntry): readonly string[] =>
  after.flatMap((one) => targetOf({ programme, document }, ['system'], one)?.id ?? [])

const nameOf = (programme: Programme, id: string): string => networkOf(programme).nodes.get(id)?.name ?? id

/** A basic service that systems of an order need, and what is wrong about it. */
export interface Foundation {
  readonly name: string
  readonly state: 'postponed' | 'lacking'
  readonly entry?: ContinuityPlanRecoveryOrderEntry
  /** Those who need it and come before it, or find it nowhere. */
  readonly users: Order
}

/** What the plan is made for: the loss of any site, of some sites, or of none. */
export type LostSites = 'any' | ReadonlySet<string>

const placeLosses: ReadonlySet<string> = new Set(['premises', 'region', 'utilities'])

/** Where a plan is made for the loss of one system, all else is still there. */
export function lostSites(programme: Programme, document: DocumentModel): LostSites {
  const losses = (document.root as ContinuityPlan).loss_scenarios.map((loss) =>
    isElementLike(loss) ? { type: loss.type?.value, lost: loss.lost } : { type: loss.value, lost: [] },
  )
  const ofPlaces = losses.filter(({ type }) => placeLosses.has(type ?? ''))
  if (ofPlaces.some(({ lost }) => lost.length === 0)) return 'any'
  return new Set(ofPlaces.flatMap(({ lost }) => lost).flatMap((one) => targetOf({ programme, document }, ['site'], one)?.id ?? []))
}

/** Every basic service that comes after one who needs it, or that is lost with its users and brought back nowhere. */
export function foundationsOf(programme: Programme, document: DocumentModel): readonly Foundation[] {
  const order = orderOf(programme, document)
  const lost = lostSites(programme, document)
  const waiting = new Map(order.map(({ id, after }) => [id, after]))
  const needs = order.flatMap((user) => foundationsNeeded(programme, user.id).map((on) => ({ user, on })))
  const byFoundation = Map.groupBy(needs, ({ on }) => on.id)
  return [...byFoundation].flatMap(([id, all]): readonly Foundation[] => {
    const index = order.findIndex((entry) => entry.id === id)
    const [first] = all
    if (!first) return []
    const { on } = first
    const isWrong = index < 0 ? isLacking : isPostponed
    const users = all.map(({ user }) => user).filter((user) => isWrong({ programme, order, lost, waiting, user, on }))
    if (users.length === 0) return []
    const entry = order[index]?.element
    return [{ name: on.name ?? id, state: entry ? 'postponed' : 'lacking', users, ...(entry && { entry }) }]
  })
}

const foundationsNeeded = (programme: Programme, id: string): readonly NetworkNode[] =>
  (networkOf(programme).needs.get(id) ?? []).filter(isOrdered).flatMap(({ on }) => (isBootstrap(on) ? [on] : []))

/** What others cannot start without; they run without being watched, and for some hours without the time. */
const bootstrap: ReadonlySet<string> = new Set(['identity', 'dns', 'network', 'secrets', 'backup_catalogue', 'virtualisation', 'storage'])

const isBootstrap = ({ type, element }: NetworkNode): boolean => type === 'system' && bootstrap.has((element as CommonSystem).foundation?.value ?? '')

/** What each needs of the other, or can do without, sets no order. */
const isOrdered = ({ strength, direction, alternative }: Dependency): boolean =>
  strength === 'hard' && direction === 'upstream' && alternative === 'none'

interface Case {
  readonly programme: Programme
  readonly order: Order
  readonly lost: LostSites
  readonly waiting: ReadonlyMap<string, readonly string[]>
  readonly user: Entry
  readonly on: NetworkNode
}

/** Later in the list, and neither waited for nor known to start by itself; or itself waiting for its user. */
function isPostponed({ order, waiting, user, on }: Case): boolean {
  if (reachable(waiting, on.id).has(user.id)) return true
  const [own, other] = [order.findIndex(({ id }) => id === user.id), order.findIndex(({ id }) => id === on.id)]
  // An entry that waits for nothing in an order that is told by `after` may start at once, wherever it stands in the list.
  const isFree = (waiting.get(on.id) ?? []).length === 0 && order.some(({ after }) => after.length > 0)
  return other > own && !isFree && !reachable(waiting, user.id).has(on.id)
}

/** Lost with its user’s site, with one instance, run by nobody else, and in no plan’s order. */
function isLacking({ programme, lost, user, on }: Case): boolean {
  const foundation = on.element as CommonSystem
  const system = networkOf(programme).nodes.get(user.id)?.element as CommonSystem | undefined
  const isSafe = (foundation.instances?.value ?? 1) > 1 || foundation.hosting?.value === 'saas'
  if (isSafe || broughtBack(programme).has(on.id)) return false
  const [own, other] = [siteOf(programme, on, foundation), system && siteOf(programme, on, system)]
  return own !== undefined && own.id === other?.id && (lost === 'any' || lost.has(own.id))
}

/** What any plan brings back. */
const broughtBack = derived((programme: Programme): ReadonlySet<string> => new Set(orderEntries(programme).map(({ id }) => id)))

const siteOf = (programme: Programme, { document }: NetworkNode, { site }: CommonSystem): Target<'site'> | undefined =>
  targetOf({ programme, document }, ['site'], site)
