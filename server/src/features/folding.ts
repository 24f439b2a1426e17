import type { Line, Opener } from '../language/lines/lineScan.ts'
import { type LineTable, rowText } from '../language/lines/lineTable.ts'

/** Rows that can be folded into their first one; both ends included. */
export interface Fold {
  readonly first: number
  readonly last: number
  readonly kind?: 'comment' | 'region'
}

/** What can be folded: mappings, lists, items, texts over rows, documents, comments and regions. From the lines alone, so also in a broken text. */
export function folds(table: LineTable): readonly Fold[] {
  const { lasts, comments } = structure(table)
  const marked = Map.groupBy([...regions(table, comments), ...blocks(table, comments)], ({ first }) => first)
  const found: Fold[] = []
  for (let first = 0; first < lasts.length; first++) {
    const last = lasts[first] ?? 0
    if (last > first) found.push({ first, last })
    for (const fold of marked.get(first) ?? []) found.push(fold)
  }
  return found
}

interface Structure {
  /** By row the last one of what begins on it; of several the furthest. */
  readonly lasts: Int32Array
  /** Rows that are comments. */
  readonly comments: readonly number[]
}

/** One pass over the lines: a long text is larger than what a processor keeps at hand. */
function structure(table: LineTable): Structure {
  const open = new OpenLevels(table)
  const comments: number[] = []
  for (let row = 0; row < table.lines.length; row++) {
    const line = table.lines[row]
    if (line?.kind === 'comment') comments.push(row)
    else if (line?.kind === 'marker') open.document(row)
    else if (line?.kind === 'content') open.entry(row, line)
  }
  open.document(table.lines.length)
  return { lasts: open.lasts, comments }
}

/** The dashes, keys and the document that are open at a row, each one standing in the one before it. */
class OpenLevels {
  readonly lasts: Int32Array
  readonly #table: LineTable
  readonly #open: { readonly row: number; readonly opener: Opener }[] = []
  #marker: number | undefined

  constructor(table: LineTable) {
    this.#table = table
    this.lasts = new Int32Array(table.lines.length)
  }

  /** A marker, or the end of the text. */
  document(row: number): void {
    this.#close(row, () => true)
    if (this.#marker !== undefined) this.#note(this.#marker, row, -1)
    this.#marker = row < this.#table.lines.length && rowText(this.#table, row).startsWith('---') ? row : undefined
  }

  entry(row: number, { openers }: Line): void {
    const [first] = openers
    if (!first) return
    this.#close(row, (opener) => endsAt(opener, first))
    for (const opener of openers) this.#open.push({ row, opener })
  }

  #close(row: number, isClosed: (opener: Opener) => boolean): void {
    for (let one = this.#open.at(-1); one && isClosed(one.opener); one = this.#open.at(-1)) {
      this.#open.pop()
      this.#note(one.row, row, one.opener.column)
    }
  }

  /** Empty rows before the next part belong to neither, nor do comments that stand no further in than what began. */
  #note(first: number, next: number, column: number): void {
    let last = next - 1
    while (last > first && isBetween(this.#table.lines[last], column)) last--
    this.lasts[first] = Math.max(this.lasts[first] ?? 0, last)
  }
}

/** Dashes may stand at the column of their key. */
const endsAt = (opener: Opener, next: Opener): boolean =>
  opener.column > next.column || (opener.column === next.column && !(opener.type === 'key' && next.type === 'item'))

const isBetween = (line: Line | undefined, column: number): boolean =>
  line?.kind === 'blank' || (line?.kind === 'scalar' && line.length === 0) || (line?.kind === 'comment' && line.indent <= column)

const regionBegins = /^\s*#\s*region\b/
const regionEnds = /^\s*#\s*endregion\b/

function regions(table: LineTable, rows: readonly number[]): readonly Fold[] {
  const found: Fold[] = []
  const open: number[] = []
  for (const row of rows) {
    if (regionBegins.test(rowText(table, row))) open.push(row)
    const first = regionEnds.test(rowText(table, row)) ? open.pop() : undefined
    if (first !== undefined) found.push({ first, last: row, kind: 'region' })
  }
  return found
}

/** Two rows of comments or more that follow each other. */
function blocks(table: LineTable, rows: readonly number[]): readonly Fold[] {
  const plain = rows.filter((row) => !regionBegins.test(rowText(table, row)) && !regionEnds.test(rowText(table, row)))
  const found: Fold[] = []
  let first = 0
  for (const [index, row] of plain.entries()) {
    if (plain[index + 1] === row + 1) continue
    const begin = plain[first] ?? row
    if (row > begin) found.push({ first: begin, last: row, kind: 'comment' })
    first = index + 1
  }
  return found
}
