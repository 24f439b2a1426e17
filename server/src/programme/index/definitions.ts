import { remembered } from '../../base/remembered.ts'
import { ancestors, isLocated, listAt, scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import type { DefinitionFact } from '../../language/model/facts.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentId, statusOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { leading, past } from './editions.ts'
import { type Contribution, keysOf, type Layered, layersOf, valuesAt, withFile } from './layered.ts'

/** An element that others can refer to, and where it is defined. */
export interface DefinitionSite {
  readonly fact: DefinitionFact
  readonly file: FileModel
  readonly document: DocumentModel
}

export interface DefinitionIndex {
  /** By id; several when an id is given twice. */
  readonly byId: Layered<DefinitionSite>
  /** By name, folded by `nameKey`. */
  readonly byName: Layered<DefinitionSite>
  /** Documents that define for others; another edition of one of them defines for itself alone. */
  readonly leading: ReadonlySet<DocumentModel>
}

export const nameKey = (name: string): string =>
  isTidy.test(name) ? name.toLowerCase() : name.trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase()

/** ASCII with single spaces, as most ids and names are: nothing to fold but the case. */
const isTidy = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/

export const indexDefinitions = (files: readonly FileModel[]): DefinitionIndex => ({
  byId: layersOf(files.map(idsOf)),
  byName: layersOf(files.map(namesOf)),
  leading: leading(files),
})

/** A file that was read anew, or that is gone. */
export interface Change {
  readonly uri: string
  readonly file: FileModel | undefined
}

/** The index after some files changed; the others are not looked at again. `files` are all that there are now. */
export function updateDefinitions(index: DefinitionIndex, changes: readonly Change[], files: readonly FileModel[]): DefinitionIndex {
  const byId = changes.reduce((layers, { uri, file }) => withFile(layers, uri, file ? idsOf(file) : []), index.byId)
  const byName = changes.reduce((layers, { uri, file }) => withFile(layers, uri, file ? namesOf(file) : []), index.byName)
  return { byId, byName, leading: leading(files) }
}

const idsOf = (file: FileModel): Contribution<DefinitionSite> =>
  file.documents.flatMap((document) => document.definitions.map((fact) => [fact.id, { fact, file, document }] as const))

const namesOf = (file: FileModel): Contribution<DefinitionSite> =>
  file.documents.flatMap((document) =>
    document.definitions.flatMap((fact) => (fact.name === undefined ? [] : [[nameKey(fact.name), { fact, file, document }] as const])),
  )

/** All elements of some types that can be referred to from inside a document. */
export function* visibleSites(index: DefinitionIndex, types: readonly string[], from: readonly DocumentModel[]): Generator<DefinitionSite> {
  for (const id of keysOf(index.byId)) {
    for (const site of valuesAt(index.byId, id)) if (types.includes(site.fact.definition.type) && isVisible(site, index, from)) yield site
  }
}

/** Ids of a document are seen from inside it; those of the programme from everywhere, if their document speaks for its editions. */
const isVisible = (site: DefinitionSite, { leading: led }: DefinitionIndex, from: readonly DocumentModel[]): boolean =>
  from.includes(site.document) || (site.fact.definition.scope === 'programme' && led.has(site.document))

/** What a text refers to from inside a document. */
export type Resolution =
  | { readonly found: 'one'; readonly site: DefinitionSite }
  | { readonly found: 'several'; readonly sites: readonly DefinitionSite[] }
  /** Only inside of other documents, where it is not seen from here: `document#id` says which one is meant. */
  | { readonly found: 'elsewhere'; readonly sites: readonly DefinitionSite[] }
  /** There is such an id, but of none of the wanted types. */
  | { readonly found: 'otherType'; readonly sites: readonly DefinitionSite[] }
  | { readonly found: 'none' }

export interface Wanted {
  readonly text: string
  readonly types: readonly string[]
  /** The element that refers to it: an exercise that names its plans means their teams. */
  readonly element?: Element
}

/** Resolves an id, `document#id`, or a name that only one element of the wanted types has. */
export function resolve(index: DefinitionIndex, wanted: Wanted, from: DocumentModel): Resolution {
  const open = inTheOpen(index, wanted, from)
  if (open.found === 'one' || open.found === 'several') return open
  const hidden = splitOuter(wanted.text)[0] === undefined ? insideOthers(index, wanted, from) : []
  return hidden.length > 0 ? leadsInto(hidden, wanted, from) : open
}

/** What a text means among all that is seen from a document. Many rules ask that of every reference. */
function inTheOpen(index: DefinitionIndex, wanted: Wanted, from: DocumentModel): Resolution {
  const answers = answersOf(index)
  const known = answers.get(from)?.get(wanted.types)?.get(wanted.text)
  if (known) return known
  const ofDocument = answers.get(from) ?? new Map<readonly string[], Map<string, Resolution>>()
  const ofTypes = ofDocument.get(wanted.types) ?? new Map<string, Resolution>()
  const resolution = search(index, wanted, from)
  answers.set(from, ofDocument.set(wanted.types, ofTypes.set(wanted.text, resolution)))
  return resolution
}

const answersOf = remembered((_: DefinitionIndex): Map<DocumentModel, Map<readonly string[], Map<string, Resolution>>> => new Map())

function search(index: DefinitionIndex, wanted: Wanted, from: DocumentModel): Resolution {
  const [outer, inner] = splitOuter(wanted.text)
  const seen = (site: DefinitionSite): boolean => (outer === undefined ? isVisible(site, index, [from]) : documentId(site.document) === outer)
  const fits = (site: DefinitionSite): boolean => wanted.types.includes(site.fact.definition.type)
  const visible = valuesAt(index.byId, inner).filter(seen)
  const fitting = visible.filter(fits)
  if (fitting.length > 0) return several(nearest(fitting, from))
  const named = valuesAt(index.byName, nameKey(wanted.text)).filter((site) => fits(site) && isVisible(site, index, [from]))
  if (named.length > 0) return several(nearest(named, from))
  return visible.length > 0 ? { found: 'otherType', sites: visible } : { found: 'none' }
}

/** What other documents define for themselves alone, in those that speak for their editions. */
function insideOthers({ byId, byName, leading: led }: DefinitionIndex, { text, types }: Wanted, from: DocumentModel): readonly DefinitionSite[] {
  const all = [...valuesAt(byId, text), ...valuesAt(byName, nameKey(text))].filter(
    ({ fact: { definition }, document }) => document !== from && definition.scope === 'document' && types.includes(definition.type),
  )
  const sites = [...new Map(all.map((site) => [site.fact, site])).values()]
  const speaking = sites.filter(({ document }) => led.has(document) && !past.has(statusOf(document)))
  return speaking.length > 0 ? speaking : sites
}

/**
 * A record that speaks of the team «crisis», or a risk of the budget line «B1», means the only one that there is, or that of the plans
 * which it names. A step that waits for a step of another plan is more often a slip: there the document must be said.
 */
function leadsInto(sites: readonly DefinitionSite[], { element }: Wanted, from: DocumentModel): Resolution {
  const plans = new Set(element ? plansNamedAt(element) : [])
  const named = sites.filter(({ document }) => plans.has(documentId(document) ?? ''))
  const [site, ...more] = named.length > 0 ? named : sites
  if (site && more.length === 0 && (site.document.kind !== from.kind || named.length > 0)) return { found: 'one', site }
  return { found: 'elsewhere', sites: named.length > 0 ? named : sites }
}

const plansNamedAt = (element: Element): readonly string[] =>
  [...ancestors(element)].flatMap((one) =>
    [scalarAt<string>(one, 'plan'), ...listAt(one, 'plans')].flatMap((plan) => (isLocated<string>(plan) ? plan.value : [])),
  )

/**
 * Of several sites those that are meant: what lives before history, and what a plan defines for itself before what another plan does, so
 * that next year's plan may list this year's risks. Of registries none is nearer than another.
 */
function nearest(sites: readonly DefinitionSite[], from: DocumentModel): readonly DefinitionSite[] {
  const own = sites.filter(({ document }) => document === from && document.kind !== 'registry')
  const alive = sites.filter(({ document }) => !past.has(statusOf(document)))
  return [own, alive].find(({ length }) => length > 0) ?? sites
}

function splitOuter(text: string): readonly [string | undefined, string] {
  const at = text.indexOf('#')
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [undefined, text]
}

function several(sites: readonly DefinitionSite[]): Resolution {
  const [site] = sites
  return sites.length === 1 && site ? { found: 'one', site } : { found: 'several', sites }
}
