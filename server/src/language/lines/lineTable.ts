import { detached } from '../../base/detached.ts'
import type { Edit } from '../../base/edit.ts'
import { initial, type Line, type LineState, sameState, scanLine } from './lineScan.ts'

/** A text with one record for each of its lines. It answers where a cursor stands without a parse. */
export interface LineTable {
  readonly text: string
  /** Offset of each line's first character. */
  readonly starts: Int32Array
  readonly lines: readonly Line[]
  /** Characters before the text on its first line: 1 where an editor sends a byte-order mark along and counts it. */
  readonly mark: 0 | 1
}

export function buildLines(source: string): LineTable {
  const mark = hasMark(source) ? 1 : 0
  const text = source.slice(mark)
  const starts = Int32Array.from([0, ...lineStarts(text, 0)])
  const lines: Line[] = []
  let state: LineState = initial
  for (let row = 0; row < starts.length; row++) {
    const line = scanLine(sliceRow(text, starts, row), state)
    lines.push(line)
    state = line.after
  }
  return { text, starts, lines, mark }
}

const hasMark = (source: string): boolean => source.charCodeAt(0) === 0xfeff

/** Where the lines of a text begin that stands at an offset, without its first one. */
function lineStarts(text: string, offset: number): readonly number[] {
  const starts: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(offset + at + 1)
  return starts
}

/** The table after one edit: only the changed lines are scanned again, and those below until nothing differs any more. */
export function updateLines(table: LineTable, edit: Edit): LineTable {
  const text = table.text.slice(0, edit.span.start) + edit.text + table.text.slice(edit.span.end)
  // What has come to stand at the very beginning is a mark from now on.
  if (table.mark === 0 && hasMark(text)) return buildLines(text)
  const first = rowAt(table, edit.span.start)
  const last = rowAt(table, edit.span.end)
  const starts = moveStarts(table, edit, { first, last })
  const more = starts.length - table.starts.length
  const fresh = rescan(table, { text, starts, first, until: last + more, more })
  return { text, starts, mark: table.mark, lines: table.lines.toSpliced(first, fresh.length - more, ...fresh) }
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

function sliceRow(text: string, starts: Int32Array, row: number): string {
  const start = starts[row] ?? text.length
  const next = starts[row + 1]
  let end = next === undefined ? text.length : next - 1
  if (end > start && text.charCodeAt(end - 1) === 13) end--
  return text.slice(start, end)
}

function moveStarts({ starts }: LineTable, edit: Edit, { first, last }: { readonly first: number; readonly last: number }): Int32Array {
  const by = edit.text.length - (edit.span.end - edit.span.start)
  const inserted = lineStarts(edit.text, edit.span.start)
  const below = first + 1 + inserted.length
  const moved = new Int32Array(below + starts.length - last - 1)
  moved.set(starts.subarray(0, first + 1))
  moved.set(inserted, first + 1)
  for (let row = last + 1; row < starts.length; row++) moved[below + row - last - 1] = (starts[row] ?? 0) + by
  return moved
}

interface Rescan {
  readonly text: string
  readonly starts: Int32Array
  readonly first: number
  /** The last row, in the new text, that the edit itself touched. */
  readonly until: number
  /** How many rows there are more than before. */
  readonly more: number
}

/** The lines from the first changed one to the last whose meaning changed. */
function rescan(table: LineTable, { text, starts, first, until, more }: Rescan): readonly Line[] {
  const fresh: Line[] = []
  let state = table.lines[first - 1]?.after ?? initial
  for (let row = first; row < starts.length; row++) {
    const before = row > until ? table.lines[row - more - 1]?.after : undefined
    if (before && sameState(state, before)) break
    const line = scanLine(detached(sliceRow(text, starts, row)), state)
    fresh.push(line)
    state = line.after
  }
  return fresh
}
