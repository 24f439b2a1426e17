import { remembered } from '../base/remembered.ts'
import type { Span } from '../base/span.ts'
import { ancestors, scalarAt } from '../language/model/access.ts'
import type { Element } from '../language/model/element.ts'
import type { DefinitionFact, ReferenceFact } from '../language/model/facts.ts'
import type { FileModel } from '../language/model/file.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { type Dependency, type NetworkNode, networkOf } from '../programme/analysis/network.ts'
import { type DefinitionSite, resolve } from '../programme/index/definitions.ts'
import { derived } from '../programme/index/derived.ts'
import { documentsOf, type Programme } from '../programme/index/programme.ts'
import { placeAt } from './placeAt.ts'
import { elementAt } from './references.ts'
import type { Snapshot } from './snapshot.ts'

/** One that needs, or is needed, and the places that say so: they lie in the file of the one that needs. */
export interface Need {
  readonly site: DefinitionSite
  readonly spans: readonly Span[]
}

/** The element whose needs are asked for at an offset: that of the id or reference there, else the innermost that has an id. */
export function hierarchyAt(snapshot: Snapshot, offset: number): DefinitionSite | undefined {
  const named = elementAt(snapshot, offset)
  const { file } = snapshot
  const place = file && placeAt(file, offset)
  return named ?? (file && place && ownerOf(place.element, place.document, file))
}

/** What an element needs: an activity or a system as the analysis of dependencies has it, all others by their references. */
export const needs = (programme: Programme, site: DefinitionSite): readonly Need[] =>
  grouped([...analysed(programme, site).needs, ...(written(programme).byFrom.get(site.fact) ?? [])], ({ to }) => to)

/** What needs an element. */
export const neededBy = (programme: Programme, site: DefinitionSite): readonly Need[] =>
  grouped([...analysed(programme, site).neededBy, ...(written(programme).byTo.get(site.fact) ?? [])], ({ from }) => from)

/** What an element cannot work without, and what cannot work without it, by the analysis alone: whoever answers for it is left out. */
export function dependencies(programme: Programme, site: DefinitionSite): Record<'needs' | 'neededBy', readonly DefinitionSite[]> {
  const edges = analysed(programme, site)
  const sites = (needed: readonly Need[]): readonly DefinitionSite[] => needed.map((one) => one.site)
  return { needs: sites(grouped(edges.needs, ({ to }) => to)), neededBy: sites(grouped(edges.neededBy, ({ from }) => from)) }
}

interface Edge {
  readonly from: DefinitionSite
  readonly to: DefinitionSite
  readonly at: Span
}

const grouped = (edges: readonly Edge[], other: (edge: Edge) => DefinitionSite): readonly Need[] =>
  [...Map.groupBy(edges, (edge) => other(edge).fact).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ site: other(first), spans: own.map(({ at }) => at) }] : []
  })

function analysed(programme: Programme, { fact }: DefinitionSite): Record<'needs' | 'neededBy', readonly Edge[]> {
  const network = networkOf(programme)
  const edges = (all: readonly Dependency[] = []): readonly Edge[] =>
    all.flatMap(({ from, on, at }) => {
      const [dependent, needed] = [siteOf(from), siteOf(on)]
      return dependent && needed ? [{ from: dependent, to: needed, at }] : []
    })
  return {
    needs: edges(network.needs.get(fact.id)).filter(({ from }) => from.fact === fact),
    neededBy: edges(network.neededBy.get(fact.id)).filter(({ to }) => to.fact === fact),
  }
}

/** What references say that the analysis does not speak of. */
const written = derived((programme: Programme) => {
  const edges = [...documentsOf(programme)].flatMap(([file, document]) =>
    document.references.flatMap((one) => edgeOf(programme, one, { file, document })),
  )
  return { byFrom: Map.groupBy(edges, ({ from }) => from.fact), byTo: Map.groupBy(edges, ({ to }) => to.fact) }
})

function siteOf({ element, document, file }: NetworkNode): DefinitionSite | undefined {
  const fact = document.definitions.find((one) => one.element === element)
  return fact && { fact, document, file }
}

interface Home {
  readonly file: FileModel
  readonly document: DocumentModel
}

function edgeOf(programme: Programme, reference: ReferenceFact, { file, document }: Home): readonly Edge[] {
  if (isAnalysed(reference) || pointing.has(reference.key) || reference.key === reference.text) return []
  const from = ownerOf(reference.element, document, file)
  const resolution = from && resolve(programme.definitions, reference, document)
  if (!from || resolution?.found !== 'one' || resolution.site.fact === from.fact) return []
  return [{ from, to: resolution.site, at: reference.span }]
}

/** The analysis knows these better: what is retired needs nothing, and what lies downstream is no need. */
const isAnalysed = ({ element: { $ }, key }: ReferenceFact): boolean =>
  $.shape.name === 'bia.dependency' || $.shape.name === 'common.system_dependency' || ($.shape.name === 'common.system' && key === 'depends_on')

/** Keys that point at something without needing it: what a risk strikes, what a plan covers, where a finding comes from. */
const pointing: ReadonlySet<string> = new Set([
  'affected',
  'affects',
  'alternate_for',
  'applies_to',
  'budget_line',
  'carried_over_from',
  'concerns',
  'covers',
  'findings',
  'for',
  'included',
  'incident',
  'item',
  'lost',
  'of',
  'previous_plan',
  'products',
  'recovers',
  'risks',
  'source',
  'source_ref',
  'verified_in',
])

// Each reference asks for it: a document is gone through once.
const factsOf: (document: DocumentModel) => ReadonlyMap<Element, DefinitionFact> = remembered(
  ({ definitions }: DocumentModel) => new Map(definitions.map((fact) => [fact.element, fact])),
)

/** The innermost element with an id around an element, else its document. */
function ownerOf(element: Element, document: DocumentModel, file: FileModel): DefinitionSite | undefined {
  const facts = factsOf(document)
  for (const one of ancestors(element)) {
    const fact = facts.get(one)
    if (fact) return { fact, document, file }
  }
  const header = document.definitions.find(({ definition }) => definition.type === 'document')
  return header && scalarAt(header.element, 'id') && { fact: header, document, file }
}
