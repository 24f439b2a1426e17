import type { LineTable } from '../../language/lines/lineTable.ts'
import type { Gap } from './flowSpacing.ts'

/** Where a token stands that has room before it, in columns behind the beginning of the flow on its row, and how much room that is. */
type Stops = ReadonlyMap<number, number>

/**
 * Rows that somebody has set as a table; their spacing stays. Two neighbours belong together when a token behind wide room stands in both
 * at one column, and it is a table when the room differs, so that the columns are no accident:
 *
 *     - { id: a,     name: First }
 *     - { id: longer, name: Second }      no table, its columns do not meet
 *     - { id: third,  name: Third }       a table with the row above
 */
export function tableRows(table: LineTable, gaps: readonly Gap[]): ReadonlySet<number> {
  const byRow = Map.groupBy(gaps, ({ row }) => row)
  const stops = new Map([...byRow].map(([row, own]) => [row, stopsOf(table, own)]))
  const rows = [...stops.keys()].toSorted((a, b) => a - b)
  const kept = new Set<number>()
  let run: number[] = []
  let isTable = false
  const close = (): void => {
    if (isTable) for (const row of run) kept.add(row)
    run = []
    isTable = false
  }
  for (const row of rows) {
    const meeting = meet(stops.get(row - 1), stops.get(row))
    if (meeting === 'apart') close()
    run.push(row)
    isTable ||= meeting === 'set'
  }
  close()
  return kept
}

/** Rows that lie differently in the text may be moved differently, so columns are counted from where the collection begins on the row. */
function stopsOf(table: LineTable, gaps: readonly Gap[]): Stops {
  const from = Math.min(...gaps.map(({ span }) => span.start))
  const indent = table.lines[gaps[0]?.row ?? 0]
  const start = indent?.kind === 'continuation' ? (table.starts[gaps[0]?.row ?? 0] ?? 0) + indent.indent : from - 1
  return new Map(gaps.filter(({ span }) => span.end > span.start).map(({ span }) => [span.end - start, span.end - span.start]))
}

function meet(above: Stops | undefined, below: Stops | undefined): 'apart' | 'meeting' | 'set' {
  if (!above || !below) return 'apart'
  let found: 'apart' | 'meeting' = 'apart'
  for (const [column, room] of below) {
    const other = above.get(column) ?? 0
    if (other === 0 || (other < 2 && room < 2)) continue
    if (other !== room) return 'set'
    found = 'meeting'
  }
  return found
}
