import type {
  BiaActivity,
  CommonChannel,
  CommonDataset,
  CommonEquipment,
  CommonFreeText,
  CommonSite,
  CommonSystem,
  CommonUtility,
  CommonVitalRecord,
} from '../../generated/model.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import { allOf, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { networkOf } from './network.ts'
import { type Thing, thingsOf } from './whatIfNodes.ts'
import type { PartNeed, StandIn } from './whatIfPart.ts'
import { keyNeeds, membersOf, peopleNeeds } from './whatIfPeople.ts'
import { standInsFor } from './whatIfPlaces.ts'
import { placesOf } from './whatIfWays.ts'

/** What follows from where something is, who runs it and who does it, without a word on dependencies. */
export function impliedNeeds(programme: Programme, thing: Thing): readonly PartNeed[] {
  const { element } = thing
  switch (thing.type) {
    case 'activity':
      return [...placeNeed(programme, thing), ...unitNeed(programme, thing), ...keyNeeds(programme, thing)]
    case 'system':
      return [...placeNeed(programme, thing), ...providerNeed(programme, thing)]
    case 'site':
      return [...on(programme, thing, (element as CommonSite).operator), ...utilityNeeds(programme, thing)]
    case 'utility':
      return on(programme, thing, (element as CommonUtility).provider)
    case 'equipment':
      return equipmentNeed(programme, thing)
    case 'dataset':
      return on(programme, thing, (element as CommonDataset).system)
    case 'channel':
      return [...on(programme, thing, (element as CommonChannel).system), ...on(programme, thing, (element as CommonChannel).supplier)]
    case 'vital_record':
      return copyNeed(programme, thing)
    case 'role':
    case 'unit':
      return peopleNeeds(programme, thing)
    case 'supplier':
    case 'person':
    case 'team':
      return []
  }
}

const need = (anyOf: readonly string[], standIns: readonly StandIn[] = []): readonly PartNeed[] =>
  anyOf.length > 0 ? [{ anyOf, standIns, order: 'first' }] : []

/** One thing that is needed, and whoever is registered to take over from it. */
function on(programme: Programme, { id, document }: Thing, reference: Located<string> | CommonFreeText | undefined): readonly PartNeed[] {
  const target = targetOf({ programme, document }, ['system', 'supplier'], reference && !isElementLike(reference) ? reference : undefined)
  if (!target) return []
  return need([target.id], target.type === 'supplier' ? standInsFor(programme, [target.id], { dependent: id, type: 'supplier' }) : [])
}

/**
 * One of several places is enough. A system is brought up again at the stand-in of its site by the work that is stated for it, as soon as
 * that begins; for people somebody has to say from when there are desks.
 */
function placeNeed(programme: Programme, thing: Thing): readonly PartNeed[] {
  const places = placesOf(programme, thing)
  const takers = standInsFor(programme, places, { dependent: thing.id, type: 'site' })
  return need(places, thing.type === 'system' ? takers.filter((one) => isPlace(programme, one)).map(atOnce) : takers)
}

/** People can work at home; a system needs a hall. */
function isPlace(programme: Programme, { id }: StandIn): boolean {
  const type = (thingsOf(programme).get(id)?.element as CommonSite | undefined)?.type?.value
  return type !== 'remote' && type !== 'mobile'
}

const atOnce = ({ id, ready }: StandIn): StandIn => ({ id, ready: ready ?? 0 })

/** A unit of which nobody is there does nothing. */
function unitNeed(programme: Programme, { element, document }: Thing): readonly PartNeed[] {
  const unit = targetOf({ programme, document }, ['unit'], (element as BiaActivity).unit)
  return unit && membersOf(programme, unit.id).length > 0 ? need([unit.id]) : []
}

/** Who provides a system for its owner to run may be away for a while; who runs it may not. */
function providerNeed(programme: Programme, thing: Thing): readonly PartNeed[] {
  const { hosting, supplier } = thing.element as CommonSystem
  const isRun = hosting?.value === 'saas' || hosting?.value === 'public_cloud'
  const [first] = isRun ? on(programme, thing, supplier) : []
  const isSaid = (networkOf(programme).needs.get(thing.id) ?? []).some((one) => first?.anyOf.includes(one.on.id))
  return first && !isSaid ? [first] : []
}

/** A utility without a backup takes its sites with it. */
const utilityNeeds = (programme: Programme, { id }: Thing): readonly PartNeed[] =>
  allOf(programme, 'common.utility').flatMap(({ element, document }): readonly PartNeed[] => {
    const serves = element.sites.some((one) => targetOf({ programme, document }, ['site'], one)?.id === id)
    if (!serves || !element.id || element.status?.value === 'retired') return []
    return [{ anyOf: [element.id.value], standIns: [], order: 'first', ...backupOf({ type: 'utility', element }) }]
  })

/** A generator takes over from the mains for everybody, for as long as its fuel lasts. */
export function backupOf({ type, element }: { readonly type: string; readonly element: Element }): Pick<PartNeed, 'words' | 'lasts'> {
  const { backup, autonomy } = type === 'utility' ? (element as CommonUtility) : {}
  return backup ? { words: backup.text, ...(autonomy && { lasts: autonomy.value }) } : {}
}

/** Lost with its site, unless a stand-in of that has some of its own. */
function equipmentNeed(programme: Programme, { id, element, document }: Thing): readonly PartNeed[] {
  const site = targetOf({ programme, document }, ['site'], (element as CommonEquipment).site)
  if (!site) return []
  const takers = standInsFor(programme, [site.id], { dependent: id, type: 'site' })
  const having = new Set(
    allOf(programme, 'common.site').flatMap(({ element: other, document: home }) =>
      other.capacity.some(({ resource }) => {
        const what = resource && !isElementLike(resource) ? targetOf({ programme, document: home }, ['equipment'], resource) : undefined
        return what?.id === id
      })
        ? (other.id?.value ?? [])
        : [],
    ),
  )
  return need([site.id], takers.filter((taker) => having.has(taker.id)).map(atOnce))
}

/** As long as one copy can be reached. Where one lies nobody can say, none is missed. */
function copyNeed(programme: Programme, { element, document }: Thing): readonly PartNeed[] {
  const { copies } = element as CommonVitalRecord
  const sites = copies.map((copy) => {
    const location = isElementLike(copy) ? copy.location : copy
    return location && !isElementLike(location) ? targetOf({ programme, document }, ['site'], location)?.id : undefined
  })
  const known = sites.filter((site) => site !== undefined)
  return known.length === sites.length ? need(known) : []
}
