import type { Row } from '../../models/documentTypes.ts'
import type { Inline } from '../../models/inlineTypes.ts'
import { textWidth } from '../textWidth.ts'

// In ems: about 30 Latin or 17 Han characters. What is longer is a sentence, and no longer an entry.
const sentence = 17

/** Whether a column holds sentences: a narrow pane gives them lines of their own, and says what they are. */
export function isWordy(rows: readonly Row[], column: number): boolean {
  return rows.some((row) => lengthOf(row.cells[column]?.content ?? []) > sentence)
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
    case 'date':
    case 'state':
    case 'level':
    case 'unset':
    case 'missing':
    case 'placeholder':
    case 'not_applicable':
      return 0
  }
}
