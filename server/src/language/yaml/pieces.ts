import { type Span, span } from '../../base/span.ts'
import type { Line } from '../lines/lineScan.ts'
import { type LineTable, rowText } from '../lines/lineTable.ts'

/** A part of a text that can be parsed by itself: a key at the margin with all that belongs to it, or an item of a list below such a key. */
export interface Piece {
  readonly span: Span
  /** A `list` is a key whose items follow as pieces of their own. */
  readonly part: 'pair' | 'list' | 'item'
}

/**
 * Cuts a text where no value goes over the cut. Nothing where that cannot be said of the whole: several documents, directives, no
 * mapping at the margin.
 */
export function piecesOf(table: LineTable): readonly Piece[] | undefined {
  const pieces: Begin[] = []
  /** The column of the dashes of the list that is open, once there is one. */
  let dashes: number | undefined
  for (const [row, line] of table.lines.entries()) {
    const begun = whatBegins(table, row, { key: pieces.at(-1), dashes })
    if (begun === 'unclear') return undefined
    if (begun === 'nothing') continue
    if (begun === 'list') pieces.push({ row: pieces.pop()?.row ?? 0, part: 'list' })
    pieces.push({ row, part: begun === 'list' ? 'item' : begun })
    dashes = begun === 'pair' ? undefined : line.indent
  }
  return pieces.length === 0 ? undefined : pieces.map((piece, index) => ({ part: piece.part, span: extent(table, pieces, index) }))
}

/** What is open above a row. */
interface Above {
  readonly key: Begin | undefined
  readonly dashes: number | undefined
}

/** A `list` begins with its first item. */
function whatBegins(table: LineTable, row: number, { key, dashes }: Above): Piece['part'] | 'nothing' | 'unclear' {
  const line = table.lines[row]
  if (line?.kind === 'marker' || line?.kind === 'directive') return 'unclear'
  if (line?.kind !== 'content') return 'nothing'
  const opens = line.openers[0]?.type
  if (line.indent === 0 && opens === 'key') return 'pair'
  if (!key) return 'unclear'
  if (opens === 'item' && dashes === undefined && ownsList(table, key, row)) return 'list'
  if (opens === 'item' && line.indent === dashes) return 'item'
  return line.indent === 0 ? 'unclear' : 'nothing'
}

interface Begin {
  readonly row: number
  readonly part: Piece['part']
}

/** What stands above the first key belongs to it, what stands below a piece to that piece. */
function extent({ starts, text }: LineTable, pieces: readonly Begin[], index: number): Span {
  const next = pieces[index + 1]
  return span(index === 0 ? 0 : (starts[pieces[index]?.row ?? 0] ?? 0), next ? (starts[next.row] ?? 0) : text.length)
}

/** Whether a row is the first one below a key that has nothing behind it. */
function ownsList(table: LineTable, key: Begin, row: number): boolean {
  const line = table.lines[key.row]
  if (!line || key.part !== 'pair' || line.openers.length !== 1) return false
  const behind = rowText(table, key.row).slice(line.valueColumn).trim()
  return (behind === '' || behind.startsWith('#')) && !table.lines.slice(key.row + 1, row).some(isContent)
}

const isContent = ({ kind }: Line): boolean => kind !== 'blank' && kind !== 'comment'
