import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Inline } from '../../models/inlineTypes.ts'
import { type Piece, plain, runs } from './inlines.ts'
import { colours, textWidth } from './looks.ts'
import type { Writing } from './writing.ts'

export interface TableRowPieces {
  readonly kind: 'head' | 'body'
  readonly cells: readonly (readonly Piece[])[]
}

const hair = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borders = { top: hair, bottom: hair, left: none, right: none, insideHorizontal: hair, insideVertical: none }

/** A table whose head repeats on every page, and whose rows no page cuts. Widths are shares of the text's width. */
export function tableOf(rows: readonly TableRowPieces[], shares: readonly number[]): Table {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((textWidth * share) / all))
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 30, bottom: 30, left: 60, right: 60, marginUnitType: WidthType.DXA },
    rows: rows.map((row) => rowOf(row, widths)),
  })
}

function rowOf({ kind, cells }: TableRowPieces, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: kind === 'head',
    cantSplit: true,
    children: cells.map(
      (children, index) =>
        new TableCell({
          children: [...children],
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          ...(kind === 'head' && { shading: { type: ShadingType.CLEAR, fill: colours.head, color: 'auto' } }),
        }),
    ),
  })
}

/** A title, on the side where its values stand. */
export const headCell = (title: string, side: 'left' | 'right'): readonly Piece[] => [
  new Paragraph({ style: 'Cell', keepNext: true, alignment: side, children: [...plain(title, { bold: true })] }),
]

/** A table inside a text: its first row is the head. */
export function plainTable(rows: readonly (readonly Inline[])[], writing: Writing): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const cell = (content: Inline | undefined, bold: boolean): readonly Piece[] => [
    new Paragraph({ style: 'Cell', children: content === undefined ? [] : [...runs([content], writing, bold ? { bold } : {})] }),
  ]
  return tableOf(
    rows.map((row, at) => ({ kind: at === 0 ? 'head' : 'body', cells: Array.from({ length: columns }, (_, index) => cell(row[index], at === 0)) })),
    Array.from({ length: columns }, () => 1),
  )
}
