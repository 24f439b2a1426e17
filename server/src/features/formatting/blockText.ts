import { type LineTable, rowText } from '../../language/lines/lineTable.ts'
import { type Level, step } from './levels.ts'

/** The rows of a block scalar with the indentation that each of them gets, and those behind its text that are comments. */
export interface BlockText {
  /** New width of the blanks that a row begins with, from the row below the header on. */
  readonly widths: readonly number[]
  readonly comments: ReadonlySet<number>
}

/**
 * Moves a block scalar as a whole. The text begins two columns behind its owner, or where its header says; what stands further in
 * stays so much further in, because that is text.
 */
export function blockText(table: LineTable, header: number, owner: Level | undefined): BlockText {
  const rows: number[] = []
  for (let row = header + 1; table.lines[row]?.kind === 'scalar'; row++) rows.push(row)
  const indentOf = (row: number): number => table.lines[row]?.indent ?? 0
  // A tab behind the indentation is text.
  const isEmpty = (row: number): boolean => /^ *$/.test(rowText(table, row))
  const first = rows.find((row) => !isEmpty(row))
  if (first === undefined || !owner) return { widths: rows.map(indentOf), comments: new Set() }
  const figure = /[|>][-+]?(\d)?[-+]?[ \t]*(?:#.*)?$/.exec(rowText(table, header))?.[1]
  const from = figure === undefined ? indentOf(first) : owner.column + Number(figure)
  const to = owner.to + (figure === undefined ? step : Number(figure))
  const end = rows.findIndex((row) => !isEmpty(row) && indentOf(row) < from)
  const comments = new Set(end < 0 ? [] : rows.slice(end).filter((row) => !isEmpty(row)))
  const widths = rows.map((row) => (isEmpty(row) && indentOf(row) <= from ? 0 : Math.max(0, indentOf(row) + to - from)))
  return { widths, comments }
}
