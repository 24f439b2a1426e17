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
  const structure = new Map<number, Fold>()
  for (const fold of [...documents(table), ...entries(table)]) {
    const known = structure.get(fold.first)
    if (fold.last > fold.first && (!known || known.last < fold.last)) structure.set(fold.first, fold)
  }
  return [...structure.values(), ...regions(table), ...comments(table)].toSorted((a, b) => a.first - b.first)
}

interface Open {
  readonly row: number
  readonly opener: Opener
}

/** From each dash and key to the last row that belongs to it. */
function entries(table: LineTable): readonly Fold[] {
  const found: Fold[] = []
  let open: Open[] = []
  const close = (row: number, isClosed: (one: Open) => boolean): void => {
    for (const one of open.filter(isClosed)) found.push({ first: one.row, last: lastBefore(table, row, one.opener.column) })
    open = open.filter((one) => !isClosed(one))
  }
  for (const [row, line] of table.lines.entries()) {
    if (line.kind === 'marker') close(row, () => true)
    const [first] = line.openers
    if (line.kind !== 'content' || !first) continue
    close(row, ({ opener }) => endsAt(opener, first))
    open.push(...line.openers.map((opener) => ({ row, opener })))
  }
  close(table.lines.length, () => true)
  return found
}

/** Dashes may stand at the column of their key. */
const endsAt = (opener: Opener, next: Opener): boolean =>
  opener.column > next.column || (opener.column === next.column && !(opener.type === 'key' && next.type === 'item'))

/** The last row of what begins at a column, before another row; empty rows between them belong to neither, nor do comments not further in. */
function lastBefore({ lines }: LineTable, row: number, column: number): number {
  let last = row - 1
  while (last > 0 && isBetween(lines[last], column)) last--
  return last
}

const isBetween = (line: Line | undefined, column: number): boolean =>
  line?.kind === 'blank' || (line?.kind === 'scalar' && line.length === 0) || (line?.kind === 'comment' && line.indent <= column)

/** From each `---` to the last row of its document. */
function documents(table: LineTable): readonly Fold[] {
  const markers = table.lines.flatMap((line, row) => (line.kind === 'marker' ? [row] : []))
  return markers.flatMap((first, index) => {
    if (!rowText(table, first).startsWith('---')) return []
    return [{ first, last: lastBefore(table, markers[index + 1] ?? table.lines.length, -1) }]
  })
}

const regionBegins = /^\s*#\s*region\b/
const regionEnds = /^\s*#\s*endregion\b/

function regions(table: LineTable): readonly Fold[] {
  const found: Fold[] = []
  const open: number[] = []
  for (const [row, { kind }] of table.lines.entries()) {
    if (kind !== 'comment') continue
    if (regionBegins.test(rowText(table, row))) open.push(row)
    const first = regionEnds.test(rowText(table, row)) ? open.pop() : undefined
    if (first !== undefined) found.push({ first, last: row, kind: 'region' })
  }
  return found
}

/** Two rows of comments or more that follow each other. */
function comments(table: LineTable): readonly Fold[] {
  const found: Fold[] = []
  const isOne = (row: number): boolean =>
    table.lines[row]?.kind === 'comment' && !regionBegins.test(rowText(table, row)) && !regionEnds.test(rowText(table, row))
  for (let row = 0; row < table.lines.length; row++) {
    const first = row
    while (isOne(row) && isOne(row + 1)) row++
    if (row > first) found.push({ first, last: row, kind: 'comment' })
  }
  return found
}
