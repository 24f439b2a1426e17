/** Something in a column that takes up height: a node, or a line that passes. */
export interface Item {
  readonly id: string
  readonly size: number
}

/** A link between items of neighbouring columns; the heavier one is drawn straighter. */
export interface Pull {
  readonly from: string
  readonly to: string
  readonly weight: number
}

const sweeps = 24

/**
 * The middle of each item, in px: columns keep their order and leave `gap` between items, no column is higher than the highest must be, and
 * within that each item is as near as can be to what it is linked with.
 */
export function heightsFor(columns: readonly (readonly Item[])[], pulls: readonly Pull[], gap: number): ReadonlyMap<string, number> {
  const height = Math.max(0, ...columns.map((items) => packed(items, gap)))
  const y = new Map(columns.flatMap((items) => centred(items, { gap, height })))
  const neighbours = neighboursIn(pulls)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = sweep % 2 === 0 ? columns : columns.toReversed()
    for (const items of order) {
      const wanted = items.map(({ id }) => wish(neighbours.get(id) ?? [], y) ?? y.get(id) ?? 0)
      for (const [index, middle] of settled(items, wanted, { gap, height }).entries()) y.set(items[index]?.id ?? '', middle)
    }
  }
  return y
}

const packed = (items: readonly Item[], gap: number): number => items.reduce((sum, { size }) => sum + size + gap, -gap)

interface Room {
  readonly gap: number
  readonly height: number
}

/** How far the middle of each item is from that of the first, at the least. */
function offsets(items: readonly Item[], gap: number): readonly number[] {
  const all: number[] = []
  for (const [index, { size }] of items.entries()) {
    const before = items[index - 1]
    all.push(before ? (all[index - 1] ?? 0) + before.size / 2 + gap + size / 2 : 0)
  }
  return all
}

function centred(items: readonly Item[], { gap, height }: Room): readonly (readonly [string, number])[] {
  const start = (height - packed(items, gap)) / 2 + (items[0]?.size ?? 0) / 2
  return offsets(items, gap).map((offset, index) => [items[index]?.id ?? '', start + offset])
}

interface Neighbour {
  readonly id: string
  readonly weight: number
}

function neighboursIn(pulls: readonly Pull[]): ReadonlyMap<string, readonly Neighbour[]> {
  const both = pulls.flatMap(({ from, to, weight }) => [
    { at: from, id: to, weight },
    { at: to, id: from, weight },
  ])
  return Map.groupBy(both, ({ at }) => at)
}

function wish(neighbours: readonly Neighbour[], y: ReadonlyMap<string, number>): number | undefined {
  const weight = neighbours.reduce((sum, one) => sum + one.weight, 0)
  return weight === 0 ? undefined : neighbours.reduce((sum, one) => sum + one.weight * (y.get(one.id) ?? 0), 0) / weight
}

/**
 * The nearest to some wishes that keeps order and distances: what stands too close moves as one block to the mean of its wishes (the method
 * of pooling adjacent violators), and blocks stay inside the drawing.
 */
function settled(items: readonly Item[], wanted: readonly number[], { gap, height }: Room): readonly number[] {
  const offset = offsets(items, gap)
  const blocks: { sum: number; count: number }[] = []
  for (const [index, middle] of wanted.entries()) {
    blocks.push({ sum: middle - (offset[index] ?? 0), count: 1 })
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before && mean(before) > mean(last);
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      blocks.pop()
      before.sum += last.sum
      before.count += last.count
    }
  }
  const least = (items[0]?.size ?? 0) / 2
  const most = height - (items.at(-1)?.size ?? 0) / 2 - (offset.at(-1) ?? 0)
  const levels = blocks.flatMap((block) => Array.from({ length: block.count }, () => Math.min(most, Math.max(least, mean(block)))))
  return levels.map((level, index) => level + (offset[index] ?? 0))
}

const mean = ({ sum, count }: { readonly sum: number; readonly count: number }): number => sum / count
