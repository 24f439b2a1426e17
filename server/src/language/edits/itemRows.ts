import { type LineTable, rowAt, rowText } from '../lines/lineTable.ts'
import type { Sequence } from '../yaml/nodes.ts'
import { endOfValue } from './insertKey.ts'

/** The rows of an item of a block list: with the comments and blank lines above it, and the deeper comments below it. */
export interface ItemRows {
  readonly first: number
  readonly dash: number
  readonly last: number
}

const isBlank = (table: LineTable, row: number): boolean => rowText(table, row).trim() === ''
const isComment = (table: LineTable, row: number): boolean => /^\s*#/.test(rowText(table, row))

/** The rows of each item of a block list; nothing where an item shares its row with what is around the list (`- - a`). */
export function itemRows({ items, span }: Sequence, table: LineTable): readonly ItemRows[] | undefined {
  const row = rowAt(table, span.start)
  const start = table.starts[row] ?? 0
  const column = span.start - start
  if (table.text.slice(start, span.start).trim() !== '') return undefined
  const found: ItemRows[] = []
  let first = firstAbove(row, table)
  for (const { value } of items) {
    const dash = dashFrom(found.length === 0 ? row : first, column, table)
    if (dash === undefined) return undefined
    const at = (table.starts[dash] ?? 0) + column
    const keySpan = { start: at, end: at + 1 }
    const end = endOfValue({ keySpan, span: value?.span ?? keySpan, node: value }, table)
    const last = withDeeperComments(rowAt(table, end), column, table)
    found.push({ first, dash, last })
    first = last + 1
  }
  return found
}

/** The comments and blank lines above the first item are its own. */
function firstAbove(row: number, table: LineTable): number {
  let first = row
  while (first > 0 && (isBlank(table, first - 1) || isComment(table, first - 1))) first--
  return first
}

function dashFrom(row: number, column: number, table: LineTable): number | undefined {
  for (let at = row; at < table.starts.length; at++) {
    if (isBlank(table, at) || isComment(table, at)) continue
    const text = rowText(table, at)
    return text.slice(0, column).trim() === '' && /^-(?:\s|$)/.test(text.slice(column)) ? at : undefined
  }
  return undefined
}

/** A comment that stands deeper than the dash, directly below an item, speaks of what is above it. */
function withDeeperComments(row: number, column: number, table: LineTable): number {
  let last = row
  while (isComment(table, last + 1) && rowText(table, last + 1).search(/#/) > column) last++
  return last
}
