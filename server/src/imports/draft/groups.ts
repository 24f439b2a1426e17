import type { Property } from '../../language/schema/shape.ts'
import type { Cell } from '../source/source.ts'
import type { Context } from './context.ts'
import type { Filling } from './entries.ts'
import { valueFor } from './values.ts'

/** What a heading inside a table says of each row below it. */
export interface Group {
  readonly cell: Cell
  readonly property: Property
}

/** A heading between rows is the sort of the entries below it, or the unit that they belong to; else it is left. */
export function groupOf(row: readonly Cell[], { term, header }: Filling, context: Context): Group | undefined {
  const cell = row.find(({ text }) => text.trim() !== '')
  if (!cell) return undefined
  const free = [...term.item.properties.values()].filter((one) => !header.columns.some((column) => column.term?.property === one))
  const sort = free.find(({ shape: { scalar } }) => scalar?.choices && valueFor({ scalar }, cell.text, { path: '', from: cell.at }))
  const property = sort ?? free.find(({ shape: { scalar } }) => scalar?.refers?.includes('unit') === true && scalar.refers.length === 1)
  if (!property) context.ledger.leave(cell, 'noPlace', context.frames.section?.terms[0]?.way.join('.'))
  return property && { cell, property }
}
