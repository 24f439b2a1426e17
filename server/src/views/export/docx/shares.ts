import { textWidth } from '../../drawing/textWidth.ts'
import type { Row } from '../../models/documentTypes.ts'
import type { Inline } from '../../models/inlineTypes.ts'

// In ems: no column is narrower than a date, none is given more room than a sentence needs.
const least = 4.5
const most = 22

/** How much of a table's width each column gets: as much as its words need, long texts less than they would like. */
export function sharesOf(titles: readonly string[], rows: readonly Row[]): readonly number[] {
  return titles.map((title, column) => {
    const lengths = rows.map(({ cells }) => lengthOf(cells[column]?.content ?? []))
    const middle = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length)
    const longest = Math.max(0, ...lengths)
    const words = Math.max(textWidth(title, 1), Math.min(longest, 12))
    return Math.min(most, Math.max(least, words, middle * 0.8))
  })
}

const lengthOf = (content: readonly Inline[]): number => content.reduce((sum, piece) => sum + pieceLength(piece), 0)

function pieceLength(piece: Inline): number {
  if (typeof piece === 'string') return textWidth(piece, 1)
  switch (piece.is) {
    case 'words':
    case 'ref':
      return textWidth(piece.text, 1)
    case 'element':
    case 'link':
      return lengthOf(piece.children)
    case 'placeholder':
      return textWidth(piece.hint, 1) + 1
    case 'not_applicable':
      return textWidth(piece.reason, 1) + 3
    case 'date':
    case 'state':
    case 'level':
      return 6
    case 'unset':
      return 1
    case 'missing':
      return 8
  }
}
