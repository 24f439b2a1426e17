import type { Gathering } from '../gathering.ts'
import { expanded, type Spanning } from '../grid.ts'
import type { Cell, Place, Table } from '../source.ts'
import { type Attributes, isFilled, spanOf } from './attributes.ts'

interface OpenCell {
  readonly attributes: Attributes
  readonly at: Place
  readonly looks: Cell['looks']
  readonly lines: string[]
  /** Whether something in it is not bold. */
  light: boolean
}

/** A table while it is read. */
export class HtmlTable {
  readonly #gathering: Gathering
  readonly #at: Place
  readonly #rows: Spanning[][] = []
  #rowLooks: Cell['looks'] = 'plain'
  #caption = ''
  #cell: OpenCell | undefined
  #inCaption = false

  constructor(gathering: Gathering, at: Place) {
    this.#gathering = gathering
    this.#at = at
  }

  row(attributes: Attributes): void {
    this.endCell()
    this.#rowLooks = isFilled(attributes) ? 'strong' : 'plain'
    this.#rows.push([])
  }

  cell(tag: 'td' | 'th', attributes: Attributes, at: Place): void {
    this.endCell()
    const looks = tag === 'th' || isFilled(attributes) ? 'strong' : this.#rowLooks
    this.#cell = { attributes, at, looks, lines: [], light: false }
  }

  caption(inside: 'open' | 'closed'): void {
    this.endCell()
    this.#inCaption = inside === 'open'
  }

  /** Takes a line that stands in a cell or in the caption; what stands between cells is not the table's. */
  take(text: string, weight: 'bold' | 'light'): boolean {
    if (this.#inCaption) this.#caption = this.#caption === '' ? text : `${this.#caption} ${text}`
    else if (this.#cell) {
      this.#cell.lines.push(text)
      if (weight === 'light') this.#cell.light = true
    }
    return this.#inCaption || this.#cell !== undefined
  }

  endCell(): void {
    const open = this.#cell
    if (!open) return
    this.#cell = undefined
    const looks = open.lines.length > 0 && !open.light ? 'strong' : open.looks
    const cell = this.#gathering.cell(open.lines.join('\n'), open.at, looks)
    if (this.#rows.length === 0) this.#rows.push([])
    this.#rows.at(-1)?.push({ cell, columns: spanOf(open.attributes, 'colspan'), rows: spanOf(open.attributes, 'rowspan') })
  }

  /** Nothing where no cell says anything. */
  done(): Table | undefined {
    this.endCell()
    const rows = this.#rows.filter((row) => row.length > 0)
    if (!rows.some((row) => row.some(({ cell }) => cell.text !== ''))) return undefined
    return { is: 'table', rows: expanded(rows, this.#gathering), at: this.#at, ...(this.#caption !== '' && { name: this.#caption }) }
  }
}
