import type { BarrierView, BowView } from '../../models/risks/types.ts'
import { wrapped } from '../board/wrap.ts'

export const box = 168
export const eventBox = 172
export const barHeight = 34
/** A barrier with its words takes at least that much, and no more than the widest of these. */
const least = 108
const most = 190

export interface Place<Barrier> {
  readonly barrier: Barrier
  readonly x: number
  /** For its words. */
  readonly room: number
}

export interface BowLayout {
  readonly width: number
  readonly height: number
  /** Of the way. */
  readonly middle: number
  /** The left edges of the boxes. */
  readonly event: number
  readonly consequence: number
  readonly barriers: readonly Place<BarrierView>[]
}

/** Both sides share the room by how many barriers they have; where there is too little, the drawing is wider than the pane. */
export function bowLayout(bow: BowView, width: number): BowLayout {
  const { before, after } = bow
  const [left, right] = [Math.max(1, before.length), Math.max(1, after.length)]
  const each = Math.floor(Math.max(least, (width - 2 * box - eventBox) / (left + right)))
  const event = box + each * left
  const consequence = event + eventBox + each * right
  const spread = (barriers: readonly BarrierView[], from: number): readonly Place<BarrierView>[] =>
    barriers.map((barrier, index) => ({ barrier, x: Math.round(from + each * (index + 0.5)), room: Math.min(most, each - 10) }))
  const barriers = [...spread(before, box), ...spread(after, event + eventBox)]
  return { width: consequence + box, event, consequence, barriers, ...heights(bow, barriers) }
}

const line = 14
const head = 20
const size = 11

/** The words of a box, and how high it is with them. */
export function boxLines(
  text: string,
  sub: string,
  room: number,
): { readonly lines: readonly string[]; readonly below: readonly string[]; readonly height: number } {
  const lines = wrapped(text, { size, room, lines: 5 })
  const below = wrapped(sub, { size, room, lines: 2 })
  return { lines, below, height: line * (lines.length + below.length) + 16 }
}

/** The words above and below a barrier. */
export const barrierLines = ({ title, sub }: BarrierView, room: number): { readonly title: readonly string[]; readonly sub: readonly string[] } => ({
  title: wrapped(title, { size, room, lines: 4 }),
  sub: wrapped(sub, { size, room, lines: 3 }),
})

/** As much above and below the way as the longest words there need. */
function heights(
  { cause = '', event, sub, consequence = '' }: BowView,
  barriers: readonly Place<BarrierView>[],
): Pick<BowLayout, 'height' | 'middle'> {
  const boxes = [boxLines(cause, '', box - 20), boxLines(event, sub, eventBox - 20), boxLines(consequence, '', box - 20)].map(
    ({ height }) => height / 2,
  )
  const words = barriers.map(({ barrier, room }) => barrierLines(barrier, room))
  const above = Math.max(...boxes, ...words.map(({ title }) => barHeight / 2 + 8 + line * title.length))
  const below = Math.max(...boxes, ...words.map((one) => barHeight / 2 + 8 + line * one.sub.length))
  return { middle: head + above, height: head + above + below + 8 }
}
