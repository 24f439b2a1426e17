import type { Line } from '../../language/lines/lineScan.ts'
import { type LineTable, rowText } from '../../language/lines/lineTable.ts'

/** Whether the line table knows all levels of a text. It does not know `? key` with `: value`, nor what stands behind a tab. */
export const knowsLevels = (table: LineTable): boolean =>
  table.lines.every((line, row) => line.kind !== 'content' || knows(rowText(table, row), line))

function knows(text: string, { openers, valueColumn }: Line): boolean {
  const value = text.slice(valueColumn)
  if ([value, ...openers.map(({ column }) => text.slice(column))].some((part) => /^[?:](?:\s|$)/.test(part))) return false
  return openers.length === 0 || !/^\t[ \t]*[^\w\s#]/.test(value)
}

/** A comment that tabs stand before is content to the line table. */
export const isComment = (text: string): boolean => /^[ \t]*#/.test(text)
