import type { ItemId } from '../../models/types.ts'
import { type Mark, type Moment, markOf, rowHeight } from './bars.ts'
import type { Row } from './outline.ts'

export interface Arrow {
  readonly key: string
  readonly path: string
  readonly critical: boolean
  /** Between which rows it runs. */
  readonly rows: readonly [from: number, to: number]
}

interface End {
  readonly row: number
  /** Where an arrow leaves, and where it comes in. */
  readonly out: number
  readonly in: number
  readonly point: boolean
}

/** Finish-to-start arrows between rows in sight. One that would run wholly beside what is shown is left out. */
export function arrowsOf(rows: readonly Row[], moment: Moment): readonly Arrow[] {
  const ends = new Map<ItemId, End>()
  rows.forEach((row, index) => {
    const end = endOfMark(markOf(row.item, moment), index)
    if (end !== undefined) ends.set(row.item.id, end)
  })
  const critical = new Set(rows.filter((row) => row.item.critical === true).map((row) => row.item.id))
  return rows.flatMap(({ item }) =>
    (item.after ?? []).flatMap((id) => {
      const from = ends.get(id)
      const to = ends.get(item.id)
      if (from === undefined || to === undefined || Math.max(from.out, to.in) < 0 || Math.min(from.out, to.in) > moment.scale.width) return []
      return [{ key: `${id}→${item.id}`, path: arrowPath(from, to), critical: critical.has(id) && critical.has(item.id), rows: [from.row, to.row] }]
    }),
  )
}

function endOfMark(mark: Mark, row: number): End | undefined {
  switch (mark.mark) {
    case 'bar':
      return { row, out: mark.x + mark.width, in: mark.x, point: false }
    case 'point':
      return { row, out: mark.x, in: mark.x, point: true }
    case 'none':
    case 'beyond':
      return undefined
  }
}

const middle = rowHeight / 2 - 2
/** From a row's edge to where a head ends, just above a bar or a diamond. */
const inset = 3

/** Leaves at the end, enters from above (from below, if the successor stands higher). It never runs through a bar of its own two rows. */
export function arrowPath(from: End, to: End): string {
  const down = to.row > from.row
  const outY = from.row * rowHeight + middle
  const inY = to.row * rowHeight + (down ? inset : rowHeight - inset)
  const inX = to.point ? to.in : to.in + 4
  if (from.point) return inX === from.out ? `M${tenth(inX)} ${outY + (down ? 6 : -6)}V${inY}` : pathFrom(from.out + 6, outY, { inX, inY })
  if (to.point && Math.abs(inX - from.out) <= 6) return `M${tenth(inX)} ${outY + (down ? 6 : -6)}V${inY}`
  return pathFrom(from.out, outY, { inX, inY })
}

function pathFrom(x: number, y: number, { inX, inY }: { readonly inX: number; readonly inY: number }): string {
  if (inX >= x + 4) return `M${tenth(x)} ${y}H${tenth(inX)}V${inY}`
  // The successor begins too early: a step back between the rows, so that the line shows that it runs backwards.
  const between = inY > y ? y + rowHeight - middle : y - middle
  return `M${tenth(x)} ${y}h6V${between}H${tenth(inX)}V${inY}`
}

const tenth = (x: number): number => Math.round(x * 10) / 10
