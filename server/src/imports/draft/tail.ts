import type { MappingShape, Property } from '../../language/schema/shape.ts'
import { dayIn } from './days.ts'
import { named } from './spoken.ts'
import { type Term, termsOf } from './terms.ts'
import { valueFor } from './values.ts'

/** What is said of an entry in the same breath as its name: `Update the call tree (Ben, by 31 Jan 2026)`. */
export interface Tailed {
  readonly name: string
  readonly parts: readonly TailPart[]
}

interface TailPart {
  readonly property: Property
  readonly text: string
}

/** Cuts from the end what is a day, a person beside a day, or goes by the name of a key. The rest is the name. */
export function tailOf(text: string, item: MappingShape): Tailed {
  const day = ['date', 'due', 'end'].map((key) => item.properties.get(key)).find((one) => one?.shape.scalar?.value === 'date')
  const first = day && dayFirst(text)
  if (day && first) return { name: first.name, parts: [{ property: day, text: first.day }] }
  const pieces = piecesOf(text)
  const parts: (TailPart & { readonly from: number })[] = []
  for (const piece of pieces.slice(1).toReversed()) {
    const part = partOf(piece.text, { item, day, seen: parts })
    if (!part) break
    parts.push({ ...part, from: piece.from })
  }
  const from = settled(pieces, parts)
  return {
    name: text.slice(0, from).replace(/(?<![\s,，;；([（–—-])[\s,，;；([（–—-]+$/, ''),
    parts: parts.filter((part) => part.from >= from).toReversed(),
  }
}

/** A person is only told from other words by a day beside: without one nothing is cut. */
function settled(pieces: readonly Piece[], parts: readonly (TailPart & { readonly from: number })[]): number {
  const last = parts.at(-1)
  return last?.from ?? pieces.at(-1)?.to ?? 0
}

interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

const separator = /(?<!\s)\s+[–—-]\s+|(?<!\s)\s*[;；(（,，]\s*|[)）]\s*$|[:：]\s+(?=\d)/g

function piecesOf(text: string): readonly Piece[] {
  const cuts = [...text.matchAll(separator)]
  const starts = [0, ...cuts.map(({ index, 0: sign }) => index + sign.length)]
  const ends = [...cuts.map(({ index }) => index), text.length]
  return starts
    .map((from, index) => ({ text: text.slice(from, ends[index]), from, to: ends[index] ?? text.length }))
    .filter((piece) => piece.text.trim() !== '')
}

interface Seen {
  readonly item: MappingShape
  readonly day: Property | undefined
  readonly seen: readonly TailPart[]
}

function partOf(text: string, { item, day, seen }: Seen): TailPart | undefined {
  const found = dayIn(text.replace(/^(?:by|on|before|until|due)\s+/i, ''))
  if (found !== undefined && day && !seen.some(({ property }) => property === day)) return { property: day, text }
  const words = /^(\S+)\s+(.+)$/.exec(text.trim())
  const term: Term | undefined = words?.[1] === undefined ? undefined : named(termsOf(item), words[1]).find(({ way }) => way.length === 1)
  if (term && words?.[2] !== undefined && term.property.shape.scalar && seen.length > 0) return { property: term.property, text: words[2] }
  const status = item.properties.get('status')
  if (status?.shape.scalar && valueFor({ scalar: status.shape.scalar }, text, { path: '', from: { in: 'text', line: 0 } }))
    return { property: status, text }
  const owner = item.properties.get('owner')
  const isName = /^(?:@[\w.-]+|\p{Lu}[\p{L}.'’-]*)(?:\s+\p{Lu}[\p{L}.'’-]*){0,2}$|^[\u4e00-\u9fff]{2,4}$/u.test(text.trim())
  return owner && isName && seen.length > 0 ? { property: owner, text: text.trim() } : undefined
}

/** `30 April 2026: first restore test`, `31 Jan 2026 call tree done` */
function dayFirst(text: string): { readonly day: string; readonly name: string } | undefined {
  const words = [...text.matchAll(/[^\s:：–—]+/g)]
  for (let count = Math.min(4, words.length - 1); count >= 1; count--) {
    const last = words[count - 1]
    const end = last ? last.index + last[0].length : 0
    const [day, name] = [text.slice(0, end), text.slice(end).replace(/^[\s:：–—-]+/, '')]
    if (dayIn(day) !== undefined && name !== '') return { day, name }
  }
  return undefined
}
