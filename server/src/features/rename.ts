import type { FileEdits } from '../base/edit.ts'
import { type Message, message } from '../base/message.ts'
import { type Span, touches } from '../base/span.ts'
import { readScalar } from '../language/values/scalars.ts'
import type { DefinitionSite } from '../programme/index/definitions.ts'
import { valuesAt } from '../programme/index/layered.ts'
import type { Programme } from '../programme/index/programme.ts'
import { type IdPlace, idPlaces } from './idPlaces.ts'
import { elementAt } from './references.ts'
import type { Snapshot } from './snapshot.ts'

/** What a rename would begin with: the id at the cursor. Nothing where no id stands: a name is no id. */
export function renameable(snapshot: Snapshot, offset: number): { readonly span: Span; readonly id: string } | undefined {
  const site = elementAt(snapshot, offset)
  const place = site && idPlaces(snapshot.programme, site).find(({ file, span }) => file.uri === snapshot.uri && touches(span, offset))
  return place && { span: place.span, id: site.fact.id }
}

/** The edits that give an element another id wherever it stands, or why that cannot be. */
export function rename(snapshot: Snapshot, offset: number, to: string): readonly FileEdits[] | Message {
  const site = elementAt(snapshot, offset)
  if (!site) return message('rename.nothing')
  const reading = readScalar('id', to.trim())
  if (!('value' in reading)) return message('rename.notAnId', { text: to })
  const id = String(reading.value)
  if (id !== site.fact.id && isTaken(snapshot.programme, site, id)) return message('rename.taken', { id })
  return withId(idPlaces(snapshot.programme, site).map((place) => ({ place, id })))
}

/** Whether something else has an id already that would no longer be told apart from the element's. */
const isTaken = ({ definitions }: Programme, site: DefinitionSite, id: string): boolean =>
  valuesAt(definitions.byId, id).some((other) => shareNames(site, other))

/** Two ids of which one has to give way: of the programme, or both of one document. */
export const shareNames = (one: DefinitionSite, other: DefinitionSite): boolean =>
  one.document === other.document || [one, other].some(({ fact }) => fact.definition.scope === 'programme')

/** The edits that write ids at places, by file. */
export const withId = (written: readonly { readonly place: IdPlace; readonly id: string }[]): readonly FileEdits[] =>
  [...Map.groupBy(written, ({ place }) => place.file.uri)].map(([uri, own]) => ({ uri, edits: own.map(({ place, id }) => place.edit(id)) }))
