import type { CommonSite, ContinuityPlanBackupCopy, ContinuityPlanBackupPolicy, ContinuityPlanReplication } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type DataCopy, type LossParts, worstLoss } from './backup.ts'
import { type Protection, protections, referenceIn } from './protection.ts'

/** A copy of some data with what it is written as. */
export interface WrittenCopy extends DataCopy {
  readonly parts: LossParts
  /** The policy or the replication that makes it. */
  readonly source: Site<ContinuityPlanBackupPolicy> | Site<ContinuityPlanReplication>
  readonly media?: string
  /** The item of `copies`; a policy that lists none has one copy of which nothing is known. */
  readonly element?: ContinuityPlanBackupCopy
  /** On disks that the administrators of production manage, and nobody says that it is offline or immutable. */
  readonly exposed?: boolean
}

/** Where data is worked on. */
interface Home {
  readonly site?: Target<'site'>
  readonly region?: string
  readonly adminDomain?: string
}

/** Every copy of some data, by the data's id. */
export const copiesOf: (programme: Programme) => ReadonlyMap<string, readonly WrittenCopy[]> = derived(
  (programme) => new Map([...protections(programme)].map(([id, protection]) => [id, copies(programme, protection)])),
)

function copies(programme: Programme, protection: Protection): readonly WrittenCopy[] {
  const home = homeOf(programme, protection)
  return [
    ...protection.policies.flatMap((policy) => backups(programme, policy, home)),
    ...protection.replications.map((replication) => replica(programme, replication, home)),
  ]
}

/** The site and the region in which the data is worked on. */
export function homeOf(programme: Programme, { data }: Pick<Protection, 'data'>): Home {
  const { system } = data
  if (!system) return {}
  const site = targetOf({ programme, document: system.document }, ['site'], system.element.site)
  const region = system.element.region?.value ?? site?.element.region?.value
  const adminDomain = system.element.admin_domain?.value
  return { ...(site && { site }), ...(region !== undefined && { region }), ...(adminDomain !== undefined && { adminDomain }) }
}

function backups(programme: Programme, source: Site<ContinuityPlanBackupPolicy>, home: Home): readonly WrittenCopy[] {
  const { interval, copies: listed } = source.element
  const every = { interval: interval?.value ?? 0, run: jobTime(source.element) }
  const rest = { kind: 'backup', source } as const
  if (listed.length === 0) {
    const parts = { ...every, transfer: 0 }
    return [{ ...rest, parts, loss: worstLoss(parts), place: 'unknown', region: 'unknown', guarded: 'unknown' }]
  }
  return listed.map((element) => {
    const parts = { ...every, transfer: element.lag?.value ?? 0 }
    const where = placed(element, whereIs({ programme, document: source.document }, element), home)
    const media = element.media?.value
    return {
      ...rest,
      ...where,
      element,
      parts,
      loss: worstLoss(parts),
      guarded: guardedOf(element, listed, home),
      exposed: isExposed(element, home),
      ...(media && { media }),
    }
  })
}

/** How long each job takes. What runs continuously takes no time, and what outlasts the interval is the full backup, where there are small ones between. */
export function jobTime({ method, interval, full_interval: full, duration }: ContinuityPlanBackupPolicy): Duration {
  if (!duration || method?.value === 'cdp') return 0
  return full && interval && duration.value > interval.value ? 0 : duration.value
}

function replica(programme: Programme, source: Site<ContinuityPlanReplication>, home: Home): WrittenCopy {
  const { mode, lag, from, to } = source.element
  const transfer = mode?.value === 'sync' ? 0 : (lag?.value ?? 0)
  const standpoint = { programme, document: source.document }
  const start = targetOf(standpoint, ['site'], referenceIn(from)) ?? home.site
  const target = targetOf(standpoint, ['site'], referenceIn(to))
  const where = relation(target, target?.element.region?.value, { ...home, ...(start && { site: start }) })
  const parts = { interval: 0, run: 0, transfer }
  return { kind: 'replica', source, parts, loss: transfer, guarded: 'no', media: 'disk', ...where }
}

interface Where {
  readonly site?: Target<'site'>
  readonly region?: string
}

function whereIs(standpoint: { readonly programme: Programme; readonly document: DocumentModel }, copy: ContinuityPlanBackupCopy): Where {
  const target = targetOf(standpoint, ['site', 'supplier'], referenceIn(copy.location))
  const region = copy.region?.value ?? target?.element.region?.value
  const site = target?.type === 'site' ? (target as Target<'site'>) : undefined
  return { ...(site && { site }), ...(region !== undefined && { region }) }
}

type Placed = Pick<DataCopy, 'place' | 'region'>

/** The place that is named tells more than the mark: what lies where the data is worked on is lost with it. */
function placed(copy: ContinuityPlanBackupCopy, where: Where, home: Home): Placed {
  const { place, region } = relation(where.site, where.region, home)
  if (place === 'onSite' || copy.offsite?.value === false) return { place: 'onSite', region: 'same' }
  return { place: copy.offsite?.value ? 'offSite' : place, region }
}

function relation(site: Target<'site'> | undefined, region: string | undefined, home: Home): Placed {
  if (site && home.site && isSamePlace(site, home.site)) return { place: 'onSite', region: 'same' }
  const regions = region === undefined || home.region === undefined ? 'unknown' : fold(region) === fold(home.region) ? 'same' : 'other'
  return { place: (site && home.site) || regions === 'other' ? 'offSite' : 'unknown', region: regions }
}

/** Two sites in one building are lost together. */
const isSamePlace = (one: Target<'site'>, other: Target<'site'>): boolean =>
  one.id === other.id || (buildingOf(one.element) !== undefined && buildingOf(one.element) === buildingOf(other.element))

const buildingOf = ({ building }: CommonSite): string | undefined => building && fold(building.value)

const fold = (text: string): string => text.trim().normalize('NFKC').toLowerCase()

/**
 * What is offline is out of reach; what is immutable is, unless its administrators are those of production. What is
 * marked as not being the one or the other is within reach, and so is what is not marked beside one that is; but a tape may lie on a shelf.
 */
function guardedOf(copy: ContinuityPlanBackupCopy, listed: readonly ContinuityPlanBackupCopy[], { adminDomain }: Home): DataCopy['guarded'] {
  const { offline, immutable, media, admin_domain } = copy
  if (offline?.value) return 'yes'
  if (immutable?.value) return adminDomain !== undefined && admin_domain && fold(admin_domain.value) === fold(adminDomain) ? 'no' : 'yes'
  if (offline?.value === false && immutable?.value === false) return 'no'
  const isOpen = isOpenTo(copy, 'offline') || isOpenTo(copy, 'immutable')
  const isSaid = isMarked(copy) || listed.some((one) => one.offline?.value || one.immutable?.value)
  return !isOpen && isSaid && media?.value !== 'tape' ? 'no' : 'unknown'
}

/** A copy that falls with the administrators of production. */
export interface FallingCopy {
  readonly copy: WrittenCopy
  /** Whether it is the lock on it that they can lift, or all copies are theirs. */
  readonly why: 'lock' | 'all'
}

/** Of data none of whose backups is certain, or likely, to be out of reach of those who administer production. */
export function fallingCopy(programme: Programme, protection: Protection): FallingCopy | undefined {
  const { adminDomain } = homeOf(programme, protection)
  const backups = (copiesOf(programme).get(protection.data.id) ?? []).filter(({ kind }) => kind === 'backup')
  const isTheirs = ({ element }: WrittenCopy): boolean =>
    adminDomain !== undefined && element?.admin_domain !== undefined && fold(element.admin_domain.value) === fold(adminDomain)
  if (backups.length === 0 || !backups.every(({ guarded, exposed }) => guarded === 'no' || exposed)) return undefined
  const locked = backups.find((copy) => copy.element?.immutable?.value === true && isTheirs(copy))
  if (locked) return { copy: locked, why: 'lock' }
  const [first] = backups
  return first && backups.every(isTheirs) ? { copy: first, why: 'all' } : undefined
}

const onDisks: ReadonlySet<string> = new Set(['disk', 'object'])

function isExposed(copy: ContinuityPlanBackupCopy, { adminDomain }: Home): boolean {
  const { admin_domain: own, media, $ } = copy
  const isWithin = own !== undefined && adminDomain !== undefined && fold(own.value) === fold(adminDomain)
  return isWithin && onDisks.has(media?.value ?? '') && !$.slots.has('offline') && !$.slots.has('immutable')
}

const isMarked = ({ offline, immutable }: ContinuityPlanBackupCopy): boolean => offline !== undefined || immutable !== undefined

/** Whether a mark stands there that is still to be filled in. */
const isOpenTo = ({ $ }: ContinuityPlanBackupCopy, key: string): boolean =>
  ['empty', 'placeholder', 'invalid'].includes($.slots.get(key)?.state ?? '')

/** What a copy comes from, as a policy; nothing for a replica. */
export const policyOf = ({ kind, source }: WrittenCopy): ContinuityPlanBackupPolicy | undefined =>
  kind === 'backup' ? (source.element as ContinuityPlanBackupPolicy) : undefined

/** Whether the data is at least once away from where it is worked on, or may be. */
export const leavesTheSite = (all: readonly WrittenCopy[]): boolean => all.some(({ place }) => place !== 'onSite')
