import { HeadingLevel, type IParagraphOptions, Paragraph, Table } from 'docx'
import type { Element, Inline } from '../../models/inlineTypes.ts'
import { itemContent, tableRows, textBlocks } from '../textBlocks.ts'
import { type Piece, runs } from './inlines.ts'
import { plainTable } from './tables.ts'
import type { Writing } from './writing.ts'

/** How the paragraphs of a text stand: in the running text or in a cell, and how deep in lists. */
export interface TextPlace {
  readonly style: string
  readonly bold?: true
  readonly list?: { readonly reference: 'bullets' | 'numbers'; readonly level: number; readonly instance: number }
}

/** A text of its author's: paragraphs, lists, code, tables. Never empty, and never a table at its end: a cell must close with a paragraph. */
export function textPieces(content: readonly Inline[], place: TextPlace, writing: Writing): readonly Piece[] {
  const pieces = textBlocks(content).flatMap((block) =>
    'tag' in block ? elementPieces(block, place, writing) : [paragraph(block.line, place, writing)],
  )
  return pieces.length === 0 || pieces.at(-1) instanceof Table ? [...pieces, new Paragraph({ style: place.style })] : pieces
}

function paragraph(content: readonly Inline[], { style, bold, list }: TextPlace, writing: Writing): Paragraph {
  const options: IParagraphOptions = { style, ...(list && { numbering: list }) }
  return new Paragraph({ ...options, children: [...runs(content, writing, bold ? { bold } : {})] })
}

function elementPieces({ tag, children }: Element, place: TextPlace, writing: Writing): readonly Piece[] {
  switch (tag) {
    case 'hr':
      return [new Paragraph({ style: place.style, thematicBreak: true })]
    case 'pre':
      return codeLines(children).map((line) => paragraph([line], { style: 'Code' }, writing))
    case 'blockquote':
      return textPieces(children, { ...place, style: 'Quotation' }, writing)
    case 'ul':
    case 'ol': {
      const inside = listIn(place, tag, writing)
      return children.flatMap((item) => textPieces(itemContent(item), inside, writing))
    }
    case 'table':
      return [plainTable(tableRows(children), writing)]
    case 'h4':
    case 'h5':
    case 'h6':
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [...runs(children, writing)] })]
    default:
      return [paragraph(children, place, writing)]
  }
}

const codeLines = (children: readonly Inline[]): readonly string[] =>
  children
    .join('')
    .replace(/\n$/, '')
    .split(/\r\n|\r|\n/)

/** Each list of numbers counts from one. */
function listIn({ list, ...place }: TextPlace, tag: 'ul' | 'ol', { nextList }: Writing): TextPlace {
  const level = Math.min(8, (list?.level ?? -1) + 1)
  return { ...place, list: { reference: tag === 'ul' ? 'bullets' : 'numbers', level, instance: nextList() } }
}
