import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import { type LineTable, rowText } from '../../language/lines/lineTable.ts'
import { isComment } from './certain.ts'

/** Rows to take out, and the end of the text. */
export interface EmptyRows {
  readonly removed: ReadonlySet<number>
  readonly edits: readonly Edit[]
}

/** One empty row at most between two others, none at the top, and one end of line at the end. */
export function emptyRows(table: LineTable, widths: Int32Array, isIn: (row: number) => boolean): EmptyRows {
  const removed = new Set<number>()
  const edits: Edit[] = []
  const { lines, starts, text } = table
  const last = lines.findLastIndex((_, row) => !isEmpty(table, widths, row))
  for (let row = 0; row <= last; row++) {
    if (!isIn(row) || !isEmpty(table, widths, row) || mayBeData(table, row)) continue
    const isMore = row === 0 || removed.has(row - 1) || isEmpty(table, widths, row - 1)
    if (!isMore) continue
    removed.add(row)
    edits.push({ span: span(starts[row] ?? 0, starts[row + 1] ?? text.length), text: '' })
  }
  return { removed, edits: last < 0 ? edits : [...edits, ...ending(table, last, { removed, isIn })] }
}

interface Removing {
  readonly removed: Set<number>
  readonly isIn: (row: number) => boolean
}

function ending(table: LineTable, last: number, { removed, isIn }: Removing): readonly Edit[] {
  const { lines, starts, text } = table
  if (!isIn(lines.length - 1) || keepsLines(table, last)) return []
  const below = starts[last + 1]
  // What a block scalar says may depend on its last end of line.
  if (below === undefined) return lines[last]?.kind === 'scalar' ? [] : [{ span: span(text.length, text.length), text: endOfLine(text) }]
  for (let row = last + 1; row < lines.length; row++) removed.add(row)
  return below === text.length ? [] : [{ span: span(below, text.length), text: '' }]
}

export const endOfLine = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n'

function isEmpty(table: LineTable, widths: Int32Array, row: number): boolean {
  const kind = table.lines[row]?.kind
  if (kind !== 'blank' && kind !== 'scalar') return false
  return rowText(table, row).trim() === '' && widths[row] === 0
}

/** Empty rows inside a text that goes on below them, and those that a block scalar keeps. */
function mayBeData(table: LineTable, row: number): boolean {
  if (keepsLines(table, row)) return true
  let below = row + 1
  while (below < table.lines.length && rowText(table, below).trim() === '') below++
  const next = table.lines[below]
  return (
    next?.kind === 'scalar' ||
    next?.kind === 'continuation' ||
    (next?.kind === 'content' && next.openers.length === 0 && !isComment(rowText(table, below)))
  )
}

/** Whether a row belongs to a block scalar with a `+`. */
function keepsLines({ lines, ...table }: LineTable, row: number): boolean {
  if (lines[row]?.kind !== 'scalar') return false
  let header = row
  while (lines[header]?.kind === 'scalar') header--
  return /[|>]\d?\+/.test(rowText({ lines, ...table }, header))
}
