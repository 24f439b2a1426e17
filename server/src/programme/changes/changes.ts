import type { Texts } from '../../l10n/locale.ts'
import { isLocated, scalarAt } from '../../language/model/access.ts'
import type { Element, Located } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentId, headerOf } from '../../language/model/header.ts'
import { itemOf } from '../../language/model/items.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { documentsOf, type Programme } from '../index/programme.ts'

/** What became of one document between two states of a programme. */
export interface DocumentChange {
  readonly change: 'added' | 'removed' | 'changed'
  /** Where it stands now, or stood. */
  readonly file: FileModel
  readonly document: DocumentModel
  readonly entries: readonly EntryChange[]
}

/** What became of an entry: an activity, a task, a risk, or the document’s own keys. */
export interface EntryChange {
  readonly change: 'added' | 'removed' | 'changed'
  /** As it is now, or was. */
  readonly element: Element
  readonly values: readonly ValueChange[]
}

/** A key of an entry whose meaning is another one now; another way to write the same value is none. */
export interface ValueChange {
  /** The titles on the way to it: `Treatment`, `Due`. */
  readonly titles: readonly Texts[]
  readonly before?: string
  readonly after?: string
}

/** The differences in meaning between two states of a programme. Entries are told by their ids, documents by theirs. */
export function changesBetween(before: Programme, after: Programme): readonly DocumentChange[] {
  const [old, now] = [byKey(before), byKey(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => changeOf(old.get(key), now.get(key)) ?? [])
}

interface Site {
  readonly file: FileModel
  readonly document: DocumentModel
}

/** Editions of one document are told by their versions. */
function byKey(programme: Programme): ReadonlyMap<string, Site> {
  const sites = [...documentsOf(programme)].map(([file, document]) => ({
    file,
    document,
    id: documentId(document) ?? file.uri.slice(file.uri.lastIndexOf('/') + 1),
  }))
  const groups = Map.groupBy(sites, ({ document: { kind }, id }) => `${kind} ${id}`)
  return new Map(
    [...groups].flatMap(([key, found]) => found.map((site) => [found.length === 1 ? key : `${key} ${versionOf(site.document)}`, site] as const)),
  )
}

const versionOf = (document: DocumentModel): string => {
  const header = headerOf(document)
  return (header && scalarAt(header, 'version')?.text) ?? ''
}

function changeOf(before: Site | undefined, after: Site | undefined): DocumentChange | undefined {
  const site = after ?? before
  if (!site) return undefined
  if (!before || !after) return { change: before ? 'removed' : 'added', ...site, entries: [] }
  const entries = entriesBetween(entriesOf(before.document), entriesOf(after.document))
  return entries.length === 0 ? undefined : { change: 'changed', ...site, entries }
}

/** An entry with its own values, by the way to them. */
interface Entry {
  readonly element: Element
  readonly values: Map<string, Value>
}

interface Value {
  readonly titles: readonly Texts[]
  readonly text: string
  /** Alike for every way to write the same. */
  readonly meaning: string
}

/** Every item of a list is an entry; what lies in it in groups of keys is part of it. The first entry is the document. */
function entriesOf({ elements, root }: DocumentModel): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const element of elements) {
    const { holder, titles } = entryAround(element, root)
    const item = itemOf(holder)
    const entry = entries.get(item) ?? { element: holder, values: new Map<string, Value>() }
    entries.set(item, entry)
    for (const slot of element.$.slots.values()) {
      const said = meaningAt(element, slot.key)
      const title = slot.property?.docs.title ?? { en: slot.key, 'zh-cn': slot.key, 'zh-tw': slot.key }
      if (said) entry.values.set([itemOf(element), slot.key].join('/'), { ...said, titles: [...titles, title] })
    }
  }
  return entries
}

/** The entry that an element belongs to, and the titles of the groups on the way down to the element. */
function entryAround(element: Element, root: Element): { readonly holder: Element; readonly titles: readonly Texts[] } {
  const titles: Texts[] = []
  let at = element
  while (at !== root && typeof at.$.path.at(-1) !== 'number' && at.$.parent) {
    titles.unshift(at.$.shape.docs.title)
    at = at.$.parent
  }
  return { holder: at, titles }
}

/** A scalar or a list of scalars; what is an element of its own is told with that. */
function meaningAt(element: Element, key: string): Pick<Value, 'text' | 'meaning'> | undefined {
  const value: unknown = (element as unknown as Readonly<Record<string, unknown>>)[key]
  if (isLocated(value)) return { text: value.text, meaning: JSON.stringify(value.value) }
  if (!Array.isArray(value)) return undefined
  const scalars = value.filter((one): one is Located<unknown> => isLocated(one))
  return scalars.length === 0
    ? undefined
    : { text: scalars.map(({ text }) => text).join(', '), meaning: JSON.stringify(scalars.map((one) => one.value)) }
}

function entriesBetween(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>): readonly EntryChange[] {
  const found: EntryChange[] = []
  for (const [item, { element, values }] of after) {
    const old = before.get(item)
    const changed = old ? valuesBetween(old.values, values) : []
    if (!old && !isInside(item, before, after)) found.push({ change: 'added', element, values: [] })
    else if (changed.length > 0) found.push({ change: 'changed', element, values: changed })
  }
  for (const [item, { element }] of before) {
    if (!after.has(item) && !isInside(item, after, before)) found.push({ change: 'removed', element, values: [] })
  }
  return found
}

/** Whether an entry lies in one that is new, or gone, itself: that one says it all. */
function isInside(item: string, others: ReadonlyMap<string, Entry>, own: ReadonlyMap<string, Entry>): boolean {
  for (let cut = item.lastIndexOf('/'); cut > 0; cut = item.lastIndexOf('/', cut - 1)) {
    const above = item.slice(0, cut)
    if (own.has(above)) return !others.has(above)
  }
  return false
}

function valuesBetween(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): readonly ValueChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    if (old?.meaning === now?.meaning) return []
    return [{ titles: (now ?? old)?.titles ?? [], ...(old && { before: old.text }), ...(now && { after: now.text }) }]
  })
}
