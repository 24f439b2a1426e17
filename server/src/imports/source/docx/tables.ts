import type { Gathering } from '../gathering.ts'
import { rectangular } from '../grid.ts'
import { child, type Element, number, toggle, value } from '../package/elements.ts'
import { attribute } from '../package/xml.ts'
import type { Cell, Place, Table } from '../source.ts'
import { isShaded, type Styles } from './styles.ts'

/** Word has 63 columns at most. */
const widest = 100

interface OpenCell {
  readonly lines: string[]
  at: Place | undefined
  light: boolean
  properties: Element | undefined
}

interface OpenRow {
  readonly cells: (Cell | undefined)[]
  properties: Element | undefined
}

/** A table while it is read. */
export class WordTable {
  readonly #gathering: Gathering
  readonly #styles: Styles
  readonly #rows: (Cell | undefined)[][] = []
  #properties: Element | undefined
  #row: OpenRow | undefined
  #cell: OpenCell | undefined
  /** Where what comes next stands, if a cell has no paragraph at all. */
  #last: Place

  constructor(gathering: Gathering, styles: Styles, at: Place) {
    this.#gathering = gathering
    this.#styles = styles
    this.#last = at
  }

  open(name: 'tr' | 'tc'): void {
    if (name === 'tr') this.#row = { cells: [], properties: undefined }
    else this.#cell = { lines: [], at: undefined, light: false, properties: undefined }
  }

  properties(element: Element): void {
    if (element.name === 'tblPr') this.#properties = element
    else if (element.name === 'trPr' && this.#row) this.#rowProperties(this.#row, element)
    else if (element.name === 'tcPr' && this.#cell) this.#cell.properties = element
  }

  take(text: string, weight: 'bold' | 'light', at: Place): void {
    this.#last = at
    if (!this.#cell) return
    this.#cell.at ??= at
    if (text.trim() === '') return
    this.#cell.lines.push(text.trim())
    if (weight === 'light') this.#cell.light = true
  }

  close(name: 'tr' | 'tc'): void {
    if (name === 'tc') this.#endCell()
    else if (this.#row && !child(this.#row.properties, 'del')) this.#rows.push(this.#row.cells)
  }

  /** Nothing where no cell says anything. */
  done(): Table | undefined {
    const first = this.#rows.flat().find((cell) => cell !== undefined)
    if (!first || !this.#rows.some((row) => row.some((cell) => cell !== undefined && cell.text !== ''))) return undefined
    const name = value(this.#properties, 'tblCaption')
    return { is: 'table', rows: rectangular(this.#rows, this.#gathering), at: first.at, ...(name && { name }) }
  }

  #rowProperties(row: OpenRow, element: Element): void {
    row.properties = element
    for (const change of ['ins', 'del']) if (child(element, change)) this.#gathering.remark('trackedChanges')
    row.cells.push(...Array.from({ length: span(value(element, 'gridBefore'), 0) }, () => undefined))
  }

  #endCell(): void {
    const [cell, row] = [this.#cell, this.#row]
    this.#cell = undefined
    if (!cell || !row) return
    const columns = span(value(cell.properties, 'gridSpan'), 1)
    const cells = this.#continued(cell, row) ?? [this.#gathering.cell(cell.lines.join('\n'), cell.at ?? this.#last, this.#looks(cell, row))]
    this.#gathering.room(columns)
    for (let index = 0; index < columns; index++) row.cells.push(cells[Math.min(index, cells.length - 1)])
  }

  /** The cell above, where this one continues it. */
  #continued({ properties, lines }: OpenCell, { cells }: OpenRow): readonly Cell[] | undefined {
    const merge = child(properties, 'vMerge')
    if (!merge || attribute(merge.attributes, 'val') === 'restart' || lines.length > 0) return undefined
    const above = this.#rows.at(-1)?.[cells.length]
    return above && [above]
  }

  #looks({ lines, light, properties }: OpenCell, row: OpenRow): Cell['looks'] {
    const bold = lines.length > 0 && !light
    return bold || toggle(row.properties, 'tblHeader') === true || isShaded(properties) || this.#byStyle(row) ? 'strong' : 'plain'
  }

  /** Whether the style of the table makes this row or column stand out. */
  #byStyle({ cells }: OpenRow): boolean {
    const { strong } = this.#styles.find(value(this.#properties, 'tblStyle'))
    if (!strong) return false
    const look = child(this.#properties, 'tblLook')?.attributes ?? {}
    const bits = Number.parseInt(attribute(look, 'val') ?? '', 16) || 0
    const used = (part: string, bit: number): boolean =>
      strong.includes(part === 'firstColumn' ? 'firstCol' : part) && (/^(?:1|true|on)$/.test(attribute(look, part) ?? '') || (bits & bit) !== 0)
    return (this.#rows.length === 0 && used('firstRow', 0x20)) || (cells.length === 0 && used('firstColumn', 0x80))
  }
}

const span = (text: string | undefined, least: number): number => Math.min(widest, Math.max(least, number(text) ?? least))
