import type { CommonSupplier, CommonSystem } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { nameKey } from '../index/definitions.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type NetworkNode, networkOf } from './network.ts'
import { prioritisedNodes, reliances } from './reliance.ts'
import { isTopTier } from './tiers.ts'

/** Activities of the top tier that hang on one and the same thing. */
export interface Concentration {
  readonly on: 'supplier' | 'fourthParty' | 'region'
  readonly name: string
  readonly activities: readonly NetworkNode[]
  /** Through whom; the first is the one at which it is said. */
  readonly through: readonly Through[]
}

/** A supplier or a system through which activities hang on something, and where that is written. */
export interface Through extends Site<CommonSupplier | CommonSystem> {
  readonly at: Located<string> | undefined
}

/** What the top tier has in common: a supplier, or behind several of them a party or a region. */
export const concentrations: (programme: Programme) => readonly Concentration[] = derived((programme) => [
  ...suppliers(programme),
  ...behindSeveral(programme, 'fourthParty', fourthParties(programme)),
  ...behindSeveral(programme, 'region', regions(programme)),
])

/** By the id of something the activities of the top tier that cannot do without it; a system’s own supplier is one of those. */
const topReliances: (programme: Programme) => ReadonlyMap<string, readonly NetworkNode[]> = derived((programme) => {
  const top = new Set(prioritisedNodes(programme).filter((node) => isOfTopTier(programme, node)))
  const found = new Map([...reliances(programme)].map(([id, activities]) => [id, activities.filter((activity) => top.has(activity))]))
  for (const { element, document } of allOf(programme, 'common.system')) {
    const supplier = targetOf({ programme, document }, ['supplier'], element.supplier)
    const through = found.get(element.id?.value ?? '') ?? []
    if (supplier && through.length > 0) found.set(supplier.id, [...new Set([...(found.get(supplier.id) ?? []), ...through])])
  }
  return found
})

function isOfTopTier(programme: Programme, { element, document }: NetworkNode): boolean {
  const tier = targetOf({ programme, document }, ['tier'], (element as { readonly tier?: Located<string> }).tier)
  return tier !== undefined && isTopTier(tier.element, tier.document)
}

const suppliers = (programme: Programme): readonly Concentration[] =>
  allOf(programme, 'common.supplier').flatMap((site): readonly Concentration[] => {
    const { id, name } = site.element
    const activities = topReliances(programme).get(id?.value ?? '') ?? []
    return id && isKnown(programme, site) ? [{ on: 'supplier', name: name?.value ?? id.value, activities, through: [{ ...site, at: id }] }] : []
  })

/** Of two entries of one id, and of what is retired, nobody knows who is meant. */
const isKnown = (programme: Programme, { element }: Site<CommonSupplier | CommonSystem>): boolean =>
  networkOf(programme).nodes.get(element.id?.value ?? '')?.element === element

interface Trait {
  readonly key: string
  readonly name: string
  readonly through: Through
}

function fourthParties(programme: Programme): readonly Trait[] {
  return allOf(programme, 'common.supplier').flatMap((site) =>
    site.element.fourth_parties.flatMap((one): readonly Trait[] => {
      const reference = isElementLike(one) ? one.text : one
      const target = isElementLike(one) ? undefined : targetOf({ programme, document: site.document }, ['supplier'], one)
      const name = target?.name ?? reference?.value
      return reference && name !== undefined ? [{ key: nameKey(name), name, through: { ...site, at: reference } }] : []
    }),
  )
}

const regions = (programme: Programme): readonly Trait[] =>
  [...allOf(programme, 'common.supplier'), ...allOf(programme, 'common.system')].flatMap((site): readonly Trait[] => {
    const { region } = site.element
    return region ? [{ key: nameKey(region.value), name: region.value, through: { ...site, at: region } }] : []
  })

/** What one supplier alone brings with it is said of the supplier. */
function behindSeveral(programme: Programme, on: Concentration['on'], traits: readonly Trait[]): readonly Concentration[] {
  const relied = traits.filter(({ through }) => isKnown(programme, through) && reliedOn(programme, through).length > 0)
  return [...Map.groupBy(relied, ({ key }) => key).values()].flatMap((all): readonly Concentration[] => {
    const [first] = all
    const activities = [...new Set(all.flatMap(({ through }) => reliedOn(programme, through)))]
    return first && all.length > 1 ? [{ on, name: first.name, activities, through: all.map(({ through }) => through) }] : []
  })
}

const reliedOn = (programme: Programme, { element }: Through): readonly NetworkNode[] => topReliances(programme).get(element.id?.value ?? '') ?? []
