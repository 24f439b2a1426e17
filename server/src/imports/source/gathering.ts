import { Refused } from './refused.ts'
import { type Block, type Cell, limits, type ReadSource, type Remark } from './source.ts'

/** Cells are small, but a sheet can name millions of them in a few bytes. */
const mostCells = 200_000

/** What has been read so far, and how much of it: a file that says too much is left before it fills the memory. */
export class Gathering {
  readonly #blocks: Block[] = []
  readonly #remarks: Set<Remark> = new Set()
  #characters = 0
  #cells = 0

  add(block: Block): void {
    if (this.#blocks.length === limits.blocks) throw new Refused('tooLarge')
    if (block.is !== 'table') this.#count(block.text)
    this.#blocks.push(block)
  }

  /** The title of a page is known to be needed only when all of it has been read. */
  addFirst(block: Block): void {
    this.add(block)
    this.#blocks.unshift(...this.#blocks.splice(-1))
  }

  remark(remark: Remark): void {
    this.#remarks.add(remark)
  }

  /** A cell is counted when it is made: a table can be too large long before it ends. */
  cell(text: string, at: Cell['at'], looks: Cell['looks'] = 'plain'): Cell {
    this.room(1)
    this.#count(text)
    return { text, at, looks }
  }

  /** Room for cells that are given more than once, or stand empty. */
  room(cells: number): void {
    this.#cells += cells
    if (this.#cells > mostCells) throw new Refused('tooLarge')
  }

  result(name: string): ReadSource {
    // A workbook has the names of its sheets, whatever stands in them.
    const says = this.#blocks.some((block) => block.is !== 'heading' || block.at.in !== 'sheet' || block.level !== 1)
    return says ? { source: { name, blocks: this.#blocks }, remarks: [...this.#remarks] } : { refused: 'empty' }
  }

  #count(text: string): void {
    this.#characters += text.length
    if (this.#characters > limits.characters) throw new Refused('tooLarge')
  }
}
