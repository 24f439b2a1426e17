import type { MappingShape } from '../../language/schema/shape.ts'
import type { Cell, Table } from '../source/source.ts'
import { foldTerm, named, type Term, termsOf } from './terms.ts'

/** A column of a table: what its header calls it, and which key of an entry that is. */
export interface Column {
  readonly index: number
  readonly header: string
  readonly term: Term | undefined
  /** What bare figures below it are in: `h` below `RTO (hours)`. */
  readonly unit?: string
}

export interface Header {
  readonly columns: readonly Column[]
  /** The first row of entries. */
  readonly body: number
  /** How many columns are keys of an entry. */
  readonly known: number
}

/** Headers stand in the first rows, over one or two of them. */
const deepestHeader = 4

/** The row whose cells are keys of such entries; nothing where fewer than two are. */
export function headerFor({ rows }: Table, item: MappingShape): Header | undefined {
  const found: Header[] = []
  for (let row = 0; row < Math.min(rows.length - 1, deepestHeader); row++) {
    for (const depth of [2, 1]) {
      const top = rows.slice(row, row + depth)
      if (top.length === depth && (depth === 1 || spans(top[0] ?? []))) found.push(headerOf(top, row + depth, item))
    }
  }
  const best = found.toSorted((a, b) => b.known - a.known)[0]
  return best && best.known >= 2 ? best : undefined
}

/** Whether a cell stands over several columns: then the row below says more. */
const spans = (row: readonly Cell[]): boolean => row.some((cell, index) => cell.text.trim() !== '' && row[index + 1] === cell)

function headerOf(top: readonly (readonly Cell[])[], body: number, item: MappingShape): Header {
  const taken = new Set<string>()
  const columns = (top[0] ?? []).map((_, index): Column => {
    const words = [...new Set(top.flatMap((row) => row[index] ?? []))]
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
    const header = words.join(' ')
    const term = termFor(words, item, taken)
    if (term) taken.add(term.way.join('.'))
    const unit = unitOf(header)
    return { index, header, term, ...(unit !== undefined && { unit }) }
  })
  return { columns, body, known: columns.filter(({ term }) => term !== undefined).length }
}

/** `Inherent risk` over `Likelihood` is the likelihood of the inherent rating. A key is said by one column only. */
function termFor(words: readonly string[], item: MappingShape, taken: ReadonlySet<string>): Term | undefined {
  const terms = termsOf(item).filter(({ way }) => !taken.has(way.join('.')))
  const [outer = '', inner] = words
  const tries = inner === undefined ? variants(outer) : [outer + inner, ...pairs(outer, inner), inner, outer]
  for (const words of tries) {
    const [term] = named(terms, words)
    if (term) return term
  }
  return undefined
}

const pairs = (outer: string, inner: string): readonly string[] => [outer.replace(/\s*(?:risk|rating|风险|風險)\s*$/i, '') + inner]

/** `RTO (hours)` and `Owner / deputy` go by what stands before the bracket and the stroke. */
const variants = (header: string): readonly string[] => [
  header,
  header.replace(/\s*[(（[【][^)）\]】]*[)）\]】]\s*$/, ''),
  header.split(/\s*[/／|]\s*/)[0] ?? '',
  /[(（]([^)）]+)[)）]/.exec(header)?.[1] ?? '',
]

const unitWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hours?|hrs?|h)\b|小时|小時/i, 'h'],
  [/\b(?:minutes?|mins?)\b|分钟|分鐘/i, 'min'],
  [/\bdays?\b|天|日(?!期)/i, 'd'],
]

const unitOf = (header: string): string | undefined => {
  const bracket = /[(（[]([^)）\]]+)[)）\]]/.exec(header)?.[1] ?? /\bin (\w+)$/i.exec(header)?.[1]
  return bracket === undefined ? undefined : unitWords.find(([pattern]) => pattern.test(bracket))?.[1]
}

/** A cell that says nothing. */
export const isEmptyCell = (text: string): boolean => /^(?:[-–—/\\.·]*|n\/?a|none|无|無|—+)$/i.test(text.trim())

/** Whether headers and labels fold to something: a row of signs is no header. */
export const hasWords = (text: string): boolean => foldTerm(text) !== ''
