import type { MappingShape } from '../../language/schema/shape.ts'
import type { Cell, Table } from '../source/source.ts'
import { type Moment, momentIn } from './overTime.ts'
import { named, spellingsOf } from './spoken.ts'
import { foldTerm, isProse, type Term, termsOf } from './terms.ts'
import { valueFor } from './values.ts'

/** A column of a table: what its header calls it, and which key of an entry that is. */
export interface Column {
  readonly index: number
  readonly header: string
  readonly term: Term | undefined
  /** Other keys of that name, for a cell that the first one cannot take. */
  readonly others: readonly Term[]
  /** When it tells an impact. */
  readonly moment?: Moment
  /** What bare figures below it are in: `h` below `RTO (hours)`. */
  readonly unit?: string
}

export interface Header {
  readonly columns: readonly Column[]
  /** The first row of headers, and the first one of entries. */
  readonly top: number
  readonly body: number
  /** How many columns are keys of an entry. */
  readonly known: number
}

type Rows = readonly (readonly Cell[])[]

/** Headers stand in the first rows, over one or two of them. */
const deepestHeader = 6

/** The row whose cells are keys of the entries of a list; nothing where fewer than two are. */
export function headerFor({ rows }: Table, term: Term & { readonly item: MappingShape }): Header | undefined {
  const found: Header[] = []
  for (let row = 0; row < Math.min(rows.length, deepestHeader); row++) {
    for (const depth of [1, 2]) {
      const top = rows.slice(row, row + depth)
      if (top.length === depth && !isOneCell(top[0] ?? []) && (depth === 1 || spans(top[0] ?? [])))
        found.push(headerOf(rows, { top: row, body: row + depth }, term))
    }
  }
  const best = found.toSorted((a, b) => b.known - a.known)[0]
  return best && best.known >= 2 ? best : undefined
}

/** Whether a cell stands over several columns: then the row below says more. */
const spans = (row: readonly Cell[]): boolean => row.some((cell, index) => cell.text.trim() !== '' && row[index + 1] === cell)

/** One cell over the whole row: a title, or a heading inside the table. */
export const isOneCell = (row: readonly Cell[]): boolean => row.length > 1 && row.every((cell) => cell === row[0])

interface Extent {
  readonly top: number
  readonly body: number
}

function headerOf(rows: Rows, { top, body }: Extent, list: Term & { readonly item: MappingShape }): Header {
  const taken = new Set<string>()
  const headers = rows.slice(top, body)
  const columns = (headers[0] ?? []).map((_, index): Column => {
    const words = [...new Set(headers.flatMap((row) => row[index] ?? []))]
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
    const header = words.join(' ')
    const cells = rows.slice(body).flatMap((row) => row[index]?.text.trim() ?? [])
    const [term, ...others] = ranked(
      termsFor(words, list, taken),
      cells.filter((text) => !isEmptyCell(text)),
    )
    if (term && !momentIn(header, list.item)) taken.add(term.way.join('.'))
    const unit = unitOf(header)
    const moment = momentIn(header, list.item)
    return { index, header, term: moment ? undefined : term, others, ...(moment && { moment }), ...(unit !== undefined && { unit }) }
  })
  return { columns, top, body, known: columns.filter(({ term, moment }) => term !== undefined || moment !== undefined).length }
}

/** `Inherent risk` over `Likelihood` is the likelihood of the inherent rating. A key is said by one column only. */
function termsFor(words: readonly string[], list: Term & { readonly item: MappingShape }, taken: ReadonlySet<string>): readonly Term[] {
  const isFree = ({ way }: Term): boolean => !taken.has(way.join('.'))
  const terms = termsOf(list.item)
  const [outer = '', inner] = words
  const tries = inner === undefined ? [outer] : [outer + inner, outer.replace(/(?<!\s)\s*(?:risk|rating|风险|風險)\s*$/i, '') + inner, inner, outer]
  const found = tries.map((one) => named(terms, one).filter((term) => isFree(term) && isItself(term, one))).find((some) => some.length > 0)
  if (found) return found
  // The scale of likelihoods has its figures below `Likelihood`.
  return isNameOf(list, outer) ? terms.filter(({ way }) => way.join('.') === 'value') : []
}

/** Whether a header is the list's own name. */
export const isNameOf = ({ key, names }: Term, header: string): boolean =>
  spellingsOf(header).some((one) => foldTerm(one) === key || names.has(foldTerm(one)))

/** A column is a list by its own name, not by what is said of one of its items. */
const isItself = (term: Term, header: string): boolean =>
  !term.item || isNameOf(term, header) || !spellingsOf(header).some((one) => term.itemNames.has(foldTerm(one)))

/** The keys of one name, those first that are meant by such cells: a rating for figures, a text for sentences. */
function ranked(terms: readonly Term[], cells: readonly string[]): readonly Term[] {
  if (terms.length < 2 || cells.length === 0) return terms
  const areRatings = cells.every((text) => /^\d{1,2}$/.test(text)) || (new Set(cells).size < cells.length && cells.every((text) => text.length <= 8))
  const score = ({ property: { shape }, way }: Term): number => {
    const taken = cells.filter((text) => valueFor(shape, text, { path: '', from: { in: 'text', line: 0 } }) !== undefined).length
    const isText = isProse(shape.scalar) || shape.mapping !== undefined
    return taken / cells.length - (areRatings && isText ? 1 : 0) - (way.join('.') === 'treatment' ? 0.5 : 0)
  }
  return terms.toSorted((a, b) => score(b) - score(a))
}

const unitWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hours?|hrs?|h)\b|小时|小時/i, 'h'],
  [/\b(?:minutes?|mins?)\b|分钟|分鐘/i, 'min'],
  [/\bdays?\b|天|日(?!期)/i, 'd'],
]

const unitOf = (header: string): string | undefined => {
  const bracket = /[(（[]([^)）\]]{1,200})[)）\]]/.exec(header)?.[1] ?? /\bin (\w+)$/i.exec(header)?.[1]
  return bracket === undefined ? undefined : (unitWords.find(([pattern]) => pattern.test(bracket))?.[1] ?? /^[A-Z]{3}$/.exec(bracket)?.[0])
}

/** A cell that says nothing. */
export const isEmptyCell = (text: string): boolean => /^[-–—/\\.·\s]*$/.test(text)

/** Whether headers and labels fold to something: a row of signs is no header. */
export const hasWords = (text: string): boolean => foldTerm(text) !== ''
