import { cycles, makeGraph } from '../../../programme/analysis/graph.ts'
import type { Link } from './links.ts'

/**
 * The hard links that a longer way of hard links says as well: what core banking needs of the network it also needs through storage. In a
 * round everything implies everything, so none of its links is left out.
 */
export function impliedLinks<L extends Link>(links: readonly L[]): ReadonlySet<L> {
  const hard = links.filter(({ strength }) => strength === 'hard')
  const onward = Map.groupBy(hard, ({ from }) => from)
  const ids = [...new Set(hard.flatMap(({ from, to }) => [from, to]))]
  const graph = makeGraph(new Map(ids.map((id) => [id, (onward.get(id) ?? []).map(({ to }) => to)])))
  const round = new Set(cycles(graph).flat())
  return new Set(hard.filter(({ from, to }) => !round.has(from) && !round.has(to) && leadsRound(graph.needs, from, to)))
}

function leadsRound(needs: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = (needs.get(from) ?? []).filter((id) => id !== to)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(needs.get(id) ?? []))
  }
  return false
}
