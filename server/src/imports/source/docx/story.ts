import type { Gathering } from '../gathering.ts'
import { visible } from '../letters.ts'
import { listSign } from '../listSign.ts'
import { child, type Element, readWithin, type Structure, value } from '../package/elements.ts'
import type { Block, Line, Place, Table } from '../source.ts'
import type { Counters, Label } from './counters.ts'
import { RunReader, type Said } from './runs.ts'
import { numberingIn, outlineLevel, type Style, type Styles } from './styles.ts'
import { WordTable } from './tables.ts'

/** What all stories of a document share. */
export interface Shared {
  readonly gathering: Gathering
  readonly styles: Styles
  readonly counters: Counters
  /** The place of the next paragraph. */
  readonly next: () => Place
  /** Told of each note that a paragraph refers to. */
  readonly refer: (note: string, at: Place) => void
  readonly emit: (block: Block) => void
}

const rowOrCell = (name: string): name is 'tr' | 'tc' => name === 'tr' || name === 'tc'

/** Reads one run of paragraphs and tables: the text itself, a text box, a page header, a footnote. */
export class Story implements Structure {
  readonly whole: ReadonlySet<string> = new Set(['p', 'tblPr', 'trPr', 'tcPr', 'sdtPr', 'sectPr', 'tblGrid', 'tblPrEx'])
  readonly #shared: Shared
  readonly #part: Line['part']
  readonly #tables: WordTable[] = []
  /** What stands within a table and is none of its cells: tables in it, text boxes. */
  #behind: Block[] = []
  #at: Place

  constructor(shared: Shared, part?: Line['part']) {
    this.#shared = shared
    this.#part = part
    this.#at = { in: 'document', paragraph: 1 }
  }

  readonly open = (name: string): void => {
    const { gathering, styles } = this.#shared
    if (name === 'tbl') this.#tables.push(new WordTable(gathering, styles, this.#at))
    else if (rowOrCell(name)) this.#tables.at(-1)?.open(name)
    else if (name === 'altChunk' || name === 'subDoc') gathering.remark('linkedContent')
  }

  readonly close = (name: string): void => {
    if (name === 'tbl') this.#endTable()
    else if (rowOrCell(name)) this.#tables.at(-1)?.close(name)
  }

  readonly take = (element: Element): void => {
    if (element.name === 'p') this.#paragraph(element)
    else this.#tables.at(-1)?.properties(element)
  }

  #paragraph(element: Element): void {
    const { gathering, styles, next, refer } = this.#shared
    const at = next()
    this.#at = at
    const properties = child(element, 'pPr')
    const style = styles.find(value(properties, 'pStyle'))
    const said = new RunReader(gathering, styles, style).read(element)
    const label = this.#label(properties, style, said)
    for (const note of said.notes) refer(note, at)
    this.#say({ said, label, level: outlineLevel(properties) ?? style.level, part: this.#part ?? (style.contents ? 'header' : undefined) }, at)
    for (const box of said.boxes) this.#box(box)
  }

  #label(properties: Element | undefined, style: Style, { text }: Said): Label | undefined {
    const own = numberingIn(properties)
    const list = own?.list ?? style.numbering?.list
    // The mark of a deleted paragraph counts for nothing.
    if (list === undefined || (text.trim() === '' && child(child(properties, 'rPr'), 'del'))) return undefined
    const { counters } = this.#shared
    return counters.next(list, own?.level ?? counters.levelOf(list, value(properties, 'pStyle') ?? '') ?? style.numbering?.level ?? 0)
  }

  #say({ said, label, level, part }: Paragraph, at: Place): void {
    const text = visible(said.text).trim()
    const table = this.#tables.at(-1)
    const numbered = text === '' ? '' : `${label?.text ?? ''}${text}`
    if (table) table.take(numbered, said.weight, at)
    else if (text === '') return
    else if (level !== undefined && part === undefined) this.#emit({ is: 'heading', level, text: numbered.replace(/(?<!\s)\s*\n\s*/g, ' '), at })
    else {
      const signed = label ? undefined : listSign(text)
      const depth = label?.depth ?? signed?.depth ?? 0
      this.#emit({ is: 'line', text: signed?.text ?? numbered, depth, at, ...(part && { part }) })
    }
  }

  #box(box: Element): void {
    readWithin(box, new Story({ ...this.#shared, emit: (block) => this.#emit(block) }, this.#part ?? 'textbox'))
  }

  #endTable(): void {
    const table = this.#tables.pop()?.done()
    if (this.#tables.length > 0) {
      if (table) this.#behind.unshift(table)
      return
    }
    const behind = this.#behind
    this.#behind = []
    for (const block of [...(table ? [table] : []), ...behind]) this.#emit(block)
  }

  #emit(block: Block): void {
    if (this.#tables.length > 0) this.#behind.push(block)
    else if (block.is === 'table' && this.#part !== undefined && this.#part !== 'textbox')
      for (const row of rowsOf(block, this.#part)) this.#shared.emit(row)
    else this.#shared.emit(block)
  }
}

interface Paragraph {
  readonly said: Said
  readonly label: Label | undefined
  readonly level: number | undefined
  readonly part: Line['part']
}

/** A table has no part of its own, so in a page header each row of it is a line. */
const rowsOf = ({ rows }: Table, part: NonNullable<Line['part']>): readonly Line[] =>
  rows.flatMap((row): readonly Line[] => {
    const cells = [...new Set(row)].filter(({ text }) => text !== '')
    const [first] = cells
    return first ? [{ is: 'line', text: cells.map(({ text }) => text).join('\t'), depth: 0, at: first.at, part }] : []
  })
