import { type Span, span } from '../../base/span.ts'
import { type LineTable, rowAt } from '../../language/lines/lineTable.ts'
import type { Places } from './places.ts'

/** The room between two tokens of a flow collection that stand on one row, and what it should be. */
export interface Gap {
  readonly row: number
  readonly span: Span
  readonly text: string
}

interface Token {
  readonly sort: '{' | '}' | '[' | ']' | ',' | ':' | 'word' | 'comment'
  readonly start: number
  readonly end: number
}

/**
 * The room inside the flow collections of a text:
 *
 *     [ a,b , c ]     becomes    [a, b, c]
 *     {a : b,c:  d}   becomes    { a: b, c: d }
 */
export function flowGaps(table: LineTable, places: Places): readonly Gap[] {
  const words = new Map(places.scalars.map(({ start, end }) => [start, end]))
  return places.flows.flatMap((flow) => {
    const tokens = tokensIn(table.text, flow, words)
    return tokens.slice(1).flatMap((token, index) => {
      const before = tokens[index]
      return before ? gapBetween(table, before, token) : []
    })
  })
}

function gapBetween(table: LineTable, before: Token, after: Token): readonly Gap[] {
  const blank = table.text.slice(before.end, after.start)
  if (/[\r\n]/.test(blank)) return []
  const text = room(before, after, { blank, text: table.text })
  return [{ row: rowAt(table, after.start), span: span(before.end, after.start), text }]
}

interface Between {
  readonly blank: string
  readonly text: string
}

function room(before: Token, after: Token, { blank, text }: Between): string {
  if (after.sort === 'comment') return blank
  if (before.sort === '[' || after.sort === ']' || after.sort === ',') return ''
  if (before.sort === '{' || after.sort === '}') return before.sort === '{' && after.sort === '}' ? '' : ' '
  if (after.sort === ':') return isPlainKey(text, before) ? '' : blank
  const mayTouch = before.sort === ',' ? isInFigure(text, before) : before.sort !== ':'
  return blank === '' && mayTouch ? '' : ' '
}

/** `EUR 250,000` was meant as one figure: its finding speaks of the text as it stands. */
const isInFigure = (text: string, { start, end }: Token): boolean => /^\d,\d$/.test(text.slice(start - 1, end + 1))

/** `*a :` is not `*a:`, the name of an alias may hold a colon. */
const isPlainKey = (text: string, { sort, start }: Token): boolean => sort === 'word' && !/[*&!]/.test(text[start] ?? '')

function tokensIn(text: string, flow: Span, words: ReadonlyMap<number, number>): readonly Token[] {
  const tokens: Token[] = []
  let at = flow.start
  while (at < flow.end) {
    const token = tokenAt(text, at, words.get(at))
    if (token.end === at) return tokens
    if (token.sort !== 'blank') tokens.push({ sort: token.sort, start: at, end: token.end })
    at = token.end
  }
  return tokens
}

const other = /\s+|#[^\r\n]*|[^\s,[\]{}:][^\s,[\]{}]*/y

function tokenAt(text: string, at: number, end: number | undefined): { readonly sort: Token['sort'] | 'blank'; readonly end: number } {
  if (end !== undefined) return { sort: 'word', end }
  const sign = text[at] ?? ''
  if (isSign(sign)) return { sort: sign, end: at + 1 }
  other.lastIndex = at
  const found = other.exec(text)?.[0] ?? ''
  return { sort: /^\s/.test(found) ? 'blank' : found.startsWith('#') ? 'comment' : 'word', end: at + found.length }
}

const isSign = (sign: string): sign is Exclude<Token['sort'], 'word' | 'comment'> => sign !== '' && '{}[],:'.includes(sign)
