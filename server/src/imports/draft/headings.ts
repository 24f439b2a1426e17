import { remembered } from '../../base/remembered.ts'
import type { MappingShape } from '../../language/schema/shape.ts'
import type { Line } from '../source/source.ts'
import type { Mark } from './marks.ts'
import { isProse, named, spokenOf, type Term, termsOf } from './terms.ts'

/** What a section can be about: lists, groups of keys, and prose. The head of a document is no section. */
export const sections: (shape: MappingShape) => readonly Term[] = remembered((shape: MappingShape) =>
  termsOf(shape).filter(
    ({
      way,
      property: {
        shape: { list, mapping, scalar },
      },
    }) => way[0] !== 'document' && (list || mapping || (isProse(scalar) && way.length === 1)),
  ),
)

interface Looks {
  readonly mark: Mark | undefined
  readonly body: string
  readonly terms: readonly Term[]
}

const longestHeading = 40

/** Whether a line is a heading, although its format does not say so: short, numbered or alone, and about a section of the schema. */
export function isHeading({ text, depth }: Line, { mark, body, terms }: Looks): boolean {
  const plain = body.trim()
  if (plain.length > longestHeading || text.includes('\n') || /[。；;！!]$/.test(plain)) return false
  const colon = /[：:]$/.test(plain)
  const words = plain.replace(/[：:]$/, '')
  if (/[：:]\s*\S/.test(words)) return false
  if (mark?.style === 'chapter' || mark?.style === 'han') return true
  if (mark && depth === 0) return colon || spokenOf(terms, words).length > 0
  return depth === 0 && named(terms, words).length > 0
}
