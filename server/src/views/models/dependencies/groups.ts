import type { CommonSystem } from '../../../generated/model.ts'
import { targetOf } from '../../../programme/index/elements.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import type { Link } from './links.ts'
import type { Shown } from './nodes.ts'
import type { GraphNode } from './types.ts'

/** Above that the drawing is too large to be read: systems of one tier become one node. */
const most = 60

/** Several systems that are drawn as one. */
export interface Group {
  readonly id: string
  /** The name of the tier; nothing for those without one. */
  readonly tier?: string
  readonly members: readonly string[]
}

interface Question {
  readonly programme: Programme
  readonly drawn: readonly (readonly [Shown, GraphNode])[]
  /** How many of them have to do with anything but what they stand in for. */
  readonly busy: number
  readonly open: ReadonlySet<string>
}

/** The groups that a large graph is drawn with. What is wrong stays in sight, and so does what somebody has opened. */
export function groupsOf({ programme, drawn, busy, open }: Question): readonly Group[] {
  if (busy <= most) return []
  const quiet = drawn.filter(([, { type, late, single }]) => type === 'system' && !late && single === undefined).map(([thing]) => thing)
  const tiered = quiet.map((thing) => ({ id: thing.id, tier: tierOf(programme, thing) }))
  return [...Map.groupBy(tiered, ({ tier }) => tier?.id)].flatMap(([id, all]): readonly Group[] => {
    const [first] = all
    const group = { id: `tier:${id ?? ''}`, members: all.map((one) => one.id), ...(first?.tier && { tier: first.tier.name }) }
    return all.length > 1 && !open.has(group.id) ? [group] : []
  })
}

function tierOf(programme: Programme, { element, document }: Shown): { readonly id: string; readonly name: string } | undefined {
  const tier = targetOf({ programme, document }, ['tier'], (element as CommonSystem).tier)
  return tier && { id: tier.id, name: tier.name ?? tier.id }
}

/** The links as they are between groups: those inside one are gone, of several between two the hardest is left. */
export function linksBetween<L extends Link>(links: readonly L[], groups: readonly Group[]): readonly L[] {
  const groupOf = new Map(groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))
  const moved = links.map((link) => ({ ...link, from: groupOf.get(link.from) ?? link.from, to: groupOf.get(link.to) ?? link.to }))
  const between = moved.filter(({ from, to }) => from !== to).toSorted((a, b) => hardness.indexOf(a.strength) - hardness.indexOf(b.strength))
  return [...Map.groupBy(between, ({ from, to }) => `${from} ${to}`).values()].flatMap((all) => all.find(isLate) ?? all[0] ?? [])
}

const hardness: readonly Link['strength'][] = ['hard', 'bridged', 'soft', 'standIn']

const isLate = (link: Link & { readonly late?: number }): boolean => link.late !== undefined
