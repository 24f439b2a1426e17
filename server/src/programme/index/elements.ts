import { remembered } from '../../base/remembered.ts'
import type { Defined, Elements } from '../../generated/model.ts'
import type { Element, Located } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentId, headerOf, statusOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Kind } from '../../language/schema/kinds.ts'
import { resolve } from './definitions.ts'
import { derived } from './derived.ts'
import { past } from './editions.ts'
import { documentsOf, type Programme } from './programme.ts'

/** An element with the document and the file that it stands in. */
export interface Site<E extends Element = Element> {
  readonly element: E
  readonly document: DocumentModel
  readonly file: FileModel
}

/** Every element of a shape, as `bia.activity`, in the documents that speak for the programme. */
export function allOf<Name extends keyof Elements>(programme: Programme, name: Name): readonly Site<Elements[Name]>[] {
  const known = byName(programme)
  const found = known.get(name) ?? documentsThatSpeak(programme).flatMap(({ document, file }) => sitesIn(file).get(document)?.get(name) ?? [])
  known.set(name, found)
  return found as unknown as readonly Site<Elements[Name]>[]
}

/** What of a programme was asked for by name. */
const byName = derived((): Map<string, readonly Site[]> => new Map())

/** The elements of a file by document and name: of a large programme the next keystroke changes one file. */
const sitesIn: (file: FileModel) => ReadonlyMap<DocumentModel, ReadonlyMap<string, readonly Site[]>> = remembered(
  (file: FileModel) =>
    new Map(
      file.documents.map((document) => {
        const sites = document.elements.map((element) => ({ element, document, file }))
        return [document, Map.groupBy(sites, ({ element }) => element.$.shape.name)]
      }),
    ),
)

/** Every document that speaks for the programme, with its root as the element. */
export const documentsThatSpeak: (programme: Programme) => readonly Site[] = derived((programme) =>
  [...documentsOf(programme)]
    .filter(([, document]) => programme.definitions.leading.has(document) && !past.has(statusOf(document)))
    .map(([file, document]) => ({ element: document.root, document, file })),
)

/** Where a programme's element of some types stands, and which of the types it is. */
export interface Target<Type extends keyof Defined> extends Site<Defined[Type]> {
  readonly type: Type
  /** Its id as defined: a reference may also be a name. */
  readonly id: string
  readonly name?: string
}

/** Where a reference is written: the document, in the programme that it is seen in. */
export interface Standpoint {
  readonly programme: Programme
  readonly document: DocumentModel
  /** The element that refers, where what it says beside narrows what is meant. */
  readonly by?: Element
}

/** The one element that a reference means; nothing where it is unknown, ambiguous or of another type. */
export function targetOf<Type extends keyof Defined>(
  { programme, document, by }: Standpoint,
  types: readonly Type[],
  reference: Located<string> | undefined,
): Target<Type> | undefined {
  if (!reference) return undefined
  const resolution = resolve(programme.definitions, { text: reference.value, types, ...(by && { element: by }) }, document)
  if (resolution.found !== 'one') return undefined
  const { fact, file, document: home } = resolution.site
  const { id, name, definition, element } = fact
  const type = definition.type as Type
  return { element: element as unknown as Defined[Type], document: home, file, type, id, ...(name !== undefined && { name }) }
}

/** Of a registry and of records nobody approves the whole: what has no status holds as it stands. */
const withoutApproval: ReadonlySet<Kind> = new Set(['registry', 'records', 'continuity_config'])

/** Whether a document holds today, so that what is late or stale in it matters. */
export const isCurrent = (document: DocumentModel): boolean =>
  statusOf(document) === 'in_force' || (withoutApproval.has(document.kind) && !saysStatus(document))

const saysStatus = (document: DocumentModel): boolean => headerOf(document)?.$.slots.has('status') ?? false

/**
 * The programme as one of its documents sees it. An edition that does not speak for its document is checked as if it did: its sibling
 * steps back, so that next year's draft is no duplicate of this year's plan.
 */
export function seenFrom(programme: Programme, document: DocumentModel): Programme {
  const { leading } = programme.definitions
  if (leading.has(document)) return programme
  const known = views(programme)
  const kept = known.get(document)
  if (kept) return kept
  const id = documentId(document)
  const led = new Set([...leading].filter((other) => documentId(other) !== id))
  const seen = { ...programme, definitions: { ...programme.definitions, leading: led.add(document) } }
  known.set(document, seen)
  return seen
}

const views = derived((): Map<DocumentModel, Programme> => new Map())
