import { textWidth } from '../textWidth.ts'

/** A text at a place in a drawing. */
export interface PlacedText<Key extends string = string> extends Place {
  readonly key: Key
  readonly text: string
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

/** A text, and the places where it may stand, the best first. */
export interface Wanted<Key extends string = string> {
  readonly key: Key
  readonly text: string
  readonly places: readonly Place[]
}

interface Box {
  readonly left: number
  readonly right: number
  readonly y: number
}

const size = 11
const lineHeight = 14

/** What texts may not be laid over, apart from each other: upright lines from the lower end up to `top`. */
export interface Room {
  readonly width: number
  /** Where it begins: left of it stand the names of an axis. */
  readonly from?: number
  readonly walls?: readonly { readonly x: number; readonly top: number }[]
}

/** Each text at the first of its places that is in the drawing and free; a text without one is left out, never laid over another one. */
export function placeTexts<Key extends string>(wanted: readonly Wanted<Key>[], room: Room): readonly PlacedText<Key>[] {
  const taken: Box[] = []
  return wanted.flatMap(({ key, text, places }) => {
    const place = places.find((one) => isFree(boxOf(text, one), taken, room))
    if (!place) return []
    taken.push(boxOf(text, place))
    return [{ ...place, key, text }]
  })
}

function boxOf(text: string, { x, y, anchor }: Place): Box {
  const wide = textWidth(text, size)
  return anchor === 'start' ? { left: x, right: x + wide, y } : { left: x - wide, right: x, y }
}

const isFree = ({ left, right, y }: Box, taken: readonly Box[], { width, from = 0, walls = [] }: Room): boolean =>
  left >= from &&
  right <= width &&
  walls.every(({ x, top }) => y < top || right <= x || x <= left) &&
  taken.every((other) => right + 4 <= other.left || other.right + 4 <= left || Math.abs(other.y - y) >= lineHeight)

/** Labels beside the ends of lines, as near to them as their height allows; in the order of the lines. */
export function spread(
  wanted: readonly number[],
  { least, top, bottom }: { readonly least: number; readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y)
  const down: number[] = []
  for (const { y } of order) down.push(Math.max(y, top, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + least))
  // What ran out at the bottom moves up again.
  let limit = bottom
  for (let at = down.length - 1; at >= 0; at--) {
    down[at] = Math.min(down[at] ?? limit, limit)
    limit = (down[at] ?? limit) - least
  }
  return wanted.map((_, index) => down[order.findIndex((one) => one.index === index)] ?? 0)
}
