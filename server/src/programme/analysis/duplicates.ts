import { remembered } from '../../base/remembered.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { derived } from '../index/derived.ts'
import { documentsThatSpeak } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** The ids that a document gives to two elements of one type, as `step S2`. What an anchor holds is read at each alias and is one. */
export const givenTwice: (document: DocumentModel) => ReadonlySet<string> = remembered(({ definitions }: DocumentModel) => {
  const places = Map.groupBy(definitions, ({ definition, id }) => `${definition.type} ${id}`)
  return new Set([...places].flatMap(([key, facts]) => (new Set(facts.map(({ span }) => span.start)).size > 1 ? [key] : [])))
})

/** The types of which a document gives an id twice: one of the two has lost its own, by which others may still refer to it. */
export const typesGivenTwice: (document: DocumentModel) => ReadonlySet<string> = remembered(
  (document: DocumentModel) => new Set([...givenTwice(document)].map((key) => key.slice(0, key.indexOf(' ')))),
)

/** The same over all documents that speak for the programme. */
export const typesGivenTwiceAnywhere: (programme: Programme) => ReadonlySet<string> = derived(
  (programme) => new Set(documentsThatSpeak(programme).flatMap(({ document }) => [...typesGivenTwice(document)])),
)
