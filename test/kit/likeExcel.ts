import type { Block, Cell, Table } from '../../server/src/imports/source/source.ts'
import { cells, xlsx } from './office.ts'

/** A document as somebody keeps it in Excel: one below the other on one sheet, an empty row around each table, cells that reach over others merged, figures as numbers. */
export function likeExcel(blocks: readonly Block[]): Uint8Array {
  const rows = blocks.flatMap((block): readonly (readonly Cell[])[] =>
    block.is === 'table' ? [[], ...block.rows, []] : [[{ text: block.text, at: block.at, looks: 'plain' }]],
  )
  const said: Record<string, { readonly v: string | number; readonly s: number; readonly t?: string }> = {}
  for (const [top, row] of rows.entries()) {
    for (const [left, cell] of row.entries()) {
      if (isCorner(rows, top, left)) said[reference(top, left)] = written(cell)
    }
  }
  const merged = mergesIn(rows)
  const merges = merged.length === 0 ? '' : `<mergeCells>${merged.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`
  return xlsx({ sheets: { Sheet1: cells(said) + merges }, styles })
}

const styles = '<fonts><font/><font><b/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs>'

function written({ text, looks }: Cell): { readonly v: string | number; readonly s: number; readonly t?: string } {
  const s = looks === 'strong' ? 1 : 0
  return /^\d+(?:\.\d+)?$/.test(text) ? { v: Number(text), s } : { v: text, s, t: 'str' }
}

const reference = (top: number, left: number): string => `${String.fromCharCode(65 + left)}${top + 1}`

const isCorner = (rows: Table['rows'], top: number, left: number): boolean => {
  const cell = rows[top]?.[left]
  return cell !== undefined && cell.text !== '' && rows[top]?.[left - 1] !== cell && rows[top - 1]?.[left] !== cell
}

function mergesIn(rows: Table['rows']): readonly string[] {
  return rows.flatMap((row, top) =>
    row.flatMap((cell, left): readonly string[] => {
      if (!isCorner(rows, top, left)) return []
      const right = row.lastIndexOf(cell)
      const bottom = rows.findLastIndex((one) => one[left] === cell)
      return right === left && bottom === top ? [] : [`${reference(top, left)}:${reference(bottom, right)}`]
    }),
  )
}
