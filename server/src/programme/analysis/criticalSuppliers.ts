import type { CommonSupplier } from '../../generated/model.ts'
import { reached, statusOf } from '../../language/model/header.ts'
import { derived } from '../index/derived.ts'
import type { Programme } from '../index/programme.ts'
import { type Dependency, type NetworkNode, networkOf } from './network.ts'
import { bindingOn, isSettled, reliances } from './reliance.ts'
import { isFilled } from './singlePoints.ts'

/** A supplier that matters, with those who cannot do without it. */
export interface CriticalSupplier {
  readonly node: NetworkNode
  readonly element: CommonSupplier
  readonly dependencies: readonly Dependency[]
  readonly activities: readonly NetworkNode[]
}

/**
 * The suppliers that are classed as critical; of those about which nothing is said, whoever a prioritised activity cannot do without.
 * While all that points to one is a draft it is not yet settled that it matters.
 */
export const criticalSuppliers: (programme: Programme) => ReadonlyMap<string, CriticalSupplier> = derived((programme) => {
  const network = networkOf(programme)
  const found = [...network.nodes.values()].flatMap((node): readonly CriticalSupplier[] => {
    if (node.type !== 'supplier') return []
    const element = node.element as CommonSupplier
    const activities = reliances(programme).get(node.id) ?? []
    return isCritical(node, element, activities) ? [{ node, element, dependencies: bindingOn(network, node.id), activities }] : []
  })
  return new Map(found.map((supplier) => [supplier.node.id, supplier]))
})

function isCritical(node: NetworkNode, { critical, $ }: CommonSupplier, activities: readonly NetworkNode[]): boolean {
  if ($.slots.has('critical')) return critical?.value === true && (activities.some(isSettled) || reached(statusOf(node.document), 'in_review'))
  return activities.some(isSettled)
}

/**
 * Whether a supplier is one that could promise a recovery time. A public utility promises nobody anything, and of goods one asks how long a
 * delivery takes and how long the stock lasts.
 */
export function couldPromise(supplier: CommonSupplier): boolean {
  const type = supplier.type?.value
  const delivers = type === 'material' || type === 'logistics'
  return type !== 'utility' && !(delivers && (isFilled(supplier, 'lead_time') || isFilled(supplier, 'stock_cover')))
}

/** Whether anything is known of how fast a critical supplier is back: what it has promised, or what it has shown. */
export const isUnknown = ({ element }: CriticalSupplier): boolean =>
  couldPromise(element) && !isFilled(element, 'contracted_rto') && !isFilled(element, 'bc_evidence') && !isFilled(element, 'last_joint_test')
