import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import type { LineTable } from '../../language/lines/lineTable.ts'
import type { Reading } from '../../language/yaml/parse.ts'
import { aligned } from './alignment.ts'
import { emptyRows } from './emptyRows.ts'
import { flowGaps } from './flowSpacing.ts'
import { gapsOn, type Scope } from './gaps.ts'
import { blanksAt, Indentation } from './indentation.ts'
import { commentsIn, type Places, placesIn } from './places.ts'
import type { RowEdits } from './rowEdits.ts'
import { tableRows } from './tableRows.ts'

/** All edits within a scope, in the order of the text; what the text says afterwards is still to be looked at. */
export function editsOf(table: LineTable, reading: Reading, scope: Scope): readonly Edit[] {
  const places = placesIn(reading.trees)
  const edits = roomEdits(table, places, scope)
  const { widths } = new Indentation(table, edits, scope)
  const alignment = aligned(table, commentsIn(table.text, places.scalars), { edits, widths })
  for (const [row, width] of alignment.widths) if (scope.moves(row)) widths[row] = width
  const { removed, edits: ends } = emptyRows(table, widths, scope.spaces)
  const inRows = table.lines.flatMap((_, row) => {
    const comment = scope.spaces(row) ? alignment.edits.get(row) : undefined
    return removed.has(row) ? [] : [...leading(table, row, widths), ...(edits.get(row) ?? []), ...(comment ? [comment] : [])]
  })
  return [...inRows, ...ends].filter(({ span: { start, end }, text }) => table.text.slice(start, end) !== text).toSorted(byStart)
}

/** The room between tokens and at the end of rows. */
function roomEdits(table: LineTable, places: Places, scope: Scope): RowEdits {
  const flows = flowGaps(table, places)
  const asTable = tableRows(table, flows)
  const wrong = flows.filter(({ row, span: { start, end }, text }) => scope.spaces(row) && !asTable.has(row) && table.text.slice(start, end) !== text)
  const inFlows = Map.groupBy(wrong, ({ row }) => row)
  return new Map(table.lines.map((_, row) => [row, [...gapsOn(table, row, scope), ...(inFlows.get(row) ?? [])]]))
}

const byStart = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end

function leading(table: LineTable, row: number, widths: Int32Array): readonly Edit[] {
  const blanks = blanksAt(table, row)
  const width = widths[row] ?? 0
  if (width === blanks) return []
  const start = table.starts[row] ?? 0
  return [{ span: span(start, start + blanks), text: ' '.repeat(width) }]
}
