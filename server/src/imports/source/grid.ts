import type { Gathering } from './gathering.ts'
import type { Cell, Place } from './source.ts'

/** A cell as HTML has it: it reaches over columns and rows. */
export interface Spanning {
  readonly cell: Cell
  readonly columns: number
  readonly rows: number
}

/** Rows of cells that reach over others, as a rectangle: what one reaches over is the same cell. */
export function expanded(rows: readonly (readonly Spanning[])[], gathering: Gathering): Cell[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, top) => {
    let left = 0
    for (const { cell, columns, rows: height } of row) {
      while (grid[top]?.[left] !== undefined) left++
      const bottom = Math.min(rows.length, top + height)
      gathering.room((bottom - top) * columns)
      for (let y = top; y < bottom; y++) for (let x = left; x < left + columns; x++) (grid[y] ?? [])[x] ??= cell
      left += columns
    }
  })
  return rectangular(grid, gathering)
}

/** Rows of equally many cells: what a row lacks is empty, and stands where the row does. */
export function rectangular(grid: readonly (readonly (Cell | undefined)[])[], gathering: Gathering): Cell[][] {
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0)
  gathering.room(grid.length * width)
  return grid.map((row) => {
    const place = row.find((cell) => cell !== undefined)?.at
    return Array.from({ length: width }, (_, index) => row[index] ?? empty(place ?? firstPlace(grid)))
  })
}

const empty = (at: Place): Cell => ({ text: '', at, looks: 'plain' })

const firstPlace = (grid: readonly (readonly (Cell | undefined)[])[]): Place =>
  grid.flat().find((cell) => cell !== undefined)?.at ?? { in: 'text', line: 1 }
