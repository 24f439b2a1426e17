import type { DocumentModel } from '../../language/model/readModel.ts'
import { derived } from '../index/derived.ts'
import { documentsThatSpeak } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

const known = new WeakMap<DocumentModel, ReadonlySet<string>>()

/** The ids that a document gives to two elements of one type, as `step S2`. What an anchor holds is read at each alias and is one. */
export function givenTwice(document: DocumentModel): ReadonlySet<string> {
  const kept = known.get(document)
  if (kept) return kept
  const places = Map.groupBy(document.definitions, ({ definition, id }) => `${definition.type} ${id}`)
  const found = [...places].flatMap(([key, facts]) => (new Set(facts.map(({ span }) => span.start)).size > 1 ? [key] : []))
  known.set(document, new Set(found))
  return new Set(found)
}

/** The types of which a document gives an id twice: one of the two has lost its own, by which others may still refer to it. */
export const typesGivenTwice = (document: DocumentModel): ReadonlySet<string> =>
  new Set([...givenTwice(document)].map((key) => key.slice(0, key.indexOf(' '))))

/** The same over all documents that speak for the programme. */
export const typesGivenTwiceAnywhere: (programme: Programme) => ReadonlySet<string> = derived(
  (programme) => new Set(documentsThatSpeak(programme).flatMap(({ document }) => [...typesGivenTwice(document)])),
)
