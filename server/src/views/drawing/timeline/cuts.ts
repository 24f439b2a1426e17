import type { Row } from './outline.ts'

/** How many rows a sheet has room for. */
export interface SheetRoom {
  readonly first: number
  readonly others: number
}

/** At which rows a drawing is cut: best before a task, so that what belongs together stays together, else where the room ends. */
export function cutsOf(rows: readonly Pick<Row, 'item'>[], room: SheetRoom): readonly number[] {
  const cuts = [0]
  for (let from = 0; ; ) {
    const end = from + (from === 0 ? room.first : room.others)
    if (end >= rows.length) return cuts
    from = taskBefore(rows, from, end) ?? end
    cuts.push(from)
  }
}

/** The last task in the second half of a sheet, or the first row of the next. */
function taskBefore(rows: readonly Pick<Row, 'item'>[], from: number, end: number): number | undefined {
  for (let at = end; at > (from + end) / 2; at--) if (rows[at]?.item.level === 1) return at
  return undefined
}
