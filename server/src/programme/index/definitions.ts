import type { DefinitionFact } from '../../language/model/facts.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentId } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { leading } from './editions.ts'

/** An element that others can refer to, and where it is defined. */
export interface DefinitionSite {
  readonly fact: DefinitionFact
  readonly file: FileModel
  readonly document: DocumentModel
}

export interface DefinitionIndex {
  /** By id; several when an id is given twice. */
  readonly byId: ReadonlyMap<string, readonly DefinitionSite[]>
  /** By name, spelled as it is. */
  readonly byName: ReadonlyMap<string, readonly DefinitionSite[]>
}

export const nameKey = (name: string): string => name.trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase()

export function indexDefinitions(files: readonly FileModel[]): DefinitionIndex {
  const byId = new Map<string, DefinitionSite[]>()
  const byName = new Map<string, DefinitionSite[]>()
  const led = leading(files)
  for (const file of files) {
    for (const document of file.documents) {
      for (const fact of document.definitions) {
        // Another edition of a document defines for itself alone.
        if (!led.has(document) && fact.definition.scope === 'programme') continue
        const site = { fact, file, document }
        put(byId, fact.id, site)
        if (fact.name !== undefined) put(byName, nameKey(fact.name), site)
      }
    }
  }
  return { byId, byName }
}

function put(map: Map<string, DefinitionSite[]>, key: string, site: DefinitionSite): void {
  const list = map.get(key)
  if (list) list.push(site)
  else map.set(key, [site])
}

/** What a text refers to from inside a document. */
export type Resolution =
  | { readonly found: 'one'; readonly site: DefinitionSite }
  | { readonly found: 'several'; readonly sites: readonly DefinitionSite[] }
  /** There is such an id, but of none of the wanted types. */
  | { readonly found: 'otherType'; readonly sites: readonly DefinitionSite[] }
  | { readonly found: 'none' }

export interface Wanted {
  readonly text: string
  readonly types: readonly string[]
}

/** Resolves an id, `document#id`, or a name that only one element of the wanted types has. */
export function resolve(index: DefinitionIndex, wanted: Wanted, from: DocumentModel): Resolution {
  const [outer, inner] = splitOuter(wanted.text)
  const all = index.byId.get(inner) ?? []
  const visible = all.filter((site) =>
    outer === undefined ? site.fact.definition.scope === 'programme' || site.document === from : documentId(site.document) === outer,
  )
  const fitting = visible.filter((site) => wanted.types.includes(site.fact.definition.type))
  if (fitting.length > 0) return several(fitting)
  const named = (index.byName.get(nameKey(wanted.text)) ?? []).filter(
    (site) => wanted.types.includes(site.fact.definition.type) && (site.fact.definition.scope === 'programme' || site.document === from),
  )
  if (named.length > 0) return several(named)
  return visible.length > 0 ? { found: 'otherType', sites: visible } : { found: 'none' }
}

function splitOuter(text: string): readonly [string | undefined, string] {
  const at = text.indexOf('#')
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [undefined, text]
}

function several(sites: readonly DefinitionSite[]): Resolution {
  const [site] = sites
  return sites.length === 1 && site ? { found: 'one', site } : { found: 'several', sites }
}
