import type { CivilDay } from '../../language/values/civil.ts'
import { components, cycles, makeGraph, reachable } from './graph.ts'
import type { Work } from './schedule.ts'

/** That a piece of work would be done on other days. */
export interface Move {
  readonly id: string
  readonly start: CivilDay
  readonly end: CivilDay
  /** By how many days it moves later. */
  readonly days: number
}

export interface Terms {
  readonly isWorkingDay: (day: CivilDay) => boolean
  /** What is done or cancelled, and stays where it is. */
  readonly settled: ReadonlySet<string>
}

/**
 * What has to move later so that everything behind some work begins after what it waits for. `works` have the days of that work as
 * they are to be. Each begins on the next working day after the last end before it (a milestone falls on that day), and keeps its
 * length in days. What has room enough stays, and so does what stands in a cycle: no order follows from one.
 */
export function pushedBy(moved: ReadonlySet<string>, works: readonly Work[], { isWorkingDay, settled }: Terms): readonly Move[] {
  const byId = new Map(works.map((work) => [work.id, work]))
  const graph = makeGraph(new Map(works.map(({ id: own, after }) => [own, after])))
  const behind = new Set([...moved].flatMap((id) => [...reachable(graph.neededBy, id)]))
  const stuck = new Set(cycles(graph).flat())
  const moves = new Map<string, Move>()
  for (const [own = ''] of components(graph)) {
    const work = byId.get(own)
    if (!work || !behind.has(own) || stuck.has(own) || settled.has(own) || moved.has(own)) continue
    const ends = (graph.needs.get(own) ?? []).map((other) => moves.get(other)?.end ?? byId.get(other)?.end ?? work.start)
    const days = delay(work, Math.max(...ends), isWorkingDay)
    if (days > 0) moves.set(own, { id: own, start: work.start + days, end: work.end + days, days })
  }
  return [...moves.values()].toSorted((a, b) => a.start - b.start)
}

// A week without a working day is a calendar that says nothing.
const farthest = 366

/** By how many days a piece of work begins too early behind an end. Beginning on the day of the end is early enough to be meant. */
function delay({ kind, start }: Work, end: CivilDay, isWorkingDay: Terms['isWorkingDay']): number {
  if (start >= end) return 0
  if (kind === 'milestone') return end - start
  let day = end + 1
  while (!isWorkingDay(day) && day < end + farthest) day++
  return day - start
}
