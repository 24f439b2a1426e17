import type { AnnualPlanObjective } from '../../generated/model.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { activitiesOf } from './acceptedOutages.ts'
import { hardNeeds } from './demands.ts'
import { type NetworkNode, networkOf } from './network.ts'
import { appliesTo } from './objectives.ts'

/** The activities and systems in use that an objective holds for; a product stands for the activities that support it. */
export function populationOf(objective: AnnualPlanObjective, standpoint: Standpoint): readonly NetworkNode[] {
  const { nodes } = networkOf(standpoint.programme)
  const ids = appliesTo(objective).flatMap((reference) => {
    const target = targetOf(standpoint, ['activity', 'system', 'product'], reference)
    if (target?.type !== 'product') return target ? [target.id] : []
    return activitiesOf(target.id, standpoint).flatMap(({ element }) => element.id?.value ?? [])
  })
  return [...new Set(ids)].flatMap((id) => nodes.get(id) ?? [])
}

/** The ids of some nodes and of all that they cannot do without, as far as nothing else can stand in. */
export function reachOf(programme: Programme, start: readonly string[]): ReadonlySet<string> {
  const { needs } = networkOf(programme)
  const found = new Set<string>()
  const open = [...start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const without = hardNeeds(needs.get(id)).filter(({ alternative }) => alternative === 'none')
    open.push(...without.map(({ on }) => on.id))
  }
  return found
}
