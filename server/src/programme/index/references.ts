import type { ReferenceFact } from '../../language/model/facts.ts'
import type { FileModel } from '../../language/model/file.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { type Change, type DefinitionIndex, type DefinitionSite, nameKey, resolve } from './definitions.ts'
import { type Contribution, type Layered, layersOf, valuesAt, withFile } from './layered.ts'

/** A place that refers to an element. */
export interface ReferenceSite {
  readonly fact: ReferenceFact
  readonly file: FileModel
  readonly document: DocumentModel
}

/** Every reference of a programme, by what it says: an id or a name, folded by `nameKey`, without the document before a `#`. */
export type ReferenceIndex = Layered<ReferenceSite>

export const indexReferences = (files: readonly FileModel[]): ReferenceIndex => layersOf(files.map(contribution))

/** The index after some files changed; the others are not looked at again. */
export const updateReferences = (index: ReferenceIndex, changes: readonly Change[]): ReferenceIndex =>
  changes.reduce((layers, { uri, file }) => withFile(layers, uri, file ? contribution(file) : []), index)

const contribution = (file: FileModel): Contribution<ReferenceSite> =>
  file.documents.flatMap((document) => document.references.map((fact) => [keyOf(fact.text), { fact, file, document }] as const))

const keyOf = (text: string): string => nameKey(text.slice(text.indexOf('#') + 1))

interface Indexes {
  readonly definitions: DefinitionIndex
  readonly references: ReferenceIndex
}

/** Every place that refers to an element, by id or by name. */
export function referencesTo({ definitions, references }: Indexes, { fact }: DefinitionSite): readonly ReferenceSite[] {
  const keys = new Set([nameKey(fact.id), ...(fact.name === undefined ? [] : [nameKey(fact.name)])])
  const said = [...keys].flatMap((key) => valuesAt(references, key))
  return said.filter(({ fact: reference, document }) => {
    const resolution = resolve(definitions, reference, document)
    return resolution.found === 'one' && resolution.site.fact === fact
  })
}
