import { isoText } from '../../../language/values/civil.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/**
 * Tables as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read Chinese). One table is nothing but its rows; several stand below each
 * other, each under its name, with an empty line between them.
 */
export function csvOf(sheets: readonly Sheet[]): string {
  const several = sheets.length > 1
  const tables = sheets.map(({ name, columns, rows }) => [...(several ? [[name]] : []), columns, ...rows].map(line).join(end))
  return `\ufeff${tables.join(end + end)}${end}`
}

const end = '\r\n'

const line = (cells: readonly SheetCell[]): string => cells.map(field).join(',')

function field(cell: SheetCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? harmless(cell) : isoText(cell.day)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet runs what begins like a formula, also behind white space. An apostrophe makes it a text, as if somebody had typed it so. */
const harmless = (text: string): string => (startsFormula(text) ? `'${text}` : text)

/** Whether a spreadsheet could take a text for a formula; the full-width signs are those of Chinese and Japanese editions. */
export const startsFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text)
