import type { Span } from '../../base/span.ts'
import type { CommonSystem } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plansOf } from './coverage.ts'
import { elementDeadline } from './deadlines.ts'
import { makeGraph, reachable } from './graph.ts'
import { type Dependency, networkOf } from './network.ts'
import { type EarliestRecovery, earliestRecovery, type Recoverable } from './recovery.ts'
import { isBinding } from './reliance.ts'

/** The work to bring back one system, and where it is stated. */
export interface Work {
  readonly seconds: Duration
  readonly at: Span
  readonly uri: string
}

/** The work on each system alone: as the system says, else as the order of recovery does; of several the least. */
export const ownWork: (programme: Programme) => ReadonlyMap<string, Work> = derived((programme) => {
  const found = new Map<string, Work>()
  const add = (id: string, duration: Located<Duration> | undefined, uri: string): void => {
    const known = found.get(id)
    if (duration && (!known || duration.value < known.seconds)) found.set(id, { seconds: duration.value, at: duration.span, uri })
  }
  for (const { id, type, element, file } of networkOf(programme).nodes.values()) {
    if (type === 'system') add(id, (element as CommonSystem).recovery_duration, file.uri)
  }
  for (const { id, duration, plan } of ordered(programme)) add(id, duration, plan.file.uri)
  return found
})

export interface Ordered {
  readonly id: string
  readonly duration?: Located<Duration>
  readonly after: readonly string[]
  readonly plan: Site
}

/** What the plans say of the order in which systems are recovered. */
export const ordered: (programme: Programme) => readonly Ordered[] = derived((programme) =>
  plansOf(programme).flatMap((plan) => {
    const idOf = (reference: Located<string> | undefined): string | undefined =>
      targetOf({ programme, document: plan.document }, ['system'], reference)?.id
    return (plan.element.dr?.recovery_order ?? []).flatMap(({ system, duration, after }): readonly Ordered[] => {
      const id = idOf(system)
      return id === undefined ? [] : [{ id, plan, after: after.flatMap((one) => idOf(one) ?? []), ...(duration && { duration }) }]
    })
  }),
)

/** What each activity and system with known work waits for. What a supplier or a site takes is no work of ours: it is judged by itself. */
const recoverables: (programme: Programme) => readonly Recoverable[] = derived((programme) => {
  const { nodes, needs } = networkOf(programme)
  const own = ownWork(programme)
  const after = Map.groupBy(ordered(programme), ({ id }) => id)
  return [...nodes.values()].flatMap(({ id, type }): readonly Recoverable[] => {
    const work = type === 'activity' ? 0 : own.get(id)?.seconds
    if (work === undefined) return []
    const waits = (needs.get(id) ?? []).filter(mustComeFirst).map(({ on }) => on.id)
    return [{ id, own: work, needs: [...waits, ...(after.get(id) ?? []).flatMap((entry) => entry.after)] }]
  })
})

/** What is needed only after the dependent runs again does not hold it up; nor does what each needs of the other. */
function mustComeFirst(dependency: Dependency): boolean {
  const { direction, neededBy, from } = dependency
  const own = elementDeadline(from.element, from.document)?.time.value
  return isBinding(dependency) && direction === 'upstream' && !(neededBy && own !== undefined && neededBy.value > own)
}

/** When everything is back at the earliest, for a time that passes before anybody begins. */
export const recoveries: (programme: Programme) => (activation: Duration) => ReadonlyMap<string, EarliestRecovery> = derived((programme) => {
  const known = new Map<Duration, ReadonlyMap<string, EarliestRecovery>>()
  return (activation) => {
    const found = known.get(activation) ?? earliestRecovery(recoverables(programme), activation)
    known.set(activation, found)
    return found
  }
})

/** The plans by which something is recovered, with the time until they are active; nothing where they do not say it. */
const activations: (programme: Programme) => readonly { readonly ids: readonly string[]; readonly target: Duration }[] = derived((programme) => {
  const inOrder = Map.groupBy(ordered(programme), ({ plan }) => plan.document)
  return plansOf(programme).map(({ element, document }) => {
    const covered = element.covers.flatMap(({ activity }) => targetOf({ programme, document }, ['activity', 'system'], activity)?.id ?? [])
    const ids = [...covered, ...(inOrder.get(document) ?? []).map(({ id }) => id)]
    return { ids, target: element.activation?.target?.value ?? 0 }
  })
})

const waiting = derived((programme: Programme) => makeGraph(new Map(recoverables(programme).map(({ id, needs }) => [id, needs]))))

/** The least that passes before anybody begins: of all plans by which the activity or what it waits for is recovered the fastest. */
export function leastActivation(programme: Programme, activity: string): Duration {
  const concerned = reachable(waiting(programme).needs, activity)
  const targets = activations(programme).flatMap(({ ids, target }) => (ids.some((id) => id === activity || concerned.has(id)) ? [target] : []))
  return targets.length === 0 ? 0 : Math.min(...targets)
}
