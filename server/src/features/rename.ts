import type { Edit, FileEdits } from '../base/edit.ts'
import { type Message, message } from '../base/message.ts'
import type { Span } from '../base/span.ts'
import { renameReference } from '../language/edits/renameId.ts'
import { replaceScalar } from '../language/edits/setScalar.ts'
import type { FileModel } from '../language/model/file.ts'
import { readScalar } from '../language/values/scalars.ts'
import type { DefinitionSite } from '../programme/index/definitions.ts'
import { valuesAt } from '../programme/index/layered.ts'
import { referencesTo } from '../programme/index/references.ts'
import { elementAt } from './references.ts'
import type { Snapshot } from './snapshot.ts'

/** What a rename would begin with: the id at the cursor. Nothing where no id stands: a name is no id. */
export function renameable(snapshot: Snapshot, offset: number): { readonly span: Span; readonly id: string } | undefined {
  const site = elementAt(snapshot, offset)
  const place = site && placesOf(snapshot, site).find(({ file, span }) => file.uri === snapshot.uri && span.start <= offset && offset <= span.end)
  return place && { span: place.span, id: site.fact.id }
}

/** The edits that give an element another id wherever it stands, or why that cannot be. */
export function rename(snapshot: Snapshot, offset: number, to: string): readonly FileEdits[] | Message {
  const site = elementAt(snapshot, offset)
  if (!site) return message('rename.nothing')
  const reading = readScalar('id', to.trim())
  if (!('value' in reading)) return message('rename.notAnId', { text: to })
  const id = String(reading.value)
  const taken = id !== site.fact.id && valuesAt(snapshot.programme.definitions.byId, id).some((other) => shareNames(site, other))
  if (taken) return message('rename.taken', { id })
  const edits = placesOf(snapshot, site).map(({ file, edit }) => ({ file, edit: edit(id) }))
  const byFile = Map.groupBy(edits, ({ file }) => file.uri)
  return [...byFile].map(([uri, own]) => ({ uri, edits: own.map(({ edit }) => edit) }))
}

/** Two ids of which one has to give way: of the programme, or both of one document. */
const shareNames = (one: DefinitionSite, other: DefinitionSite): boolean =>
  one.document === other.document || [one, other].some(({ fact }) => fact.definition.scope === 'programme')

interface Place {
  readonly file: FileModel
  readonly span: Span
  readonly edit: (id: string) => Edit
}

/** Where the id is written: its own place and every reference by it. What an alias brings in twice stands in the text once. */
function placesOf({ programme }: Snapshot, site: DefinitionSite): readonly Place[] {
  const { fact, file } = site
  const own: Place = { file, span: fact.span, edit: (id) => replaceScalar(fact.span, id, file.table.text) }
  const seen = new Set([`${file.uri} ${fact.span.start}`])
  const others = referencesTo(programme, site).flatMap((reference): readonly Place[] => {
    const source = reference.file.table.text
    const written = (id: string): Edit | undefined => renameReference(reference.fact, { from: fact.id, to: id }, source)
    const key = `${reference.file.uri} ${reference.fact.span.start}`
    if (!written(fact.id) || seen.has(key)) return []
    seen.add(key)
    return [{ file: reference.file, span: reference.fact.span, edit: (id) => written(id) ?? { span: reference.fact.span, text: id } }]
  })
  return [own, ...others]
}
