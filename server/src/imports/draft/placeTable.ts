import type { Table } from '../source/source.ts'
import { type Header, hasWords, headerFor, isEmptyCell } from './columns.ts'
import { sections } from './headings.ts'
import { labelled, withOrdinal } from './marks.ts'
import { type Context, placeLabelled } from './placeLabelled.ts'
import { placeRows } from './placeRows.ts'
import type { placeUnlabelled } from './placeUnlabelled.ts'
import { foldTerm, type Term, termsOf } from './terms.ts'

/** A list of entries that a table fills, with the key of each column. */
interface Fit {
  readonly term: Term
  readonly header: Header
}

/** Puts a table in its place: a row of headers makes each further row an entry; labels on the left make each row a statement. */
export function placeTable(table: Table, context: Context): void {
  const rows = table.rows.filter((row) => row.some(({ text }) => text.trim() !== ''))
  const tidy = { ...table, rows }
  const fit = fitting(tidy, context)
  if (fit) {
    placeRows(tidy, { ...fit, owner: context.root }, context)
    return
  }
  if (labels(tidy, context)) return
  for (const row of rows) leaveRow(row, rows[0] ?? [], context)
}

/** The list whose keys most of the headers are; at a draw the one that the headings speak of. */
function fitting(table: Table, { root, frames }: Context): Fit | undefined {
  const spoken = frames.all.flatMap(({ terms }) => terms)
  const lists = sections(root.shape).filter(({ item }) => item !== undefined)
  const fits = lists.flatMap((term): readonly (Fit & { readonly score: number })[] => {
    const header = term.item && headerFor(table, term.item)
    return header ? [{ term, header, score: header.known + (spoken.includes(term) ? 1.5 : 0) }] : []
  })
  const best = fits.toSorted((a, b) => b.score - a.score)[0]
  // Elsewhere than below its own heading a table needs more to be recognised by.
  return best && (best.score > best.header.known || best.header.known * 2 > best.header.columns.filter(({ header }) => hasWords(header)).length)
    ? best
    : undefined
}

/** `Prepared by | Jane Porter`: pairs of a label and what it says, one or two to a row. */
function labels({ rows }: Table, context: Context): boolean {
  const pairs = rows.flatMap((row) => pairsOf([...new Set(row)].map(({ text }) => text.trim())))
  const known = pairs.filter(([label]) => isKnown(label, context)).length
  if (pairs.length === 0 || known * 2 < pairs.length) return false
  for (const row of rows) {
    const at = row[0]?.at
    if (!at) continue
    for (const [label, value] of pairsOf([...new Set(row)].map(({ text }) => text.trim()))) {
      const text = `${label}: ${value}`
      const said = { ...withOrdinal(label.replace(/[：:]$/, '')), value }
      const spoken = { at, text, depth: 0, numbered: false, body: text }
      if (isEmptyCell(value) || !placeLabelled(said, spoken, context)) placeLoose(text, spoken, context)
    }
  }
  return true
}

function placeLoose(text: string, spoken: Parameters<typeof placeUnlabelled>[0], context: Context): void {
  if (labelled(text)?.value !== '') context.ledger.leave(spoken, 'noPlace', context.open.at(-1)?.path)
}

function pairsOf(cells: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  if (cells.length < 2 || cells.length > 6) return []
  for (let index = 0; index < cells.length; index += 2) {
    const [label = '', value = ''] = [cells[index], cells[index + 1]]
    if (label !== '') pairs.push([label, value])
  }
  return pairs
}

function isKnown(label: string, { root, open }: Context): boolean {
  const words = withOrdinal(label.replace(/[：:]$/, '')).label
  return [...open, root].some(({ shape }) => termsOf(shape).some(({ names }) => names.has(foldTerm(words))))
}

/** A row that nobody understands is kept as one statement, with its headers. */
function leaveRow(row: Table['rows'][number], headers: Table['rows'][number], { ledger, frames }: Context): void {
  const at = row[0]?.at
  const cells = row.flatMap((cell, index) =>
    isEmptyCell(cell.text) || row.indexOf(cell) < index ? [] : [{ text: cell.text.trim(), header: headers[index]?.text.trim() ?? '' }],
  )
  const text = cells.map(({ text, header }) => (row === headers || header === '' || header === text ? text : `${header}: ${text}`)).join('; ')
  if (at) ledger.leave({ at, text }, 'noPlace', frames.section?.terms[0]?.way.join('.'))
}
