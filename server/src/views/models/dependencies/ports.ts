import type { Link } from './links.ts'
import type { EdgePath } from './types.ts'

export const nodeHeight = 36

/** Where a node is: its column, and its upper edge in px. */
export interface Place {
  readonly column: number
  readonly y: number
}

/** A link from column to column, with the heights at which it passes those in between, from left to right. */
export interface Crossing<L extends Link> {
  readonly link: L
  readonly through: readonly number[]
}

type Places = ReadonlyMap<string, Place>

interface End {
  /** Which link, and the node that it ends at. */
  readonly index: number
  readonly node: string
  readonly side: 'left' | 'right'
  /** The height to which the link leads on from here. */
  readonly leads: number
}

/**
 * Each link leaves a node, and enters one, in the order of where it comes from and goes to: then none crosses another at a node. Links that
 * arrive in one trunk have one place to enter.
 */
export function portsFor<L extends Link>(crossings: readonly Crossing<L>[], places: Places): ReadonlyMap<L, EdgePath> {
  const ends = crossings.flatMap((crossing, index) => endsOf(crossing, index, places))
  const heights = new Map<string, number>()
  for (const side of Map.groupBy(ends, (end) => `${end.node} ${end.side}`).values()) {
    const top = places.get(side[0]?.node ?? '')?.y ?? 0
    const levels = [...new Set(side.map(({ leads }) => leads))].toSorted((a, b) => a - b)
    for (const { index, side: which, leads } of side)
      heights.set(`${index} ${which}`, top + (nodeHeight * (levels.indexOf(leads) + 1)) / (levels.length + 1))
  }
  const at = (index: number, side: End['side']): number => tenths(heights.get(`${index} ${side}`) ?? 0)
  return new Map(
    // The left end of a link is on the right side of its node.
    crossings.map(({ link, through }, index) => [
      link,
      { runs: isBack(link, places) ? 'back' : 'across', from: at(index, 'right'), to: at(index, 'left'), through },
    ]),
  )
}

const tenths = (height: number): number => Math.round(height * 10) / 10

const isBack = ({ from, to }: Link, places: Places): boolean => (places.get(from)?.column ?? 0) > (places.get(to)?.column ?? 0)

function endsOf<L extends Link>({ link, through }: Crossing<L>, index: number, places: Places): readonly End[] {
  const [left, right] = isBack(link, places) ? [link.to, link.from] : [link.from, link.to]
  const y = (id: string): number => (places.get(id)?.y ?? 0) + nodeHeight / 2
  return [
    { index, node: left, side: 'right', leads: through[0] ?? y(right) },
    { index, node: right, side: 'left', leads: through.at(-1) ?? y(left) },
  ]
}

/** So many lanes stand beside a column at most: more would push the columns apart, and nobody could follow a line there. */
const mostLanes = 24

/** Links inside a column run beside it; those that overlap get lanes of their own, the short ones next to the nodes, as long as there are any. */
export function lanesFor<L extends Link>(links: readonly L[], places: Places): ReadonlyMap<L, EdgePath> {
  const spans = links.map((link) => spanOf(link, places)).toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))
  return new Map([...Map.groupBy(spans, ({ column }) => column).values()].flatMap(lanesIn))
}

function lanesIn<L extends Link>(spans: readonly Span<L>[]): readonly (readonly [L, EdgePath])[] {
  const lanes = Array.from({ length: mostLanes }, (): Span<L>[] => [])
  return spans.map((span) => {
    const free = lanes.findIndex((taken) => !taken.some((one) => one.top < span.bottom && span.top < one.bottom))
    const lane = free < 0 ? mostLanes - 1 : free
    lanes[lane]?.push(span)
    return [span.link, { runs: 'beside', from: span.from, to: span.to, lane }]
  })
}

interface Span<L extends Link> {
  readonly link: L
  readonly column: number
  readonly top: number
  readonly bottom: number
  readonly from: number
  readonly to: number
}

function spanOf<L extends Link>(link: L, places: Places): Span<L> {
  const y = (id: string): number => (places.get(id)?.y ?? 0) + nodeHeight / 2
  const isDown = y(link.from) < y(link.to)
  // Above its middle a node is entered from above, below it left downwards.
  const [from, to] = [y(link.from) + (isDown ? 6 : -6), y(link.to) + (isDown ? -6 : 6)]
  return { link, column: places.get(link.from)?.column ?? 0, top: Math.min(from, to), bottom: Math.max(from, to), from, to }
}
