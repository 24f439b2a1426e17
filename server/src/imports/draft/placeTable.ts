import type { MappingShape } from '../../language/schema/shape.ts'
import type { Cell, Table } from '../source/source.ts'
import { type Header, hasWords, headerFor, isEmptyCell, isNameOf, isOneCell } from './columns.ts'
import type { Context } from './context.ts'
import { valueAlong } from './draft.ts'
import { sections } from './headings.ts'
import { withOrdinal } from './marks.ts'
import { placeOverview } from './overview.ts'
import { placeLabelled } from './placeLabelled.ts'
import { placeRows } from './placeRows.ts'
import { placeSignOff } from './signOff.ts'
import { named } from './spoken.ts'
import { type Term, termsOf } from './terms.ts'

/** A list of entries that a table fills, with the key of each column. */
interface Fit {
  readonly term: Term & { readonly item: MappingShape }
  readonly header: Header
}

/** Puts a table in its place: a row of headers makes each further row an entry; labels on the left make each row a statement. */
export function placeTable(table: Table, context: Context): void {
  const rows = table.rows.filter((row) => row.some(({ text }) => text.trim() !== ''))
  const tidy = { ...table, rows }
  if (placeOverview(tidy, context) || placeSignOff(tidy, context)) return
  const fit = fitting(tidy, context)
  if (fit) placeRows(tidy, { ...fit, owner: context.root, known: entriesIn(context.root, fit.term) }, context)
  else if (!labels(tidy, context)) for (const row of rows) leaveRow(row, rows[0] ?? [], context)
  context.open = []
}

function entriesIn(root: Context['root'], { way }: Term): number {
  const list = valueAlong(root, way)
  return list?.is === 'list' ? list.items.length : 0
}

/** The list whose keys most of the headers are; at a draw the one that the headings speak of. */
function fitting(table: Table, { root, frames }: Context): Fit | undefined {
  const spoken = frames.all.flatMap(({ terms }) => terms)
  const first = table.rows.find((row) => !isOneCell(row))?.[0]?.text ?? ''
  const fits = sections(root.shape).flatMap((term): readonly (Fit & { readonly score: number })[] => {
    const list = withItem(term)
    const header = list && headerFor(table, list)
    return list && header
      ? [
          {
            term: list,
            header,
            score:
              header.known +
              (spoken.includes(term) ? 1.5 : 0) +
              (isNameOf(term, first) && header.columns[0]?.term?.way.join('.') === 'value' ? 2 : 0),
          },
        ]
      : []
  })
  const best = fits.toSorted((a, b) => b.score - a.score)[0]
  // Elsewhere than below its own heading a table needs more to be recognised by.
  const headers = best?.header.columns.filter(({ header }) => hasWords(header)).length ?? 0
  return best && (best.score > best.header.known || best.header.known * 2 > headers) ? best : undefined
}

const withItem = (term: Term): (Term & { readonly item: MappingShape }) | undefined => (term.item ? { ...term, item: term.item } : undefined)

/** `Prepared by | Jane Porter`: pairs of a label and what it says, one or two to a row. */
function labels({ rows }: Table, context: Context): boolean {
  const pairs = rows.flatMap((row) => pairsOf(row) ?? [])
  const known = pairs.filter(([label]) => isKnown(label.text, context)).length
  if (pairs.length === 0 || known * 2 < pairs.length) return false
  for (const row of rows) {
    const said = pairsOf(row)
    if (!said) leaveRow(row, row, context)
    else for (const pair of said) placePair(pair, context)
  }
  return true
}

type Pair = readonly [label: Cell, value: Cell | undefined]

function placePair([label, value]: Pair, context: Context): void {
  const words = label.text.trim().replace(/(?<!\s)\s*[：:]$/, '')
  const said = { ...withOrdinal(words), value: value?.text.trim() ?? '' }
  const text = `${words}: ${said.value}`
  const spoken = { at: value?.at ?? label.at, text, depth: 0, numbered: false, body: text }
  if (isEmptyCell(said.value)) {
    if (isKnown(words, context)) context.ledger.absorb(label, 'header')
    else context.ledger.leave(label, 'noPlace')
  } else if (placeLabelled(said, spoken, context)) context.ledger.absorb(label, 'header')
  else context.ledger.leave(spoken, 'noPlace', context.open.at(-1)?.path)
}

/** The pairs of a row; nothing where it cannot be read as such. */
function pairsOf(row: readonly Cell[]): readonly Pair[] | undefined {
  const cells = [...new Set(row)]
  if (cells.length < 2 || cells.length > 6) return undefined
  const pairs = cells.flatMap((label, index): readonly Pair[] => (index % 2 === 0 ? [[label, cells[index + 1]]] : []))
  const said = pairs.filter(([label, value]) => label.text.trim() !== '' || (value?.text.trim() ?? '') !== '')
  return said.every(([label]) => label.text.trim() !== '') ? said : undefined
}

function isKnown(label: string, { root, open }: Context): boolean {
  const words = withOrdinal(label.replace(/[：:]$/, '')).label
  return [...open, root].some(({ shape }) => named(termsOf(shape), words).length > 0)
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
