import { remembered } from '../base/remembered.ts'
import type { Span } from '../base/span.ts'
import { scalarAt } from '../language/model/access.ts'
import { headerOf } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { foldName } from '../language/values/hanScripts.ts'
import { documentsOf, type Programme } from '../programme/index/programme.ts'

export interface WorkspaceSymbol {
  readonly id: string
  readonly name?: string
  /** The element's type, as `activity`; nothing for one that no reference can mean. */
  readonly type?: string
  /** The title of its document, else the name of its file. */
  readonly container: string
  readonly uri: string
  /** The place of the id. */
  readonly span: Span
}

/** More answers than this nobody reads: a longer query finds fewer. */
const most = 256

/**
 * Every element with an id whose id or name answers to a query, the best first: letters in the order of the query with gaps between them
 * for alphabets, a piece of the text for Han, traditional or simplified.
 */
export function workspaceSymbols(programmes: Iterable<Programme>, query: string): readonly WorkspaceSymbol[] {
  const wanted = foldName(query)
  const byRank: WorkspaceSymbol[][] = ranks.map(() => [])
  for (const programme of programmes) {
    for (const [{ uri }, document] of documentsOf(programme)) {
      for (const { symbol, id, name } of entriesOf(document)) {
        const rank = rankOf(wanted, id, name)
        if (rank !== undefined) byRank[rank]?.push({ ...symbol, uri, container: containerOf(document, uri) })
      }
    }
  }
  return byRank.flat().slice(0, most)
}

/** How well a query fits, the best first. */
const ranks: readonly ((query: string, id: string, name: string) => boolean)[] = [
  (query, id, name) => id === query || name === query,
  (query, id, name) => id.startsWith(query) || name.startsWith(query),
  (query, id, name) => id.includes(query) || name.includes(query),
  (query, id, name) => !/\p{Script=Han}/u.test(query) && (inOrder(query, id) || inOrder(query, name)),
]

function rankOf(query: string, id: string, name: string): number | undefined {
  const rank = ranks.findIndex((fits) => fits(query, id, name))
  return rank < 0 ? undefined : rank
}

function inOrder(query: string, text: string): boolean {
  let at = -1
  for (const letter of query) {
    at = text.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}

/** An element, with its id and its name as they are compared. */
interface Entry {
  readonly symbol: Pick<WorkspaceSymbol, 'id' | 'name' | 'type' | 'span'>
  readonly id: string
  readonly name: string
}

// A document stays the same object until its text changes: a query over a thousand files folds only what is new.
const entriesOf: (document: DocumentModel) => readonly Entry[] = remembered((document: DocumentModel) => {
  const facts = new Map(document.definitions.map((fact) => [fact.element, fact]))
  const entries = document.elements.flatMap((element): readonly Entry[] => {
    const id = scalarAt(element, 'id')
    if (!id) return []
    const fact = facts.get(element)
    const name = fact?.name ?? scalarAt(element, 'title')?.text ?? scalarAt(element, 'name')?.text
    const symbol = { id: id.text, span: id.span, ...(name !== undefined && { name }), ...(fact && { type: fact.definition.type }) }
    return [{ symbol, id: foldName(id.text), name: foldName(name ?? '') }]
  })
  // What an alias or a merge brings in twice stands in the text once.
  return [...new Map(entries.map((entry) => [entry.symbol.span.start, entry])).values()]
})

function containerOf(document: DocumentModel, uri: string): string {
  const header = headerOf(document)
  return (header && scalarAt(header, 'title')?.text) ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
}
