import { remembered } from '../../base/remembered.ts'
import type { Texts } from '../../l10n/locale.ts'
import type { Slot } from '../../language/model/element.ts'
import { reached, statusOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { kinds, shapeOf } from '../../language/schema/kinds.ts'
import type { MappingShape } from '../../language/schema/shape.ts'
import { derived } from '../index/derived.ts'
import { documentsThatSpeak } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** How far what a clause asks for is there. */
export type Evidence =
  /** It stands in a document that is approved. */
  | 'approved'
  /** It stands in drafts only. */
  | 'drafted'
  /** A blank stands in its place. */
  | 'open'
  | 'missing'

/** A clause of ISO 22301 with what speaks for it. */
export interface ClauseCoverage {
  /** `8.2.2` */
  readonly clause: string
  readonly evidence: Evidence
  /** How many values there are. */
  readonly count: number
  readonly documents: readonly DocumentModel[]
  /** What counts for it: the titles of keys. */
  readonly asks: readonly Texts[]
}

const standard = 'ISO 22301:2019 '

/** The clause of a key; keys of other standards have none here. */
const clauseOf = (basis: string | undefined): string | undefined => (basis?.startsWith(standard) ? basis.slice(standard.length) : undefined)

/** The clauses that the schema knows of, in their order, with the keys that count for each. */
export const clauses: () => ReadonlyMap<string, readonly Texts[]> = () => clausesOf(kinds)

const clausesOf: (all: typeof kinds) => ReadonlyMap<string, readonly Texts[]> = remembered((all: typeof kinds) => {
  const found = new Map<string, Texts[]>()
  const seen = new Set<MappingShape>()
  const visit = (shape: MappingShape): void => {
    if (seen.has(shape)) return
    seen.add(shape)
    for (const { basis, docs, shape: inner } of shape.properties.values()) {
      const clause = clauseOf(basis)
      if (clause !== undefined) found.set(clause, [...(found.get(clause) ?? []), docs.title])
      for (const mapping of [inner.mapping, inner.list?.item.mapping]) if (mapping) visit(mapping)
    }
  }
  for (const kind of all) visit(shapeOf(kind))
  return new Map([...found].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })))
})

/** Clause by clause: what the programme has for it, and how firm it is. */
export const isoCoverage: (programme: Programme) => readonly ClauseCoverage[] = derived((programme) => {
  const found = new Map<string, Found>()
  for (const { document } of documentsThatSpeak(programme)) {
    for (const element of document.elements) for (const slot of element.$.slots.values()) take(slot, document, found)
  }
  return [...clauses()].map(([clause, asks]) => {
    const { values = [], blanks = 0 } = found.get(clause) ?? {}
    return { clause, asks, count: values.length, documents: [...new Set(values)], evidence: evidenceOf(values, blanks) }
  })
})

interface Found {
  /** The document of each value. */
  readonly values: DocumentModel[]
  blanks: number
}

function take({ property, state }: Slot, document: DocumentModel, found: Map<string, Found>): void {
  const clause = clauseOf(property?.basis)
  if (clause === undefined) return
  const own = found.get(clause) ?? { values: [], blanks: 0 }
  found.set(clause, own)
  if (state === 'value') own.values.push(document)
  else if (state === 'placeholder' || state === 'empty') own.blanks++
}

function evidenceOf(values: readonly DocumentModel[], blanks: number): Evidence {
  if (values.some((document) => isFirm(document))) return 'approved'
  return values.length > 0 ? 'drafted' : blanks > 0 ? 'open' : 'missing'
}

/** A registry and records are evidence as they stand: nobody approves the whole. */
const isFirm = (document: DocumentModel): boolean =>
  reached(statusOf(document), 'approved') || document.kind === 'registry' || document.kind === 'records'
