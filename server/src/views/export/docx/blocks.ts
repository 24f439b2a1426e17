import { AlignmentType, HeadingLevel, Paragraph } from 'docx'
import { counted } from '../../drawing/translate.ts'
import type { Block, Cell, FactsBlock, ListBlock, TableBlock } from '../../models/documentTypes.ts'
import type { ViewFinding } from '../../models/types.ts'
import { type Piece, plain, runs } from './inlines.ts'
import { colours } from './looks.ts'
import { sharesOf } from './shares.ts'
import { headCell, type TableRowPieces, tableOf } from './tables.ts'
import { textPieces } from './text.ts'
import type { Writing } from './writing.ts'

/** A block of the document, with its heading. */
export const blockPieces = (block: Block, writing: Writing): readonly Piece[] => [...heading(block), ...contentPieces(block, writing)]

function heading({ title, number, ...block }: Block): readonly Piece[] {
  if (title !== undefined && title !== '')
    return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [...plain([number, title].filter(Boolean).join(' '))] })]
  return block.block === 'table' && block.caption !== '' ? [new Paragraph({ style: 'TableName', children: [...plain(block.caption)] })] : []
}

function contentPieces(block: Block, writing: Writing): readonly Piece[] {
  switch (block.block) {
    case 'prose':
      return textPieces(block.content, { style: 'Normal' }, writing)
    case 'table':
      return [blockTable(block, writing), space()]
    case 'facts':
      return [factsTable(block, writing), space()]
    case 'list':
      return listPieces(block, writing)
    case 'empty':
      return [wanting(block.wants, writing)]
  }
}

/** Two tables without a paragraph between them would be one. */
const space = (): Paragraph => new Paragraph({ style: 'Cell' })

function blockTable({ columns, rows, total }: TableBlock, writing: Writing): Piece {
  const right = columns.map(({ holds }) => holds === 'number')
  const cellsOf = (cells: readonly Cell[], strong: number): TableRowPieces => ({
    kind: 'body',
    cells: columns.map((_, index) => cellPieces(cells[index], { bold: index < strong, right: right[index] === true }, writing)),
  })
  const heads = columns.map(({ title, holds }) => ({ holds, title: title === '' && holds === 'id' ? writing.words('number') : title }))
  const body = rows.map(({ cells, weight }) => cellsOf(cells, weight === 'group' ? 2 : 0))
  const sum = total === undefined ? [] : [cellsOf(total, columns.length)]
  return tableOf(
    [{ kind: 'head', cells: heads.map(({ title, holds }) => headCell(title, holds === 'number' ? 'right' : 'left')) }, ...body, ...sum],
    sharesOf(heads, rows),
  )
}

interface CellLook {
  readonly bold: boolean
  readonly right: boolean
}

function cellPieces(cell: Cell | undefined, { bold, right }: CellLook, writing: Writing): readonly Piece[] {
  const content = cell?.content ?? []
  if (right) return [new Paragraph({ style: 'Cell', alignment: AlignmentType.RIGHT, children: [...runs(content, writing, bold ? { bold } : {})] })]
  return textPieces(content, { style: 'Cell', ...(bold && { bold }) }, writing)
}

/** Labels and values in two columns; a label heads its row. */
function factsTable({ facts }: FactsBlock, writing: Writing): Piece {
  const label = (text: string): Piece => new Paragraph({ style: 'Cell', children: [...plain(text, { color: colours.dim })] })
  return tableOf(
    facts.map(({ label: text, value }) => ({ kind: 'body', cells: [[label(text)], textPieces(value.content, { style: 'Cell' }, writing)] })),
    [1, 3],
  )
}

function listPieces({ entries, order }: ListBlock, writing: Writing): readonly Piece[] {
  const list = { reference: order === 'numbered' ? 'numbers' : 'bullets', level: 0, instance: writing.nextList() } as const
  return entries.flatMap(({ content }) => textPieces(content, { style: 'Normal', list }, writing))
}

function wanting(wants: readonly string[], { words }: Writing): Piece {
  const text = words('empty.wants', { keys: wants.join(words('list')) })
  return new Paragraph({ style: 'Normal', children: [...plain(words('empty'), { bold: true, color: colours.bad }), ...plain(` ${text}`)] })
}

/** What was found in a section, at its end. */
export function findingPieces(findings: readonly ViewFinding[], { t }: Writing): readonly Piece[] {
  if (findings.length === 0) return []
  const name = new Paragraph({ style: 'TableName', children: [...plain(counted(t, 'findings', findings.length))] })
  return [name, ...findings.map((finding) => findingPiece(finding, t))]
}

function findingPiece({ severity, rule, message }: ViewFinding, t: Writing['t']): Piece {
  const color = severity === 'error' ? colours.bad : severity === 'warning' ? colours.warning : colours.dim
  return new Paragraph({
    style: 'Finding',
    children: [...plain(t(`severity.${severity}`), { bold: true, color }), ...plain(` ${rule}${t('colon')}${message}`)],
  })
}
