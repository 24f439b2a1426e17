import type { Context, Spoken } from './context.ts'
import { type DraftElement, elementAlong, pathTo } from './draft.ts'
import { keyFor, type Match } from './findKey.ts'
import type { Labelled } from './marks.ts'
import { placeUnknown } from './placeUnknown.ts'
import { type NewItem, put, putItem, type Statement } from './put.ts'
import { spokenOf } from './spoken.ts'
import { namePropertyOf, termsOf } from './terms.ts'
import { valueFor } from './values.ts'

/** Puts a labelled statement in its place; false where no key goes by that label. */
export function placeLabelled(said: Labelled, spoken: Spoken, context: Context): boolean {
  const match = keyFor(said, spoken, context)
  const statement: Statement = { at: spoken.at, text: spoken.text, value: said.value, by: 'label' }
  if (!match) return placeUnknown(said, spoken, context)
  context.pending = undefined
  if (match.term.item) entry(match, { ...statement, ...said }, context)
  else if (said.value === '') wait(match, statement, context)
  else value(match, statement, context)
  return true
}

function entry({ owner, term }: Match, statement: Statement & Labelled, context: Context): void {
  const { label, ordinal, value: words } = statement
  if (ordinal === undefined && words === '') {
    context.ledger.absorb(statement, 'header')
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
  const parts = words.split(/(?<!\s)\s*[、,，;；]\s*/).filter((part) => part !== '')
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

function wait({ owner, term }: Match, statement: Statement, context: Context): void {
  context.ledger.absorb(statement, 'header')
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
  const isSpan = mapping?.properties.has('start') && mapping.properties.has('end')
  if (!mapping || scalar || list || isSpan) {
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
