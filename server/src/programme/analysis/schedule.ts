import type { CivilDay } from '../../language/values/civil.ts'
import { components, cycles, makeGraph } from './graph.ts'

/** A piece of dated work. Its last day belongs to it; a milestone begins and ends on one day. */
export interface Work {
  readonly id: string
  readonly start: CivilDay
  readonly end: CivilDay
  /** Whether it takes time: a milestone may fall on the day on which what it waits for ends. */
  readonly kind: 'work' | 'milestone'
  /** What must end before it begins. */
  readonly after: readonly string[]
}

/** How far work can move before something else does. */
export interface Slack {
  /** The last day on which it may end without moving what waits for it, directly or through others, or the end of it all. */
  readonly latestEnd: CivilDay
  /** Days between its end and that day; negative where a successor already begins too early. */
  readonly days: number
}

/**
 * The slack of every piece of work, by the dates as planned: nothing is rescheduled. What has no slack is critical. Work in a
 * cycle has none that could be computed and is left out, with all that waits for it.
 */
export function slackOf(works: readonly Work[]): ReadonlyMap<string, Slack> {
  const byId = new Map(works.map((work) => [work.id, work]))
  const graph = makeGraph(new Map(works.map(({ id, after }) => [id, after])))
  const stuck = new Set(cycles(graph).flat())
  const last = Math.max(...works.map(({ end }) => end))
  const slack = new Map<string, Slack>()
  // Successors first: the components come with what is needed first.
  for (const [id = ''] of components(graph).toReversed()) {
    const work = byId.get(id)
    if (!work || stuck.has(id)) continue
    const limits = (graph.neededBy.get(id) ?? []).flatMap((other) => limitBy(byId.get(other), slack.get(other)) ?? [])
    const latestEnd = Math.min(last, ...limits)
    slack.set(id, { latestEnd, days: latestEnd - work.end })
  }
  return slack
}

/** The last day before a successor must begin, if the successor itself is moved as late as it may be. */
function limitBy(successor: Work | undefined, slack: Slack | undefined): CivilDay | undefined {
  if (!successor || !slack) return undefined
  const latestStart = slack.latestEnd - (successor.end - successor.start)
  return successor.kind === 'milestone' ? latestStart : latestStart - 1
}

/**
 * The work that the last end depends on: what moves it when it moves. Days on which nobody works are no slack: what ends on a Friday
 * and is followed on the Monday has none.
 */
export function criticalWork(works: readonly Work[], isWorkingDay: (day: CivilDay) => boolean): ReadonlySet<string> {
  const byId = new Map(works.map((work) => [work.id, work]))
  const hasRoom = (id: string, latestEnd: CivilDay): boolean => {
    for (let day = (byId.get(id)?.end ?? latestEnd) + 1; day <= latestEnd; day++) if (isWorkingDay(day)) return true
    return false
  }
  return new Set([...slackOf(works)].filter(([id, { latestEnd }]) => !hasRoom(id, latestEnd)).map(([id]) => id))
}
