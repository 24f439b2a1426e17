import { isoText } from '../../../language/values/civil.ts'
import { stateText } from '../../drawing/document/stateWords.tsx'
import type { Translate } from '../../drawing/translate.ts'
import type { Element, Inline } from '../../models/inlineTypes.ts'
import type { SheetCell } from './sheet.ts'

/** What a cell of the document is in a table: a day where it is nothing but one, else its text. */
export function sheetCell(content: readonly Inline[], words: Translate): SheetCell {
  const [only, ...more] = content
  if (typeof only === 'object' && only.is === 'date' && more.length === 0) return { day: only.day }
  return plainText(content, words).trim()
}

/** A number where the text is one as it stands, so that a column can be added up. */
export function numberCell(content: readonly Inline[], words: Translate): SheetCell {
  const cell = sheetCell(content, words)
  return typeof cell === 'string' && /^[+−-]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/.test(cell) ? Number(cell.replaceAll(',', '').replace('−', '-')) : cell
}

/** A text without its looks; lines stay lines. */
export const plainText = (content: readonly Inline[], words: Translate): string => content.map((piece) => textOf(piece, words)).join('')

function textOf(piece: Inline, words: Translate): string {
  if (typeof piece === 'string') return piece
  switch (piece.is) {
    case 'words':
    case 'ref':
      return piece.text
    case 'date':
      return isoText(piece.day)
    case 'state': {
      const [name, figure] = [words(`state.${piece.state}`), stateText(piece, words)]
      return name === figure ? name : `${name}${words('separator')}${figure}`
    }
    case 'level':
      return piece.name
    case 'unset':
      return ''
    case 'missing':
      return `[${words('hole.missing')}${words('colon')}${piece.key}]`
    case 'placeholder':
      return `[${piece.hint}]`
    case 'not_applicable':
      return piece.reason === '' ? words('hole.notApplicable') : `${words('hole.notApplicable')} (${piece.reason})`
    case 'element':
      return elementText(piece, words)
    case 'link':
      return plainText(piece.children, words)
  }
}

function elementText({ tag, children }: Element, words: Translate): string {
  const inner = plainText(children, words)
  switch (tag) {
    case 'br':
      return '\n'
    case 'li':
      return `• ${inner.trim()}\n`
    case 'td':
    case 'th':
      return `${inner}\t`
    case 'strong':
    case 'em':
    case 's':
    case 'code':
      return inner
    default:
      return `${inner.trimEnd()}\n`
  }
}
