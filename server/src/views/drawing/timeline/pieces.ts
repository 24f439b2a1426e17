import { rowHeight } from './bars.ts'
import type { Row } from './outline.ts'

/** What of the rows is on screen, in px from the top of the first one. */
export interface Sight {
  readonly top: number
  readonly height: number
}

/** A row that is drawn, or room for rows that are not. */
export type Piece =
  | { readonly piece: 'row'; readonly row: Row; readonly index: number }
  | { readonly piece: 'gap'; readonly index: number; readonly rows: number }

/** Up to so many rows all are drawn: then the editor's own search finds every one of them. */
export const drawnWhole = 250
/** Rows that are drawn above and below what is on screen, so that scrolling shows no holes. */
const around = 30

/** The rows near what is on screen, and those that must be there wherever they are: the one that has the focus, the one that moves. */
export function piecesOf(rows: readonly Row[], sight: Sight | null, kept: ReadonlySet<string>): readonly Piece[] {
  const whole = sight === null || rows.length <= drawnWhole
  const first = whole ? 0 : Math.floor(sight.top / rowHeight) - around
  const last = whole ? rows.length : Math.ceil((sight.top + sight.height) / rowHeight) + around
  const pieces: Piece[] = []
  rows.forEach((row, index) => {
    const before = pieces.at(-1)
    if ((index >= first && index <= last) || kept.has(row.item.id)) pieces.push({ piece: 'row', row, index })
    else if (before?.piece === 'gap') pieces[pieces.length - 1] = { ...before, rows: before.rows + 1 }
    else pieces.push({ piece: 'gap', index, rows: 1 })
  })
  return pieces
}
