import type { CommonEquipment, CommonSite, ContinuityPlanResourceRequirement } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { countsSeats } from './capacityOverTime.ts'

/** That a plan takes more of something than there is. */
export interface OverRequired {
  readonly of: 'site' | 'equipment'
  readonly name: string
  readonly quantity: Located<number>
  readonly offered: number
  /** Where the registry says how much there is. */
  readonly stated: Pick<Located<number>, 'span'>
  readonly uri: string
}

/** Seats of a site and pieces of equipment; what can be bought by then is not short, and what nobody has counted may be enough. */
export function overRequired(
  programme: Programme,
  document: Site['document'],
  { ref, quantity, unit, by }: ContinuityPlanResourceRequirement,
): OverRequired | undefined {
  const target = ref && !isElementLike(ref) ? targetOf({ programme, document }, ['site', 'equipment'], ref) : undefined
  if (!target || !quantity) return undefined
  const offer = target.type === 'site' ? seatsOf(target.element as CommonSite, unit) : piecesOf(target.element as CommonEquipment, by?.value)
  if (!offer || quantity.value <= offer.offered) return undefined
  return { of: target.type, name: target.name ?? target.id, quantity, uri: target.file.uri, ...offer }
}

type Offer = Pick<OverRequired, 'offered' | 'stated'>

const seatsOf = ({ seats, type }: CommonSite, unit: Located<string> | undefined): Offer | undefined =>
  seats && type?.value !== 'remote' && countsSeats(unit) ? { offered: seats.value, stated: seats } : undefined

/** A supplier without a lead time may bring more at once. */
function piecesOf({ qty, spares, supplier, lead_time: lead }: CommonEquipment, by: number | undefined): Offer | undefined {
  const isBought = lead ? by === undefined || lead.value.days + lead.value.months * 30 <= by / 86_400 : supplier !== undefined
  return qty && !isBought ? { offered: qty.value + (spares?.value ?? 0), stated: qty } : undefined
}
