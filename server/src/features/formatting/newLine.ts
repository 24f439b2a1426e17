import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import type { Line } from '../../language/lines/lineScan.ts'
import { type LineTable, rowAt, rowText } from '../../language/lines/lineTable.ts'
import { step } from './levels.ts'

/**
 * The indentation of the empty row that Enter has just made, decided by what stands above:
 *
 * - behind `key:` without a value, and behind `- key:`, two columns deeper than the key;
 * - behind an entry with a value, at the column of its key; behind `- text` and `- { … }`, at the dash;
 * - in a block scalar, at the indentation of its text; within a quoted text or brackets, at that of the row above.
 *
 * Nothing where the row is not empty or stands right already: what the editor has done then stays done.
 */
export function indentNewLine(table: LineTable, offset: number): readonly Edit[] {
  const row = rowAt(table, offset)
  const text = rowText(table, row)
  if (row === 0 || text.trim() !== '') return []
  const column = columnFor(table, row)
  if (column === undefined || text === ' '.repeat(column)) return []
  const start = table.starts[row] ?? 0
  return [{ span: span(start, start + text.length), text: ' '.repeat(column) }]
}

/** The column, or nothing where the row above is empty: two times Enter means that the author chooses. */
function columnFor(table: LineTable, row: number): number | undefined {
  const above = table.lines[row - 1]
  if (!above || rowText(table, row - 1).trim() === '') return undefined
  switch (above.kind) {
    case 'content':
      return above.after.mode === 'block' ? behindEntry(table, row - 1, above) : behindOpen(table, row - 1, above)
    case 'continuation':
      return above.after.mode === 'block' ? behindEntry(table, topOf(table, row - 1), table.lines[topOf(table, row - 1)]) : above.indent
    case 'scalar':
    case 'comment':
      return above.indent
    case 'marker':
    case 'directive':
      return 0
    case 'blank':
      return undefined
  }
}

/** The row on which a value begins that goes on over rows. */
function topOf({ lines }: LineTable, row: number): number {
  let top = row
  while (top > 0 && lines[top]?.kind === 'continuation') top--
  return top
}

function behindEntry(table: LineTable, row: number, line: Line | undefined): number | undefined {
  if (!line) return undefined
  const last = line.openers.at(-1)
  if (!last) return belowText(table, row, line)
  const value = rowText(table, row).slice(line.valueColumn)
  return last.column + (/^(?:[&!]\S*\s*)*(?:#.*)?$/.test(value) ? step : 0)
}

/** Below a text on rows of its own: where its owner's next sibling would stand. */
function belowText({ lines }: LineTable, row: number, { indent }: Line): number {
  for (let at = row - 1; at >= 0; at--) {
    const opener = lines[at]?.kind === 'content' ? lines[at]?.openers.findLast(({ column }) => column < indent) : undefined
    if (opener) return opener.column
  }
  return 0
}

/** A block scalar begins two columns behind its owner, or where its header says; a text or a bracket goes on at least there. */
function behindOpen(table: LineTable, row: number, line: Line): number {
  const owner = Math.max(line.after.owner, 0)
  if (line.after.mode !== 'scalar') return owner + step
  const figure = /[|>][-+]?(\d)/.exec(rowText(table, row).slice(line.valueColumn))?.[1]
  return owner + (figure === undefined ? step : Number(figure))
}
