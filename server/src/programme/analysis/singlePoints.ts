import type { Span } from '../../base/span.ts'
import type { BiaActivity, CommonEquipment, CommonSite, CommonSupplier, CommonSystem, CommonUtility } from '../../generated/model.ts'
import type { Element } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { hostedById } from './drSites.ts'
import { type Dependency, type NetworkNode, networkOf } from './network.ts'
import { bindingOn, isSettled, reliances } from './reliance.ts'
import { type LossScenario, mayAnswer, type Solution, solutionsFor, solutionsOf } from './strategies.ts'

/** What makes something the only one: what somebody says of it, or that nobody names a second one. */
export type Single = 'instance' | 'source' | 'spare' | 'site' | 'utility'

/** Something without which prioritised activities stand still, and of which there is one. */
export interface SinglePoint {
  readonly node: NetworkNode
  readonly why: Single
  readonly at: Span
  readonly dependencies: readonly Dependency[]
  readonly activities: readonly NetworkNode[]
}

/** The single points of failure of a programme, by the id of what is single. */
export const singlePoints: (programme: Programme) => ReadonlyMap<string, SinglePoint> = derived((programme) => {
  const network = networkOf(programme)
  const found = [...reliances(programme)].flatMap(([id, activities]): readonly SinglePoint[] => {
    const node = network.nodes.get(id)
    const single = node && singleness(node)
    if (!node || !single || hasSecond(programme, node, activities)) return []
    // That nobody names a second one is only not yet written while the analyses are drafts.
    if ((single.why === 'site' || single.why === 'utility') && !activities.some(isSettled)) return []
    return [{ node, ...single, dependencies: bindingOn(network, id), activities }]
  })
  return new Map(found.map((point) => [point.node.id, point]))
})

function singleness({ type, element }: NetworkNode): Pick<SinglePoint, 'why' | 'at'> | undefined {
  switch (type) {
    case 'system':
      return singleSystem(element as CommonSystem)
    case 'supplier':
      return singleSource(element as CommonSupplier)
    case 'equipment':
      return withoutSpare(element as CommonEquipment)
    case 'site':
      return { why: 'site', at: idOf(element) }
    case 'utility':
      return isFilled(element as CommonUtility, 'backup') ? undefined : { why: 'utility', at: idOf(element) }
    default:
      return undefined
  }
}

const singleSystem = ({ instances }: CommonSystem): Pick<SinglePoint, 'why' | 'at'> | undefined =>
  instances?.value === 1 ? { why: 'instance', at: instances.span } : undefined

/** Whether stock lasts until others can deliver is SUP-08’s. */
const singleSource = (supplier: CommonSupplier): Pick<SinglePoint, 'why' | 'at'> | undefined =>
  supplier.single_source?.value === true && !isFilled(supplier, 'alternates') && !isFilled(supplier, 'stock_cover')
    ? { why: 'source', at: supplier.single_source.span }
    : undefined

/** How many there are is said; that there are no spares need not be. */
const withoutSpare = (equipment: CommonEquipment): Pick<SinglePoint, 'why' | 'at'> | undefined =>
  equipment.qty?.value === 1 && (equipment.spares?.value === 0 || !equipment.$.slots.has('spares'))
    ? { why: 'spare', at: equipment.qty.span }
    : undefined

const idOf = (element: Element): Span => (element as CommonSite).id?.span ?? element.$.span

/** `n/a (reason)` and a blank are answers too: the one is a decision, the other is DOC-01's. An empty list or key is none. */
export function isFilled(element: Element, key: string): boolean {
  const slot = element.$.slots.get(key)
  if (!slot || slot.state === 'empty') return false
  const value = (element as unknown as Readonly<Record<string, unknown>>)[key]
  return slot.state !== 'value' || !Array.isArray(value) || value.length > 0
}

const losses: Readonly<Record<string, readonly LossScenario[]>> = {
  system: ['technology', 'cyber'],
  supplier: ['supplier'],
  equipment: ['technology', 'premises', 'supplier'],
  site: ['premises', 'region'],
  utility: ['utilities'],
}

/** Whether the programme names something that takes over, elsewhere than in the dependency itself. */
function hasSecond(programme: Programme, { id, type }: NetworkNode, activities: readonly NetworkNode[]): boolean {
  if (type === 'site' && (standIns(programme).has(id) || activities.every(isElsewhereToo))) return true
  // A recovery site is prepared for it.
  if (type === 'system' && hostedById(programme).has(id)) return true
  const known = solutionsFor(programme)
  const answers = (solution: Solution): boolean => secondWays.has(solution.element.type?.value ?? '') && mayAnswer(solution, losses[type] ?? [])
  if (solutionsOf(programme).some((solution) => solution.serves.has(id) && answers(solution))) return true
  return activities.every((activity) => known.get(activity.id)?.some(answers))
}

const isElsewhereToo = ({ element }: NetworkNode): boolean => (element as BiaActivity).sites.length > 1

/** Solutions that are a second way; buying one afterwards, working by hand or money are none. */
const secondWays: ReadonlySet<string> = new Set(['diversify', 'replicate', 'standby', 'subcontract', 'stock', ''])

/** Sites that another one can stand in for, and those that are no place. */
const standIns: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const sites = allOf(programme, 'common.site')
  const named = sites.flatMap(({ element, document }) =>
    element.alternate_for.flatMap((one) => targetOf({ programme, document }, ['site'], one)?.id ?? []),
  )
  const placeless = sites.filter(({ element: { type } }) => type?.value === 'remote' || type?.value === 'mobile')
  return new Set([...named, ...placeless.flatMap(({ element }) => element.id?.value ?? [])])
})
