import type { CommonSystem } from '../../generated/model.ts'
import { reached, statusOf } from '../../language/model/header.ts'
import { derived } from '../index/derived.ts'
import type { Programme } from '../index/programme.ts'
import { coverings, plansOf } from './coverage.ts'
import { orderEntries } from './dataObjectives.ts'
import { makeGraph, reachable } from './graph.ts'
import { type NetworkNode, networkOf } from './network.ts'
import { reliances } from './reliance.ts'
import { solutionsFor } from './strategies.ts'

/** All that activities use, directly or along a chain, whether they can do without it or not. Nothing while no settled analysis names a system. */
const used: (programme: Programme) => ReadonlySet<string> | undefined = derived((programme) => {
  const { nodes, needs } = networkOf(programme)
  const graph = makeGraph(new Map([...nodes.keys()].map((id) => [id, (needs.get(id) ?? []).map(({ on }) => on.id)])))
  const activities = [...nodes.values()].filter(({ type }) => type === 'activity')
  const settled = activities.filter(({ document }) => reached(statusOf(document), 'in_review'))
  const namesSystem = settled.some(({ id }) => needs.get(id)?.some(({ on }) => on.type === 'system'))
  return namesSystem ? reachable(new Map([...graph.needs, ['', activities.map(({ id }) => id)]]), '') : undefined
})

/** Whether a system of an order of recovery helps no activity: none uses it, it is no basic service, and no plan covers it by itself. */
export function supportsNothing(programme: Programme, id: string): boolean {
  const known = used(programme)
  const node = networkOf(programme).nodes.get(id)
  if (!known || !node || known.has(id) || node.element.$.slots.has('foundation')) return false
  return !coverings(programme).has(id) && !solutionsFor(programme).has(id)
}

/**
 * Systems that prioritised activities cannot do without, and that no order of recovery brings back, with these activities. What somebody
 * else runs is not ours to bring back; what a plan covers or a strategy is for is brought back in another way; basic services are BKP-20's.
 */
export const leftBehind: (programme: Programme) => readonly { readonly node: NetworkNode; readonly activities: readonly NetworkNode[] }[] = derived(
  (programme) => {
    const ordered = new Set(orderEntries(programme).map(({ id }) => id))
    if (ordered.size === 0 || used(programme) === undefined) return []
    return [...reliances(programme)].flatMap(([id, activities]) => {
      const node = networkOf(programme).nodes.get(id)
      const isOurs = node?.type === 'system' && isOwn(node.element as CommonSystem) && !node.element.$.slots.has('foundation')
      const settled = activities.filter(({ document }) => reached(statusOf(document), 'in_review'))
      if (!isOurs || ordered.has(id) || settled.length === 0 || hasOtherWay(programme, id)) return []
      return [{ node, activities: settled }]
    })
  },
)

const hasOtherWay = (programme: Programme, id: string): boolean =>
  coverings(programme).has(id) || solutionsFor(programme).has(id) || isNamedInSteps(programme, id)

/** Systems that run several times at once go on without being brought back. */
const isOwn = ({ hosting, supplier, instances, status }: CommonSystem): boolean =>
  hosting?.value !== 'saas' && !(supplier && hosting?.value !== 'own') && (instances?.value ?? 1) === 1 && status?.value !== 'planned'

/** A plan whose steps or resources refer to a system brings it back in the course of its steps. */
function isNamedInSteps(programme: Programme, id: string): boolean {
  const name = networkOf(programme).nodes.get(id)?.name
  return namedInPlans(programme).has(id) || (name !== undefined && namedInPlans(programme).has(name))
}

const namedInPlans: (programme: Programme) => ReadonlySet<string> = derived(
  (programme) => new Set(plansOf(programme).flatMap(({ document }) => document.references.map(({ text }) => text))),
)
