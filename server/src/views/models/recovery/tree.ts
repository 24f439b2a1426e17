import type { ContinuityPlan, ContinuityPlanCommunicationProcedures } from '../../../generated/model.ts'
import { itemOf } from '../../../language/model/items.ts'
import { callersOf, writtenNames } from '../../../programme/analysis/callers.ts'
import type { Caller } from '../../../programme/analysis/callTree.ts'
import { readCallTree, type Told, toldTimes } from '../../../programme/analysis/callTree.ts'
import { holderOf } from '../../../programme/analysis/holders.ts'
import { activationTime } from '../../../programme/analysis/planSchedule.ts'
import type { Site, Standpoint } from '../../../programme/index/elements.ts'
import { sayer } from '../board/say.ts'
import { nameBehind } from '../board/words.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'
import type { CallView, TreeView } from './types.ts'

interface Reading {
  readonly from: Standpoint
  readonly procedures: ContinuityPlanCommunicationProcedures
  readonly callers: readonly Caller[]
  readonly nameOf: (id: string) => string
  /** Minutes until the plan is to be active; 0 where nobody says so. */
  readonly target: number
}

/** Who is told when, from the first caller on; nothing where the plan has no call tree, or where calls run in a circle. */
export function treeOf({ element, document }: Site<ContinuityPlan>, scene: Scene): TreeView | undefined {
  const procedures = element.communication_procedures
  if (!procedures) return undefined
  const from = { programme: scene.programme, document }
  const callers = callersOf(from, procedures)
  const told = toldTimes(callers)
  if (told.size === 0) return undefined
  const names = writtenNames(from, procedures)
  const nameOf = (id: string): string => nameBehind(names.get(id), ['person', 'role'], from) ?? id
  const reading: Reading = { from, procedures, callers, nameOf, target: activationTime(element) / 60 }
  const calls = inOrder(told).map(([id, one]) => callOf(id, one, { reading, scene }))
  const uncalled = readCallTree(callers).uncalled.map(nameOf)
  return {
    ...frameOf(calls, reading.target, scene),
    ...(uncalled.length > 0 && { left: sayer<Key>('recovery', scene)('tree.left', { names: uncalled }) }),
  }
}

interface Around {
  readonly reading: Reading
  readonly scene: Scene
}

function callOf(id: string, { minutes, path }: Told, { reading, scene }: Around): CallView {
  const { from, procedures, callers, nameOf, target } = reading
  const say = sayer<Key>('recovery', scene)
  const caller = path.at(-2)
  const entryOf = (person: string | undefined) => procedures.call_tree.find((entry) => entry.person && holderOf(from, entry.person) === person)
  const call = callers.find((other) => other.id === caller)?.minutes ?? 0
  return {
    ...{ name: nameOf(id), level: path.length, at: minutes, call },
    item: itemOf(entryOf(id) ?? entryOf(caller) ?? procedures),
    tone: target > 0 && minutes > target ? 'late' : 'plain',
    said: caller === undefined ? say('call.first') : say('call.by', { name: nameOf(caller), minutes }),
  }
}

function frameOf(calls: readonly CallView[], target: number, scene: Scene): TreeView {
  const say = sayer<Key>('recovery', scene)
  const last = Math.max(...calls.map(({ at }) => at))
  const inTime = calls.filter(({ tone }) => tone === 'plain').length
  const sub = say(target > 0 ? 'tree.target' : 'tree.sub', { all: calls.length, last, target, inTime })
  return { title: say('tree'), sub, to: Math.max(1, last, target), calls, ...(target > 0 && { target }) }
}

/** Each below the one who calls, the first called first. */
function inOrder(told: ReadonlyMap<string, Told>): readonly (readonly [string, Told])[] {
  const children = Map.groupBy(told, ([, { path }]) => path.at(-2) ?? '')
  const below = (id: string): readonly (readonly [string, Told])[] =>
    (children.get(id) ?? []).toSorted(([, a], [, b]) => a.minutes - b.minutes).flatMap((one) => [one, ...below(one[0])])
  return below('')
}
