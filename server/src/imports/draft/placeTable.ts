import type { Table } from '../source/source.ts'
import type { Context } from './placeLabelled.ts'

/** Tables come next. */
export function placeTable(table: Table, { ledger }: Context): void {
  for (const row of table.rows) for (const cell of row) ledger.leave(cell, 'noPlace')
}
