import type { Line } from '../../language/lines/lineScan.ts'
import { type LineTable, rowText } from '../../language/lines/lineTable.ts'
import { blockText } from './blockText.ts'
import { isComment } from './certain.ts'
import type { Scope } from './gaps.ts'
import { enter, type Level, step } from './levels.ts'
import { type RowEdits, shiftBefore } from './rowEdits.ts'

/** A value that goes on below: where it begins, and what the rows below must stay behind. */
interface Begun {
  readonly row: number
  /** Columns of its owner and of its first character. They are the same for a value on a row of its own. */
  readonly owner: number
  readonly value: number
  /** The column behind which its rows must stay, and where that one goes. */
  readonly behind: number
  readonly to: number
}

interface Waiting {
  readonly row: number
  readonly column: number
  /** Its column if it belongs to what stands above it. */
  readonly inside: number
}

/**
 * The width of the blanks that each row begins with, two for each level of the line table. Rows on which a value goes on move with the
 * value where they stand at or behind it, else with its owner. A comment moves with what it stands before, unless it stands further in:
 * then it belongs to what is above it.
 */
export class Indentation {
  readonly widths: Int32Array
  readonly #table: LineTable
  readonly #edits: RowEdits
  readonly #scope: Scope
  #levels: readonly Level[] = []
  #waiting: Waiting[] = []
  #begun: Begun | undefined

  constructor(table: LineTable, edits: RowEdits, scope: Scope) {
    this.#table = table
    this.#edits = edits
    this.#scope = scope
    this.widths = Int32Array.from(table.lines, (_, row) => blanksAt(table, row))
    for (const [row, line] of table.lines.entries()) this.#read(row, line)
    this.#settle(-1, 0)
  }

  #read(row: number, line: Line): void {
    switch (line.kind) {
      case 'comment':
        this.#comment(row, line.indent)
        return
      case 'marker':
        this.#settle(-1, 0)
        this.#levels = []
        this.#begun = undefined
        return
      case 'content':
        if (isComment(rowText(this.#table, row))) this.#comment(row, blanksAt(this.#table, row))
        else this.#content(row, line)
        if (this.#table.lines[row + 1]?.kind === 'scalar' && line.after.mode === 'scalar') this.#block(row, line)
        return
      case 'continuation':
        if (rowText(this.#table, row).trim() === '') this.#set(row, 0)
        else if (this.#begun) this.#set(row, this.#goesOn(row, this.#begun))
        return
      case 'blank':
        this.#set(row, 0)
        return
      case 'scalar':
      case 'directive':
        return
    }
  }

  #set(row: number, width: number): void {
    if (this.#scope.moves(row)) this.widths[row] = width
  }

  #content(row: number, line: Line): void {
    const begun = this.#begun
    if (line.openers.length > 0) this.#opens(row, line)
    else if (begun && begun.value < this.#lengthOf(begun.row) && line.indent > begun.behind) this.#set(row, this.#goesOn(row, begun))
    else this.#below(row, line)
    this.#settle(line.indent, this.widths[row] ?? 0)
  }

  #lengthOf = (row: number): number => this.#table.lines[row]?.length ?? 0

  #opens(row: number, line: Line): void {
    const mode = this.#scope.moves(row) ? 'moves' : 'stays'
    for (const [index, opener] of line.openers.entries()) {
      this.#levels = enter(this.#levels, opener, mode)
      if (index === 0) this.#set(row, this.#levels.at(-1)?.to ?? 0)
    }
    const last = this.#levels.at(-1)
    const owner = last?.column ?? 0
    this.#begun = { row, owner, value: this.#valueColumn(row, line), behind: owner, to: last?.to ?? 0 }
  }

  #valueColumn(row: number, { valueColumn }: Line): number {
    const text = rowText(this.#table, row)
    let column = valueColumn
    while (text[column] === '\t' || text[column] === ' ') column++
    return column
  }

  /** A row without a dash or a key: a value on a row of its own, or a key that is only half there. */
  #below(row: number, { indent }: Line): void {
    const owner = this.#levels.findLast(({ column, type }) => column < indent || (column === indent && type === 'key'))
    const width = !owner ? 0 : owner.column === indent ? owner.to : owner.to + step
    this.#set(row, width)
    this.#begun = { row, owner: indent, value: indent, behind: owner?.column ?? -1, to: owner?.to ?? -step }
  }

  #goesOn(row: number, { row: top, owner, value, to }: Begun): number {
    const text = rowText(this.#table, row)
    const column = blanksAt(this.#table, row)
    const first = this.#firstInside(top, value)
    const anchor = column === first ? first : column >= value ? value : owner
    const offset = (this.#table.starts[top] ?? 0) + anchor
    const moved = (this.widths[top] ?? 0) - blanksAt(this.#table, top) + shiftBefore(this.#edits.get(top) ?? [], offset)
    const least = /^[\]}]/.test(text.slice(column)) ? to : to + step
    return Math.max(least, column + moved, 0)
  }

  /** The column of the first token behind the bracket that a value begins with. */
  #firstInside(row: number, value: number): number {
    const inside = /^[[{][ \t]*/.exec(rowText(this.#table, row).slice(value))?.[0].length
    return inside === undefined ? value : value + inside
  }

  #block(header: number, { openers }: Line): void {
    const { widths, comments } = blockText(this.#table, header, openers.length > 0 ? this.#levels.at(-1) : undefined)
    for (const [index, width] of widths.entries()) {
      const row = header + 1 + index
      if (comments.has(row)) this.#comment(row, this.#table.lines[row]?.indent ?? 0)
      else this.#set(row, width)
    }
  }

  #comment(row: number, column: number): void {
    const last = this.#levels.at(-1)
    const isInEmpty = last !== undefined && column > last.column && this.#begun !== undefined && this.#isEmpty(this.#begun)
    const around = this.#levels.findLast((level) => level.column <= column)
    this.#waiting.push({ row, column, inside: isInEmpty ? last.to + step : (around?.to ?? 0) })
  }

  #isEmpty = ({ row, value }: Begun): boolean => /^(?:#|$)/.test(rowText(this.#table, row).slice(value))

  /** What is known of the comments above a row once its own column is. */
  #settle(column: number, to: number): void {
    for (const comment of this.#waiting) this.#set(comment.row, comment.column <= column ? to : comment.inside)
    this.#waiting = []
  }
}

/** The width of the blanks that a row begins with. In a block scalar a tab is text. */
export function blanksAt(table: LineTable, row: number): number {
  const line = table.lines[row]
  return line?.kind === 'scalar' ? line.indent : (/^[ \t]*/.exec(rowText(table, row))?.[0].length ?? 0)
}
