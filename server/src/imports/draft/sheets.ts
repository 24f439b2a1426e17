import type { Block, Cell, Line, Table } from '../source/source.ts'

type Row = readonly Cell[]

/**
 * A sheet is a page: titles, notes and several tables below each other. Empty rows part them; a row with one text alone is a line,
 * unless it stands between the rows of a table.
 */
export function blocksOf(table: Table): readonly Block[] {
  if (table.at.in !== 'sheet') return [table]
  const found: Block[] = []
  for (const part of parted(table.rows)) {
    const first = part.findIndex((row) => saidIn(row).length > 1)
    const last = part.findLastIndex((row) => saidIn(row).length > 1 || !isNote(row))
    if (first < 0) found.push(...part.flatMap(linesOf))
    else {
      found.push(...part.slice(0, first).flatMap(linesOf))
      add(found, { ...table, rows: narrow(part.slice(first, last + 1)) })
      found.push(...part.slice(last + 1).flatMap(linesOf))
    }
  }
  return found
}

/** Rows below an empty one go on with the table above, where they do not begin with headers of their own. */
function add(blocks: Block[], table: Table): void {
  const before = blocks.at(-1)
  const [first = []] = table.rows
  const goesOn = before?.is === 'table' && first.some(({ text }) => /^[\d.,%-]+$|^\d{4}[-/年]/.test(text.trim()))
  if (!goesOn) blocks.push(table)
  else blocks.splice(-1, 1, { ...before, rows: [...before.rows, ...table.rows] })
}

function* parted(rows: Table['rows']): Generator<readonly Row[]> {
  let part: Row[] = []
  for (const row of rows) {
    if (saidIn(row).length > 0) part.push(row)
    else if (part.length > 0) {
      yield part
      part = []
    }
  }
  if (part.length > 0) yield part
}

const saidIn = (row: Row): readonly Cell[] => [...new Set(row)].filter(({ text }) => text.trim() !== '')

/** `Note: …` and sentences below a table are no heading between its rows. */
const isNote = (row: Row): boolean => saidIn(row).some(({ text }) => /[：:。]|[.]$/.test(text.trim()))

const linesOf = (row: Row): readonly Line[] => saidIn(row).map(({ text, at }) => ({ is: 'line', text, depth: 0, at }))

/** Without the empty columns that a wider table on the same sheet brings along. */
function narrow(rows: readonly Row[]): readonly Row[] {
  const width = Math.max(...rows.map((row) => row.findLastIndex(({ text }) => text.trim() !== '') + 1))
  return rows.map((row) => row.slice(0, width))
}
