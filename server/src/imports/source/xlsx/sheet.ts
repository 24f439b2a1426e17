import type { Gathering } from '../gathering.ts'
import { child, type Element, number, type Structure, textOf } from '../package/elements.ts'
import { type Attributes, attribute } from '../package/xml.ts'
import type { Line } from '../source.ts'
import { type Area, areaOf, positionOf } from './address.ts'
import { type Dictionary, shownText, styleOf } from './cells.ts'
import { SheetGrid } from './grid.ts'

/** Reads one sheet; what is merged is known only behind all cells. */
export class SheetReader implements Structure {
  readonly whole: ReadonlySet<string> = new Set(['c', 'oddHeader', 'oddFooter', 'extLst'])
  readonly #name: string
  readonly #gathering: Gathering
  readonly #dictionary: Dictionary
  readonly #grid: SheetGrid
  readonly #merged: Area[] = []
  readonly #furniture: Line[] = []
  #row = -1
  #column = -1

  constructor(name: string, gathering: Gathering, dictionary: Dictionary) {
    this.#name = name
    this.#gathering = gathering
    this.#dictionary = dictionary
    this.#grid = new SheetGrid(name, gathering)
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if ((name === 'row' || name === 'col') && attribute(attributes, 'hidden') === '1') this.#gathering.remark('hiddenContent')
    if (name === 'row') {
      // Rows and cells that do not say where they stand follow the one before.
      this.#row = (number(attribute(attributes, 'r')) ?? this.#row + 2) - 1
      this.#column = -1
    } else if (name === 'mergeCell') {
      const area = areaOf(attribute(attributes, 'ref') ?? '')
      if (area) this.#merged.push(area)
    }
  }

  readonly close = (): void => {}

  readonly take = (element: Element): void => {
    if (element.name === 'c') this.#cell(element)
    else if (element.name === 'oddHeader' || element.name === 'oddFooter') this.#page(element)
  }

  /** All that the sheet says, under its name. */
  emit(): void {
    this.#gathering.add({ is: 'heading', level: 1, text: this.#name, at: { in: 'sheet', sheet: this.#name, cell: 'A1' } })
    const used = this.#grid.used()
    if (used) for (const area of this.#merged) this.#grid.merge(area, used)
    for (const line of this.#furniture) this.#gathering.add(line)
    for (const block of this.#grid.blocks()) this.#block(block)
  }

  #cell(element: Element): void {
    const at = positionOf(attribute(element.attributes, 'r') ?? '') ?? { row: this.#row, column: this.#column + 1 }
    this.#column = at.column
    if (child(element, 'f')) this.#gathering.remark('formulas')
    const { styles } = this.#dictionary
    if (at.row >= 0) this.#grid.set(at, shownText(element, this.#dictionary), styles.find(styleOf(element)).looks)
  }

  /** One cell alone is a text, and a strong one the heading of what comes below. */
  #block(rows: Parameters<SheetGrid['table']>[0]): void {
    const [cell, another] = new Set(rows.flatMap(({ cells }) => [...cells.values()]))
    if (!cell) return
    const { text, at, looks } = cell
    if (another) this.#gathering.add({ is: 'table', rows: this.#grid.table(rows), name: this.#name, at })
    else if (looks === 'strong') this.#gathering.add({ is: 'heading', level: 2, text: text.replace(/(?<!\s)\s*\n\s*/g, ' '), at })
    else this.#gathering.add({ is: 'line', text, depth: 0, at })
  }

  #page(element: Element): void {
    const part = element.name === 'oddHeader' ? 'header' : 'footer'
    for (const text of pageTexts(textOf(element, element.name), this.#name))
      this.#furniture.push({ is: 'line', text, depth: 0, at: { in: 'sheet', sheet: this.#name, cell: 'A1' }, part })
  }
}

/** `&L&"Arial,Bold"Plan&RPage &P`: what stands left, in the middle and right, without fonts and page numbers. */
function pageTexts(code: string, sheet: string): readonly string[] {
  return code
    .slice(0, 1000)
    .split(/&[LCR]/)
    .map((text) =>
      text
        .replace(/&(?:"[^"]*"|\d+|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|[B-Z])/g, '')
        .replaceAll('&A', sheet)
        .replaceAll('&&', '&')
        .trim(),
    )
    .filter((text) => text !== '')
}
