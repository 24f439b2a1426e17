import { reached, statusOf } from '../../language/model/header.ts'
import { derived } from '../index/derived.ts'
import { allOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { isLive, isPrioritised } from './activities.ts'
import { reachable } from './graph.ts'
import { type Dependency, type Network, type NetworkNode, networkOf } from './network.ts'

/** A dependency for which nothing can stand in. */
export const isBinding = ({ strength, alternative }: Dependency): boolean => strength === 'hard' && alternative === 'none'

/** The dependencies on something that nothing can stand in for. */
export const bindingOn = ({ neededBy }: Network, id: string): readonly Dependency[] => (neededBy.get(id) ?? []).filter(isBinding)

/** The activities that must be recovered first, as nodes of the network. */
export const prioritisedNodes: (programme: Programme) => readonly NetworkNode[] = derived((programme) => {
  const { nodes } = networkOf(programme)
  return allOf(programme, 'bia.activity').flatMap(({ element }) => {
    const node = nodes.get(element.id?.value ?? '')
    return node && node.element === element && isLive(element) && isPrioritised(element) ? [node] : []
  })
})

/**
 * For each thing the prioritised activities that cannot do without it, directly or along a chain: over hard dependencies for which
 * nobody has named anything that can stand in.
 */
export const reliances: (programme: Programme) => ReadonlyMap<string, readonly NetworkNode[]> = derived((programme) => {
  const { nodes, needs } = networkOf(programme)
  const edges = new Map([...nodes.keys()].map((id) => [id, (needs.get(id) ?? []).filter(isBinding).map(({ on }) => on.id)]))
  const found = new Map<string, NetworkNode[]>()
  for (const activity of prioritisedNodes(programme)) {
    for (const id of reachable(edges, activity.id)) {
      if (id === activity.id) continue
      const known = found.get(id)
      if (known) known.push(activity)
      else found.set(id, [activity])
    }
  }
  return found
})

/** Whether the analysis that an activity stands in has come past its draft: what a draft leaves open is only not yet written. */
export const isSettled = ({ document }: NetworkNode): boolean => reached(statusOf(document), 'in_review')
