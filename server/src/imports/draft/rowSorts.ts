import type { Cell } from '../source/source.ts'
import { type Header, isEmptyCell, isOneCell } from './columns.ts'

/** What a row below the headers is. */
export type RowSort =
  | 'entry'
  /** A heading inside the table. */
  | 'group'
  /** `Total`, below figures. */
  | 'sum'
  /** The headers again, as on the next page. */
  | 'headers'
  /** Nothing but its number. */
  | 'empty'
  /** `(add rows as needed)` */
  | 'aside'

type Row = readonly Cell[]

export function sortOfRow(row: Row, headers: Row, { columns }: Header): RowSort {
  const said = [...new Set(row)].filter(({ text }) => !isEmptyCell(text))
  const [first] = said
  if (first === undefined || said.every((cell) => isCounter(columns[row.indexOf(cell)]?.header ?? '', cell))) return 'empty'
  if (row.every(({ text }, index) => text.trim() === headers[index]?.text.trim())) return 'headers'
  if (isSum(first.text)) return 'sum'
  if (said.length > 1) return 'entry'
  if (/^[(（*_[].*[)）*_\]]$/.test(first.text.trim())) return 'aside'
  return isOneCell(row) || (columns.length > 2 && first.looks === 'strong') ? 'group' : 'entry'
}

const isSum = (text: string): boolean =>
  /^(?:(?:sub|grand )?\s*-?total|sum|合\s*计|合\s*計|小\s*计|小\s*計|总\s*计|總\s*計)\s*[:：]?$/i.test(text.trim())

/** A running number says where a row stood, and nothing else. */
export const isCounter = (header: string, { text }: Cell): boolean =>
  /^(?:no\.?|nr\.?|#|序号|序號|编号|編號|项次|項次|)$/i.test(header.trim()) && /^\d{1,4}[.、]?$/.test(text.trim())
