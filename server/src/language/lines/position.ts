import { type LineTable, rowAt } from './lineTable.ts'

/** Zero-based line and UTF-16 character, as editors count. */
export interface Position {
  readonly line: number
  readonly character: number
}

export function positionAt(table: Pick<LineTable, 'starts' | 'mark'>, offset: number): Position {
  const line = rowAt(table, offset)
  return { line, character: offset - (table.starts[line] ?? 0) + (line === 0 ? table.mark : 0) }
}

/** The offset of a position; one behind the end of its line means that end. */
export function offsetAt({ starts, text, mark }: Pick<LineTable, 'starts' | 'text' | 'mark'>, { line, character }: Position): number {
  if (line < 0) return 0
  const start = starts[line]
  if (start === undefined) return text.length
  const end = starts[line + 1] ?? text.length + 1
  return Math.max(start, Math.min(start + character - (line === 0 ? mark : 0), end - 1))
}
