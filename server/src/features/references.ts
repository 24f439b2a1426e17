import type { Span } from '../base/span.ts'
import { touches } from '../base/span.ts'
import type { DefinitionFact } from '../language/model/facts.ts'
import type { FileModel } from '../language/model/file.ts'
import { type DefinitionSite, resolve } from '../programme/index/definitions.ts'
import { referencesTo } from '../programme/index/references.ts'
import { placeAt } from './placeAt.ts'
import type { Snapshot } from './snapshot.ts'

/** A piece of a file. */
export interface FilePlace {
  readonly uri: string
  readonly span: Span
}

/** The element that is meant at an offset: by its own id there, or by a reference. */
export function elementAt({ file, programme }: Pick<Snapshot, 'file' | 'programme'>, offset: number): DefinitionSite | undefined {
  const own = file && definedAt(file, offset)
  if (own) return own
  const place = file && placeAt(file, offset)
  if (!place?.reference) return undefined
  const resolution = resolve(programme.definitions, place.reference, place.document)
  return resolution.found === 'one' ? resolution.site : undefined
}

function definedAt(file: FileModel, offset: number): DefinitionSite | undefined {
  for (const document of file.documents) {
    const fact = document.definitions.find(({ span }: DefinitionFact) => touches(span, offset))
    if (fact) return { fact, file, document }
  }
  return undefined
}

/** Everywhere that an element is referred to, over the whole programme; its own id where it is asked for too. */
export function references(snapshot: Snapshot, offset: number, include: 'references' | 'definition too'): readonly FilePlace[] {
  const site = elementAt(snapshot, offset)
  if (!site) return []
  const own = include === 'definition too' ? [{ uri: site.file.uri, span: site.fact.span }] : []
  return [...own, ...referencesTo(snapshot.programme, site).map(({ fact, file }) => ({ uri: file.uri, span: fact.span }))]
}
