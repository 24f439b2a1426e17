import type { MatrixView, RatingState, RiskView } from '../../models/risks/types.ts'
import { fitted, textWidth } from '../textWidth.ts'

/** What is drawn in a matrix. */
export interface Drawn {
  readonly risks: readonly RiskView[]
  readonly shown: RatingState
  /** The selected one. */
  readonly risk: RiskView
}

export const cellWidth = 96
const least = 72
const line = 24
const head = 20
/** The corner that the way of the selected risk takes. */
const corner = 22
const mostLines = 4
const size = 11
const padding = 12

export const shortIn = (id: string): string => fitted(id, size, cellWidth - padding - 10)

export interface Layout {
  readonly heights: readonly number[]
  readonly at: (row: number, column: number) => { readonly risks: readonly RiskView[]; readonly hidden: number }
}

/** How high each row of the matrix must be for what it holds; a cell that holds more than four lines shows the rest when it is opened. */
export function layoutOf({ cells }: MatrixView, { risks, shown, risk }: Drawn, open: string): Layout {
  const at: Layout['at'] = (row, column) => {
    const here = risks.filter(({ ratings }) => ratings[shown]?.row === row && ratings[shown]?.column === column)
    const most = open === `${row}/${column}` ? here.length : fitting(here)
    return { risks: here.slice(0, most), hidden: here.length - most }
  }
  const heightOf = (row: number, column: number): number => {
    const { risks: here, hidden } = at(row, column)
    const passes = Object.values(risk.ratings).some((rating) => rating?.row === row && rating.column === column)
    return head + line * (linesOf(here) + (hidden > 0 ? 1 : 0)) + (passes ? corner : 4)
  }
  return { at, heights: cells.map((columns, row) => Math.max(least, ...columns.map((_, column) => heightOf(row, column)))) }
}

/** As many as stand on four lines, or on three above the button that shows the others. */
function fitting(here: readonly RiskView[]): number {
  if (linesOf(here) <= mostLines) return here.length
  let most = here.length
  while (most > 0 && linesOf(here.slice(0, most)) > mostLines - 1) most -= 1
  return most
}

function linesOf(here: readonly RiskView[]): number {
  let [lines, x] = [0, cellWidth]
  for (const { id, title } of here) {
    const wide = textWidth(shortIn(id === '' ? title : id), size) + 13
    if (x + wide > cellWidth - 8) {
      lines += 1
      x = 0
    }
    x += wide
  }
  return lines
}
