import type { Edit } from '../base/edit.ts'
import type { Span } from '../base/span.ts'
import { renameReference } from '../language/edits/renameId.ts'
import { replaceScalar } from '../language/edits/setScalar.ts'
import type { FigureFact } from '../language/model/facts.ts'
import type { FileModel } from '../language/model/file.ts'
import { documentId } from '../language/model/header.ts'
import type { DefinitionSite } from '../programme/index/definitions.ts'
import { keysOf, valuesAt } from '../programme/index/layered.ts'
import { documentsOf, type Programme } from '../programme/index/programme.ts'
import { referencesTo } from '../programme/index/references.ts'

/** A place in a text that says an id, and what it says with another one. */
export interface IdPlace {
  readonly file: FileModel
  readonly span: Span
  readonly edit: (id: string) => Edit
}

/**
 * Everywhere an element's id is written: its own place, every reference by it, the waivers that name it. What goes by its name stays. Of a
 * document these are its other editions too, and what stands before a `#`.
 */
export function idPlaces(programme: Programme, site: DefinitionSite): readonly IdPlace[] {
  const sites = isDocument(site) ? editionsOf(programme, site) : [site]
  const found = [
    ...sites.map((one) => own(one)),
    ...sites.flatMap((one) => referring(programme, one)),
    ...(isDocument(site) ? insideDocument(programme, site) : []),
    ...waivers(programme, site),
    ...levels(site),
  ]
  // What an alias brings in twice stands in the text once.
  return [...new Map(found.map((place) => [`${place.file.uri} ${place.span.start}`, place])).values()]
}

const isDocument = ({ fact }: DefinitionSite): boolean => fact.definition.type === 'document'

/** Every document that shares the id: renamed alone, an edition would be another document. */
const editionsOf = ({ definitions }: Programme, site: DefinitionSite): readonly DefinitionSite[] => [
  site,
  ...valuesAt(definitions.byId, site.fact.id).filter((other) => other.fact !== site.fact && isDocument(other)),
]

const own = ({ fact, file }: DefinitionSite): IdPlace => ({
  file,
  span: fact.span,
  edit: (id) => replaceScalar(fact.span, id, file.table.text),
})

const referring = (programme: Programme, site: DefinitionSite): readonly IdPlace[] =>
  referencesTo(programme, site).flatMap(({ fact: { span, text }, file }) => {
    const source = file.table.text
    const edit = (id: string): Edit | undefined => renameReference({ span, text }, { from: site.fact.id, to: id }, source)
    return edit(site.fact.id) ? [{ file, span, edit: (id: string) => edit(id) ?? { span, text: id } }] : []
  })

/** `annual-2026#T1` follows the id of its document. */
function insideDocument({ references }: Programme, { fact: { id } }: DefinitionSite): readonly IdPlace[] {
  const sites = [...keysOf(references)].flatMap((key) => valuesAt(references, key))
  return sites.flatMap(({ fact: { span, text }, file }) => (text.startsWith(`${id}#`) ? [withPrefix({ file, span, text }, id)] : []))
}

const withPrefix = ({ file, span, text }: Omit<IdPlace, 'edit'> & { readonly text: string }, id: string): IdPlace => ({
  file,
  span,
  edit: (other) => replaceScalar(span, other + text.slice(id.length), file.table.text),
})

/** A waiver says its place in words that are no reference: `T1`, `annual-2026#T1`, `annual-2026#tasks[0].end`. */
function waivers(programme: Programme, site: DefinitionSite): readonly IdPlace[] {
  const { id } = site.fact
  const outer = documentId(site.document)
  return [...documentsOf(programme)].flatMap(([file, document]) => {
    // Without its document an id means whatever has it, wherever the waiver stands.
    const isAlone = document === site.document || valuesAt(programme.definitions.byId, id).length === 1
    return document.figures.filter(isWaivedPlace).flatMap(({ span, text }): readonly IdPlace[] => {
      if (isDocument(site)) return text === id || text.startsWith(`${id}#`) ? [withPrefix({ file, span, text }, id)] : []
      const prefix = `${outer}#`
      if (text === prefix + id) return [{ file, span, edit: (to) => replaceScalar(span, prefix + to, file.table.text) }]
      return text === id && isAlone ? [{ file, span, edit: (to) => replaceScalar(span, to, file.table.text) }] : []
    })
  })
}

/** The place of a waiver. */
export const isWaivedPlace = ({ element, key }: FigureFact): boolean => key === 'at' && element.$.shape.name === 'common.waiver'

/** A rating tells a level of the same register's matrix without being a reference. */
function levels({ fact, file, document }: DefinitionSite): readonly IdPlace[] {
  if (fact.definition.type !== 'risk_level') return []
  return document.figures
    .filter(({ scalar, key, text }) => scalar.value === 'level' && !/^(?:likelihood|impact)$/.test(key) && text === fact.id)
    .map(({ span }) => ({ file, span, edit: (id) => replaceScalar(span, id, file.table.text) }))
}
