import { remembered } from '../../base/remembered.ts'
import type { Part, PartNeed, Parts } from './whatIfPart.ts'

/** What does not run, by id, with those of the switched-off things that reach it. */
export type Stopped = ReadonlyMap<string, ReadonlySet<string>>

/** What does not run, with its causes. */
export const stoppedBy = (parts: Parts, off: ReadonlySet<string>): Stopped => causesOf(parts, stoppedIds(parts, off), off)

/** The parts that are off and all that cannot run without them: the least set that is closed under «a need of it is broken». */
export function stoppedIds(parts: Parts, off: ReadonlySet<string>): ReadonlySet<string> {
  const stopped = new Set([...off].filter((id) => parts.has(id)))
  const dependents = dependentsIn(parts)
  const open = [...stopped]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const part of dependents.get(id) ?? []) {
      if (stopped.has(part.id) || !part.needs.some((need) => isBroken(need, stopped))) continue
      stopped.add(part.id)
      open.push(part.id)
    }
  }
  return stopped
}

/** Who looks at each part: those that need it, and those for whom it stands in. */
const dependentsIn: (parts: Parts) => ReadonlyMap<string, readonly Part[]> = remembered((parts) => {
  const pairs = [...parts.values()].flatMap((part) =>
    part.needs.flatMap(({ anyOf, standIns }) => [...anyOf, ...standIns.map(({ id }) => id)].map((id) => ({ id, part }))),
  )
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, all]) => [id, all.map(({ part }) => part)]))
})

/** Whether nothing meets a need: a stand-in that is there from the first second on keeps it met, and so do words. */
export const isBroken = (need: PartNeed, stopped: { has(id: string): boolean }): boolean =>
  isLost(need, stopped) && !isBridged(need) && !need.standIns.some(({ id, ready }) => ready === 0 && !stopped.has(id))

/** Whether all that usually meets a need is down. */
export const isLost = ({ anyOf }: PartNeed, stopped: { has(id: string): boolean }): boolean =>
  anyOf.length > 0 && anyOf.every((id) => stopped.has(id))

/** Words stand in where nothing that is known by id could: else they most likely describe just that, and it may be gone as well. */
export const isBridged = ({ words, standIns }: PartNeed): boolean => words !== undefined && standIns.length === 0

function causesOf(parts: Parts, stopped: ReadonlySet<string>, off: ReadonlySet<string>): Stopped {
  const causes = new Map([...stopped].map((id) => [id, new Set<string>()]))
  const edges = [...stopped].flatMap((id) =>
    (parts.get(id)?.needs ?? []).filter((need) => isBroken(need, stopped)).flatMap(({ anyOf }) => anyOf.map((on) => ({ on, id }))),
  )
  const waiting = Map.groupBy(edges, ({ on }) => on)
  for (const root of off) {
    const open = stopped.has(root) ? [root] : []
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (causes.get(id)?.has(root) !== false) continue
      causes.get(id)?.add(root)
      open.push(...(waiting.get(id) ?? []).map((edge) => edge.id))
    }
  }
  return causes
}
