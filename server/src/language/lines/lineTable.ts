import type { Edit } from '../../base/edit.ts'
import { initial, type Line, type LineState, sameState, scanLine } from './lineScan.ts'

/** A text with one record for each of its lines. It answers where a cursor stands without a parse. */
export interface LineTable {
  readonly text: string
  /** Offset of each line's first character. */
  readonly starts: readonly number[]
  readonly lines: readonly Line[]
  /** Characters before the text on its first line: 1 where an editor sends a byte-order mark along and counts it. */
  readonly mark: 0 | 1
}

export function buildLines(source: string): LineTable {
  const mark = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const text = source.slice(mark)
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lines: Line[] = []
  let state: LineState = initial
  for (let row = 0; row < starts.length; row++) {
    const line = scanLine(sliceRow(text, starts, row), state)
    lines.push(line)
    state = line.after
  }
  return { text, starts, lines, mark }
}

/** The table after one edit: only the changed lines are scanned again, and those below until nothing differs any more. */
export function updateLines(table: LineTable, edit: Edit): LineTable {
  const text = table.text.slice(0, edit.span.start) + edit.text + table.text.slice(edit.span.end)
  const first = rowAt(table, edit.span.start)
  const last = rowAt(table, edit.span.end)
  const starts = moveStarts(table, edit, { first, last })
  const changed = starts.length - table.starts.length + last - first
  return { text, starts, mark: table.mark, lines: rescan(table, { text, starts, first, last, until: first + changed }) }
}

/** The row that holds an offset. */
export function rowAt({ starts }: Pick<LineTable, 'starts'>, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The text of a row without its end of line. */
export const rowText = (table: LineTable, row: number): string => sliceRow(table.text, table.starts, row)

function sliceRow(text: string, starts: readonly number[], row: number): string {
  const start = starts[row] ?? text.length
  const next = starts[row + 1]
  let end = next === undefined ? text.length : next - 1
  if (end > start && text.charCodeAt(end - 1) === 13) end--
  return text.slice(start, end)
}

function moveStarts(table: LineTable, edit: Edit, { first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  const by = edit.text.length - (edit.span.end - edit.span.start)
  const inserted: number[] = []
  for (let at = edit.text.indexOf('\n'); at >= 0; at = edit.text.indexOf('\n', at + 1)) inserted.push(edit.span.start + at + 1)
  const below = by === 0 ? table.starts.slice(last + 1) : table.starts.slice(last + 1).map((start) => start + by)
  return table.starts.slice(0, first + 1).concat(inserted, below)
}

interface Rescan {
  readonly text: string
  readonly starts: readonly number[]
  readonly first: number
  readonly last: number
  /** The last row, in the new text, that the edit itself touched. */
  readonly until: number
}

function rescan(table: LineTable, { text, starts, first, last, until }: Rescan): readonly Line[] {
  const lines = table.lines.slice(0, first)
  let state = lines.at(-1)?.after ?? initial
  for (let row = first; row < starts.length; row++) {
    const old = table.lines[row - until + last]
    if (row > until && old && sameState(state, table.lines[row - until + last - 1]?.after ?? initial)) {
      return lines.concat(table.lines.slice(row - until + last))
    }
    const line = scanLine(sliceRow(text, starts, row), state)
    lines.push(line)
    state = line.after
  }
  return lines
}
