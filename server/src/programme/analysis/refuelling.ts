import type { CommonSupplier } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { allOf, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import type { Solution } from './strategies.ts'

/** That the power of a site lasts less long than the delivery takes which is to keep it up. */
export interface PowerGap {
  readonly supplier: Target<'supplier'>
  readonly contracted: Located<Duration>
  readonly power: string
  readonly autonomy: Located<Duration>
  readonly uri: string
}

/** Of the deliveries that a strategy against the loss of power counts on the soonest; of what carries the site the longest: a battery bridges to the generator. */
export function powerGap(programme: Programme, { element, document, scenarios }: Solution): PowerGap | undefined {
  if (!scenarios.includes('utilities')) return undefined
  const from = { programme, document }
  const used = element.uses.flatMap((one) => targetOf(from, ['equipment', 'supplier'], isElementLike(one) ? one.resource : one) ?? [])
  const [soonest] = used.flatMap(deliveryOf).toSorted((a, b) => a.contracted.value - b.contracted.value)
  const sites = new Set(
    used.flatMap((one) => (one.type === 'equipment' && 'site' in one.element ? (siteOf(programme, one.document, one.element.site)?.id ?? []) : [])),
  )
  const [longest] = powered(programme, sites).toSorted((a, b) => b.autonomy.value - a.autonomy.value)
  return soonest && longest && longest.autonomy.value < soonest.contracted.value ? { ...soonest, ...longest } : undefined
}

/** Who mends or lends is not waited for while the tank lasts; who brings fuel is. */
function deliveryOf(target: Target<'equipment' | 'supplier'>): readonly Pick<PowerGap, 'supplier' | 'contracted'>[] {
  if (target.type !== 'supplier') return []
  const supplier = target as Target<'supplier'>
  const { type, contracted_rto: contracted }: CommonSupplier = supplier.element
  return contracted && type?.value === 'material' ? [{ supplier, contracted }] : []
}

const siteOf = (programme: Programme, document: Target<'site'>['document'], reference: Located<string> | undefined): Target<'site'> | undefined =>
  targetOf({ programme, document }, ['site'], reference)

const powered = (programme: Programme, sites: ReadonlySet<string>): readonly Omit<PowerGap, 'supplier' | 'contracted'>[] =>
  allOf(programme, 'common.utility').flatMap(({ element: { type, sites: fed, autonomy, name, id, status }, document, file }) => {
    const isThere = fed.some((one) => sites.has(siteOf(programme, document, one)?.id ?? ''))
    const power = name?.value ?? id?.value ?? ''
    return type?.value === 'power' && status?.value !== 'retired' && autonomy && isThere ? [{ power, autonomy, uri: file.uri }] : []
  })
