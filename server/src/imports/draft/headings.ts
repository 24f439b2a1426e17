import { remembered } from '../../base/remembered.ts'
import type { MappingShape } from '../../language/schema/shape.ts'
import type { Block, Line } from '../source/source.ts'
import { type Mark, markOf } from './marks.ts'
import { named, spokenOf } from './spoken.ts'
import { isProse, type Term, termsOf } from './terms.ts'

/** What a section can be about: lists, groups of keys, and prose. Of the head of a document only what is listed in it. */
export const sections: (shape: MappingShape) => readonly Term[] = remembered((shape: MappingShape) =>
  termsOf(shape).filter(
    ({
      way,
      item,
      property: {
        shape: { list, mapping, scalar },
      },
    }) => (way[0] !== 'document' || way.length === 1 || item !== undefined) && (list || mapping || (isProse(scalar) && way.length === 1)),
  ),
)

interface Looks {
  readonly mark: Mark | undefined
  readonly body: string
  readonly terms: readonly Term[]
  /** What stands below it. */
  readonly next: Block | undefined
}

const longestHeading = 40

/** Whether a line is a heading, although its format does not say so: short, numbered or alone, and about a section of the schema. */
export function isHeading({ text, depth }: Line, { mark, body, terms, next }: Looks): boolean {
  const plain = body.trim()
  const words = plain.replace(/[：:]$/, '')
  if (plain.length > longestHeading || text.includes('\n') || /[。；;！!，,]$/.test(plain) || /[：:]\s*\S/.test(words)) return false
  const colon = words !== plain
  if (mark?.style === 'chapter' || mark?.style === 'formal' || mark?.style === 'han') return true
  if (depth > 0) return false
  if (mark) return colon || spokenOf(terms, words).length > 0
  return named(terms, words).length > 0 || (colon && beginsWith(terms, words)) || (!colon && standsOver(plain, next))
}

/** `Risks we talked about:` */
function beginsWith(terms: readonly Term[], text: string): boolean {
  const words = text.split(/\s+/)
  return words.some((_, index) => named(terms, words.slice(0, index + 1).join(' ')).length > 0)
}

/** A few words without a full stop above a paragraph of sentences. */
function standsOver(words: string, next: Block | undefined): boolean {
  if (next?.is !== 'line' || next.depth > 0 || markOf(next.text) || /[.．?？]$/.test(words)) return false
  return /^[A-Z\u4e00-\u9fff]/.test(words) && /[.。!！?？]$/.test(next.text.trim()) && next.text.length > words.length
}
