import type { Inline } from '../models/inlineTypes.ts'
import { textWidth } from './textWidth.ts'

/** What holds no text that is as long as it stands there: dates, states, what is missing. */
export type Mark = Exclude<Inline, string | { readonly is: 'words' | 'ref' | 'element' | 'link' }>

/** How much room a content takes on one line, in ems; `ofMark` says it of what is drawn in a way of its own. */
export function lengthOf(content: readonly Inline[], ofMark: (mark: Mark) => number): number {
  return content.reduce((sum, piece) => sum + pieceLength(piece, ofMark), 0)
}

function pieceLength(piece: Inline, ofMark: (mark: Mark) => number): number {
  if (typeof piece === 'string') return textWidth(piece, 1)
  switch (piece.is) {
    case 'words':
    case 'ref':
      return textWidth(piece.text, 1)
    case 'element':
    case 'link':
      return lengthOf(piece.children, ofMark)
    default:
      return ofMark(piece)
  }
}
