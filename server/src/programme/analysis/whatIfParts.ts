import { scalarAt } from '../../language/model/access.ts'
import { derived } from '../index/derived.ts'
import type { Programme } from '../index/programme.ts'
import { elementDeadline } from './deadlines.ts'
import { hardNeeds, statedTime } from './demands.ts'
import { type Dependency, networkOf } from './network.ts'
import { leastActivation, ordered, ownWork } from './recoveryWork.ts'
import { backupOf, impliedNeeds } from './whatIfImplied.ts'
import { type Thing, thingsOf } from './whatIfNodes.ts'
import type { OwnReturn, Part, PartNeed, Parts } from './whatIfPart.ts'
import { standInsFor } from './whatIfPlaces.ts'
import { waysOf } from './whatIfWays.ts'

/** Every thing of a programme as a part that can stop. */
export const partsOf: (programme: Programme) => Parts = derived((programme) => {
  const things = [...thingsOf(programme).values()].filter(({ type }) => type !== 'team')
  return new Map(things.map((thing) => [thing.id, partOf(programme, thing)]))
})

const partOf = (programme: Programme, thing: Thing): Part => ({
  id: thing.id,
  needs: [...statedNeeds(programme, thing), ...impliedNeeds(programme, thing)],
  after: thing.type === 'system' ? ordered(programme).flatMap(({ id, after }) => (id === thing.id ? after : [])) : [],
  own: ownReturn(programme, thing),
  ways: thing.type === 'activity' || thing.type === 'system' ? waysOf(programme, thing) : [],
})

/** The hard dependencies that somebody wrote down. */
function statedNeeds(programme: Programme, thing: Thing): readonly PartNeed[] {
  const { nodes, needs } = networkOf(programme)
  if (nodes.get(thing.id)?.element !== thing.element) return []
  return hardNeeds(needs.get(thing.id)).map((dependency) => statedNeed(programme, thing, dependency))
}

function statedNeed(programme: Programme, thing: Thing, { on, element, direction, neededBy }: Dependency): PartNeed {
  const own = elementDeadline(thing.element, thing.document)?.time.value
  const words = scalarAt<string>(element, 'alternative')?.text
  const isLate = neededBy !== undefined && own !== undefined && neededBy.value > own
  return {
    anyOf: [on.id],
    standIns: on.type === 'supplier' ? standInsFor(programme, [on.id], { dependent: thing.id, type: 'supplier' }) : [],
    order: direction === 'mutual' ? 'together' : 'first',
    ...(words === undefined ? backupOf(on) : { words }),
    ...(isLate && { notBefore: neededBy.value }),
  }
}

/** The work on a system, else the time that somebody promises. Whatever else is only there or not. */
function ownReturn(programme: Programme, thing: Thing): OwnReturn {
  if (thing.type !== 'system' && thing.type !== 'supplier') return { by: 'needs' }
  const work = thing.type === 'system' ? ownWork(programme).get(thing.id) : undefined
  if (work) return { by: 'work', seconds: work.seconds, activation: leastActivation(programme, thing.id) }
  const node = networkOf(programme).nodes.get(thing.id)
  const time = node?.element === thing.element ? statedTime(programme, node) : undefined
  if (time !== undefined) return { by: 'time', seconds: time }
  return { by: elementDeadline(thing.element, thing.document) ? 'unplaced' : 'nothing' }
}
