import type { Edit } from '../../base/edit.ts'
import { type Span, span } from '../../base/span.ts'
import { type LineTable, rowAt, rowText } from '../../language/lines/lineTable.ts'
import { blanksAt } from './indentation.ts'
import { type RowEdits, shiftBefore } from './rowEdits.ts'

/** A comment behind a value, or one on a row of its own that goes on below such a one. */
interface Behind {
  readonly row: number
  readonly column: number
  /** Columns of the end of what stands before it: as it is, and as it will be. Absent on a row of its own. */
  readonly end?: { readonly from: number; readonly to: number }
}

export interface Alignment {
  /** The room before comments, by row. */
  readonly edits: ReadonlyMap<number, Edit>
  /** New columns of comments on rows of their own. */
  readonly widths: ReadonlyMap<number, number>
}

/** Comments that stand at one column on rows that follow each other still do so afterwards; alone, one keeps its distance. */
export function aligned(
  table: LineTable,
  comments: readonly Span[],
  { edits, widths }: { readonly edits: RowEdits; readonly widths: Int32Array },
): Alignment {
  const place = (comment: Span): Behind => {
    const row = rowAt(table, comment.start)
    const start = table.starts[row] ?? 0
    const text = rowText(table, row)
    const column = comment.start - start
    const from = text.slice(0, column).trimEnd().length
    if (from === 0) return { row, column }
    const to = from + (widths[row] ?? 0) - blanksAt(table, row) + shiftBefore(edits.get(row) ?? [], start + from)
    return { row, column, end: { from, to } }
  }
  const found = { edits: new Map<number, Edit>(), widths: new Map<number, number>() }
  for (const group of groups(table, comments.map(place))) if (group.length > 1) set(table, group, found)
  return found
}

function groups(table: LineTable, comments: readonly Behind[]): readonly (readonly Behind[])[] {
  const all: Behind[][] = []
  for (const comment of comments) {
    const group = all.at(-1)
    const last = group?.at(-1)
    if (group && last?.row === comment.row - 1 && last.column === comment.column && (comment.end || goesOn(table, comment))) group.push(comment)
    else if (comment.end) all.push([comment])
    else all.push([])
  }
  return all
}

/** A comment at the column of what follows speaks of that. */
function goesOn({ lines }: LineTable, { row, column }: Behind): boolean {
  const next = lines.slice(row + 1, row + 20).find(({ kind }) => kind === 'content')
  return next?.indent !== column
}

function set(table: LineTable, group: readonly Behind[], found: { readonly edits: Map<number, Edit>; readonly widths: Map<number, number> }): void {
  const ends = group.flatMap(({ end, column }) => (end ? [{ to: end.to, room: column - end.from }] : []))
  const target = Math.max(...ends.map(({ to }) => to)) + Math.min(...ends.map(({ room }) => room))
  for (const { row, column, end } of group) {
    if (!end) found.widths.set(row, target)
    else {
      const start = table.starts[row] ?? 0
      found.edits.set(row, { span: span(start + end.from, start + column), text: ' '.repeat(target - end.to) })
    }
  }
}
