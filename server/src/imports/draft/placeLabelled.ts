import type { Place } from '../source/source.ts'
import { type DraftElement, elementAlong, pathTo } from './draft.ts'
import type { Frames } from './frames.ts'
import type { Ledger } from './ledger.ts'
import type { Labelled } from './marks.ts'
import { type NewItem, put, putItem, type Statement } from './put.ts'
import { named, namePropertyOf, proseOf, spokenOf, type Term, termsOf } from './terms.ts'
import { valueFor } from './values.ts'

/** What is known while a source is read: the document so far, the headings, the entries that are being said. */
export interface Context {
  readonly root: DraftElement
  readonly ledger: Ledger
  readonly frames: Frames
  open: readonly DraftElement[]
  /** A label that stood alone on its line: what follows belongs to it. */
  pending: { readonly owner: DraftElement; readonly term: Term } | undefined
}

/** A line that is no heading. */
export interface Spoken {
  readonly at: Place
  readonly text: string
  readonly depth: number
  readonly numbered: boolean
  /** Without its number. */
  readonly body: string
}

interface Match {
  readonly owner: DraftElement
  readonly term: Term
}

/** Puts a labelled statement in its place; false where no key goes by that label. */
export function placeLabelled(said: Labelled, spoken: Spoken, context: Context): boolean {
  const match = find(said, spoken, context)
  const statement: Statement = { at: spoken.at, text: spoken.text, value: said.value, by: 'label' }
  if (!match) return sorted(said, statement, context) || titled(said, spoken, context)
  context.pending = undefined
  if (match.term.item) entry(match, { ...statement, ...said }, context)
  else if (said.value === '') wait(match, context)
  else value(match, statement, context)
  return true
}

/**
 * The nearest key of that name that can take what is said: of the entry that is being said, of those around it, of the section, of the
 * document. A number makes an entry of a list.
 */
function find(said: Labelled, { at }: Spoken, { root, open, frames }: Context): Match | undefined {
  const around = [...new Set([...(frames.element ? [frames.element] : []), ...open])].toReversed()
  const inEntries = around.flatMap((owner) => named(termsOf(owner.shape), said.label).map((term): Match => ({ owner, term })))
  const inSection = named(frames.section?.terms ?? [], said.label)
  const inDocument = named(termsOf(root.shape), said.label)
  const all = [...inEntries.filter(isOpen), ...[...inSection, ...inDocument].map((term): Match => ({ owner: root, term }))]
  const fitting = said.ordinal === undefined ? all : all.filter(({ term }) => term.item)
  return fitting.find((match) => takes(match, said, at)) ?? fitting[0]
}

/** An entry has one name: the same label again begins the next one. */
const isOpen = ({ owner, term: { way, property } }: Match): boolean =>
  way.length > 1 || property !== namePropertyOf(owner.shape) || !owner.values.has(property.key)

const takes = ({ term }: Match, { value: words }: Labelled, from: Place): boolean =>
  words === '' || term.item !== undefined || valueFor(term.property.shape, words, { path: '', from }) !== undefined

/** `People: …` in a section whose entries are of that sort is an entry of it. */
function sorted({ label, value: words }: Labelled, statement: Statement, context: Context): boolean {
  for (const term of context.frames.section?.terms ?? []) {
    const type = term.item?.properties.get('type')
    const choice = type && valueFor(type.shape, label, { path: '', from: statement.at })
    if (!type || !choice || words === '') continue
    const element = putItem({ owner: context.root, term }, { ...statement, value: label }, context.ledger)
    element?.values.set('type', choice.draft)
    context.open = element ? [element] : []
    const more = element && proseOf(element)
    if (element && more) put({ element, property: more }, statement, context.ledger)
    return true
  }
  return false
}

function entry({ owner, term }: Match, statement: Statement & Labelled, context: Context): void {
  const { label, ordinal, value: words } = statement
  if (ordinal === undefined && words === '') {
    const at = context.frames.all.findLast((frame) => frame.style === 'label')
    if (at) context.frames.leave('label')
    context.frames.enter({ style: 'label', text: term.way.join('.'), terms: owner === context.root ? [term] : [] })
    if (owner !== context.root) context.pending = { owner, term }
    return
  }
  const parts = ordinal === undefined ? several(words) : [words]
  const holder = ordinal === undefined ? owner : holderOf({ owner, term }, ordinal, context)
  for (const part of parts) {
    const item: NewItem = { ...statement, value: part, label, ...(ordinal !== undefined && { ordinal }) }
    const element = putItem({ owner: holder, term }, item, context.ledger)
    if (element) context.open = [...context.open.slice(0, context.open.indexOf(holder) + 1), element]
  }
}

/** `[date 1], [date 2]` behind one label are as many entries; a sentence with commas is one. */
function several(words: string): readonly string[] {
  const parts = words.split(/\s*[、,，;；]\s*/).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => part.length <= 24) ? parts : [words]
}

/** `Subtask 2.1` belongs to the second task, also where another one was said last. */
function holderOf({ owner, term }: Match, ordinal: string, { root }: Context): DraftElement {
  const prefix = ordinal.includes('.') ? ordinal.slice(0, ordinal.lastIndexOf('.')) : undefined
  if (prefix === undefined || owner.ordinal === prefix || owner.ordinal === undefined) return owner
  const key = /^(\w+)\[\d+\]$/.exec(owner.path)?.[1]
  const list = key === undefined ? undefined : root.values.get(key)
  const meant = list?.is === 'list' ? list.items.find((one) => one.is === 'element' && one.ordinal === prefix) : undefined
  return meant?.is === 'element' && termsOf(meant.shape).includes(term) ? meant : owner
}

function wait({ owner, term }: Match, context: Context): void {
  const { mapping, scalar, list } = term.property.shape
  const element = mapping && !scalar && !list ? elementAlong(owner, term.way) : undefined
  if (element) context.open = [...context.open.slice(0, context.open.indexOf(owner) + 1), element]
  else context.pending = { owner, term }
}

function value({ owner, term }: Match, statement: Statement, context: Context): void {
  const { property, way } = term
  const parent = elementAlong(owner, way.slice(0, -1))
  if (!parent) {
    context.ledger.leave(statement, 'noPlace', pathTo(owner, way))
    return
  }
  const { mapping, scalar, list } = property.shape
  if (!mapping || scalar || list) {
    put({ element: parent, property }, statement, context.ledger)
    return
  }
  // A group of keys that is said in one sentence: the key that the heading above speaks of, as for measures of one section.
  const group = elementAlong(parent, [property.key])
  const keys = termsOf(mapping).filter((one) => one.way.length === 1)
  const meant = context.frames.all.toReversed().flatMap(({ text }) => spokenOf(keys, text))[0]?.property ?? namePropertyOf(mapping)
  if (group && meant && valueFor(meant.shape, statement.value, { path: '', from: statement.at }))
    put({ element: group, property: meant }, statement, context.ledger)
  else context.ledger.leave(statement, 'noPlace', pathTo(owner, way))
}

/** `Annual plan 2026 prepared by: …`: the title ran into the first label of the head. */
function titled(said: Labelled, spoken: Spoken, context: Context): boolean {
  const head = termsOf(context.root.shape).filter(({ way }) => way[0] === 'document' && way.length === 2)
  const title = head.find(({ way }) => way[1] === 'title')
  const document = elementAlong(context.root, ['document'])
  if (!title || !document || document.values.has('title') || context.frames.all.length > 0) return false
  for (let cut = said.label.length - 2; cut >= 4; cut--) {
    const term = named(head, said.label.slice(cut))[0]
    if (!term) continue
    const name = said.label.slice(0, cut).trim()
    put({ element: document, property: title.property }, { at: spoken.at, text: name, value: name, by: 'order' }, context.ledger)
    put(
      { element: document, property: term.property },
      { at: spoken.at, text: spoken.text.slice(name.length), value: said.value, by: 'label' },
      context.ledger,
    )
    return true
  }
  return false
}
