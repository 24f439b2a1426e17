import { startsFormula } from '../sheets/csv.ts'
import type { Sheet, SheetCell } from '../sheets/sheet.ts'
import { escaped, xml } from './text.ts'

/** A table as a sheet: its head stays in sight and can be filtered by, its columns are as wide as their texts. */
export function worksheet({ columns, rows }: Sheet): string {
  const all = [columns, ...rows]
  const body = all.map((cells, top) => `<row r="${top + 1}">${cells.map((cell, left) => cellOf(cell, { top, left })).join('')}</row>`)
  const last = reference({ top: rows.length, left: Math.max(0, columns.length - 1) })
  const widths = columns.map((_, left) => `<col min="${left + 1}" max="${left + 1}" width="${widthOf(all, left)}" customWidth="1"/>`)
  return xml(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols>\
<sheetData>${body.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`,
  )
}

interface Place {
  readonly top: number
  readonly left: number
}

const look = { text: 0, head: 1, day: 2, quoted: 3 } as const

function cellOf(cell: SheetCell, place: Place): string {
  if (cell === '') return ''
  const at = reference(place)
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return `<c r="${at}" s="${look.day}"><v>${cell.day + epoch}</v></c>`
  const style = place.top === 0 ? look.head : startsFormula(cell) ? look.quoted : look.text
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(cell))}</t></is></c>`
}

/** Excel counts days from the last one of 1899, and takes 1900 for a leap year. */
const epoch = 25_569

/** A cell holds so many characters; whatever is longer says that it goes on. */
const most = 32_767
const fitting = (text: string): string => (text.length <= most ? text : `${text.slice(0, most - 4).replace(/[\ud800-\udbff]$/, '')} […]`)

const reference = ({ top, left }: Place): string => `${letters(left)}${top + 1}`

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`

/** In digits of the usual font; a Chinese character is as wide as two of them. */
function widthOf(rows: readonly (readonly SheetCell[])[], left: number): number {
  const lengths = rows.map((row) => {
    const cell = row[left] ?? ''
    if (typeof cell !== 'string') return 11
    return Math.max(...cell.split('\n').map((line) => [...line].reduce((sum, character) => sum + (character > '⺀' ? 2 : 1), 0)))
  })
  return Math.min(60, Math.max(6, ...lengths) + 2)
}
