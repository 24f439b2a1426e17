import { applyEdits, type Edit } from '../../base/edit.ts'
import { shift } from '../../base/span.ts'
import { buildLines, type LineTable, rowAt } from '../../language/lines/lineTable.ts'
import { isWhole, parseText, type Reading } from '../../language/yaml/parse.ts'
import { piecesOf } from '../../language/yaml/pieces.ts'
import type { Snapshot } from '../snapshot.ts'
import { knowsLevels } from './certain.ts'
import { editsOf } from './editsOf.ts'
import type { Scope } from './gaps.ts'
import { saysTheSame } from './sameReading.ts'

/** Zero-based rows, both included. */
export interface Rows {
  readonly first: number
  readonly last: number
}

/**
 * Formats a text, or some rows of it, by changing the room between its tokens: nothing is ever printed anew.
 *
 * - Two columns per level, dashes two columns behind their key; one blank behind a dash and behind `key:`, none before the colon.
 * - `{ a: b }` and `[a, b]`; rows that are set as a table stay as they are.
 * - Comments and their distance stay; aligned ones stay aligned. Texts over several rows move as a whole.
 * - No blanks at the end of a row, one empty row at most, one end of line at the end.
 *
 * The editor's tab size counts for nothing: YAML has no tabs, and plans of one programme look alike. What the text says is compared
 * before anything is answered; where moving rows would change it (half of a mapping was selected), only the room inside rows is set
 * right, and where that would change it too, nothing is. What the parser cannot make sense of stays as it is.
 */
export function format({ table, file }: Pick<Snapshot, 'table' | 'file'>, rows: Rows = { first: 0, last: table.lines.length - 1 }): readonly Edit[] {
  const reading = parseText(table, file?.pieces)
  return isClear({ table, reading }) ? formatted({ table, reading }, rows) : formattedPieces({ table, reading }, rows)
}

interface Read {
  readonly table: LineTable
  readonly reading: Reading
}

const isClear = ({ table, reading }: Read): boolean => isWhole(reading) && knowsLevels(table)

function formatted(read: Read, { first, last }: Rows): readonly Edit[] {
  const isIn = (row: number): boolean => first <= row && row <= last
  const scopes: readonly Scope[] = [
    { moves: isIn, spaces: isIn },
    { moves: () => false, spaces: isIn },
  ]
  for (const scope of scopes) {
    const edits = editsOf(read.table, read.reading, scope)
    if (isHarmless(read, edits)) return edits
  }
  return []
}

const isHarmless = (read: Read, edits: readonly Edit[]): boolean =>
  edits.length === 0 || saysTheSame(read, buildLines(applyEdits(read.table.text, edits)))

/** Of a broken text the parts at the margin that are whole: keys there do not move, so each part can be formatted by itself. */
function formattedPieces(read: Read, { first, last }: Rows): readonly Edit[] {
  const { table } = read
  const starts = (piecesOf(table) ?? []).flatMap(({ part, span: { start } }) => (part === 'item' ? [] : [start]))
  const edits = starts.flatMap((start, index) => {
    const own = buildLines(table.text.slice(start, starts[index + 1] ?? table.text.length))
    const reading = parseText(own)
    const top = rowAt(table, start)
    // The empty rows behind a part are those before the next one.
    const end = own.lines.findLastIndex(({ length }) => length > 0)
    if (!isClear({ table: own, reading })) return []
    const inside = formatted({ table: own, reading }, { first: first - top, last: Math.min(last - top, end) })
    return inside.map((edit) => ({ span: shift(edit.span, start), text: edit.text }))
  })
  return isHarmless(read, edits) ? edits : []
}
