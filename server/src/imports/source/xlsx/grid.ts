import type { Gathering } from '../gathering.ts'
import { Refused } from '../refused.ts'
import type { Cell } from '../source.ts'
import { type Area, addressOf, type Position } from './address.ts'

/** A row that says something. */
export interface SheetRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, Cell>
}

/** A sheet has 17 billion cells; only those that say something are kept. */
export class SheetGrid {
  readonly #sheet: string
  readonly #gathering: Gathering
  readonly #rows: Map<number, Map<number, Cell>> = new Map()

  constructor(sheet: string, gathering: Gathering) {
    this.#sheet = sheet
    this.#gathering = gathering
  }

  set(position: Position, text: string, looks: Cell['looks']): void {
    if (text === '') return
    const cell = this.#gathering.cell(text, { in: 'sheet', sheet: this.#sheet, cell: addressOf(position) }, looks)
    this.#row(position.row).set(position.column, cell)
  }

  /** Gives a cell in each place that it reaches over, as far as the sheet says anything. */
  merge({ from, to }: Area, used: Area): void {
    const cell = this.#rows.get(from.row)?.get(from.column)
    if (!cell) return
    const [bottom, right] = [Math.min(to.row, used.to.row), Math.min(to.column, used.to.column)]
    this.#gathering.room(Math.max(0, bottom - from.row + 1) * Math.max(0, right - from.column + 1))
    for (let row = from.row; row <= bottom; row++) this.#fill(row, { from: from.column, to: right }, cell)
  }

  /** A text that lies hidden under a merged cell is not lost. */
  #fill(row: number, { from, to }: { readonly from: number; readonly to: number }, cell: Cell): void {
    const cells = this.#row(row)
    for (let column = from; column <= to; column++) if (!cells.has(column)) cells.set(column, cell)
  }

  /** From the first cell that says something to the last one. */
  used(): Area | undefined {
    const rows = [...this.#rows.keys()]
    if (rows.length === 0) return undefined
    const columns = [...this.#rows.values()].flatMap((row) => [...row.keys()])
    return { from: { row: least(rows), column: least(columns) }, to: { row: greatest(rows), column: greatest(columns) } }
  }

  /** Rows that follow one another without an empty one between, in their order. */
  blocks(): readonly (readonly SheetRow[])[] {
    const blocks: SheetRow[][] = []
    for (const [row, cells] of [...this.#rows].sort(([one], [other]) => one - other)) {
      const open = blocks.at(-1)
      if (open?.at(-1)?.row === row - 1) open.push({ row, cells })
      else blocks.push([{ row, cells }])
    }
    return blocks
  }

  /** The rows of a block, each as wide as the widest. Where that is too much, columns in which nothing stands are left out. */
  table(rows: readonly SheetRow[]): readonly (readonly Cell[])[] {
    const used = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((one, other) => one - other)
    const [first = 0, last = 0] = [used[0], used.at(-1)]
    const width = last - first + 1
    const columns = width * rows.length <= widestGaps ? Array.from({ length: width }, (_, index) => first + index) : used
    this.#gathering.room(columns.length * rows.length)
    return rows.map(({ row, cells }) => columns.map((column) => cells.get(column) ?? this.#empty({ row, column })))
  }

  #empty(position: Position): Cell {
    return { text: '', at: { in: 'sheet', sheet: this.#sheet, cell: addressOf(position) }, looks: 'plain' }
  }

  #row(row: number): Map<number, Cell> {
    const found = this.#rows.get(row)
    if (found) return found
    if (this.#rows.size === mostRows) throw new Refused('tooLarge')
    const made = new Map<number, Cell>()
    this.#rows.set(row, made)
    return made
  }
}

/** More rows say nothing that a person wrote. */
const mostRows = 100_000
const widestGaps = 100_000

const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other))
const greatest = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other))
