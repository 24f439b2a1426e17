import type { Context, Spoken } from './context.ts'
import { elementAlong } from './draft.ts'
import type { Labelled } from './marks.ts'
import { put, putItem, type Statement } from './put.ts'
import { named } from './spoken.ts'
import { proseOf, sayingProperties, termsOf } from './terms.ts'
import { valueFor } from './values.ts'

/** Puts what has a label that is no key: the label may be the sort of an entry, its name, or stand behind a title. */
export const placeUnknown = (said: Labelled, spoken: Spoken, context: Context): boolean =>
  sorted(said, spoken, context) || typed(said, spoken, context) || introduced(said, spoken, context) || titled(said, spoken, context)

/** `People: …` in a section whose entries are of that sort is an entry of it. */
function sorted({ label, value: words }: Labelled, { at, text }: Spoken, context: Context): boolean {
  const statement: Statement = { at, text, value: words, by: 'label' }
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

const figures: ReadonlySet<string> = new Set(['date', 'money', 'target', 'duration', 'percent'])

/** `Second generator: GBP 84,000` in a list whose entries have a sum: a name and its figure. */
function typed({ label, value: words }: Labelled, { at, text, depth, numbered }: Spoken, context: Context): boolean {
  const term = context.frames.section?.terms.find(({ item }) => item !== undefined)
  if (!term?.item || words === '' || (depth === 0 && !numbered) || context.frames.element) return false
  const said = { path: '', from: at }
  const property = [...term.item.properties.values()]
    .filter(({ key }) => key !== 'start')
    .find(
      ({ shape: { scalar } }) =>
        scalar &&
        figures.has(scalar.value ?? '') &&
        valueFor({ scalar }, words, said)?.draft !== undefined &&
        valueFor({ scalar }, words, said)?.rest === undefined,
    )
  if (!property) return false
  const element = putItem({ owner: context.root, term }, { at, text, value: label, by: 'heading' }, context.ledger)
  context.open = element ? [element] : []
  if (element) put({ element, property }, { at, text, value: words, by: 'order' }, context.ledger)
  return true
}

/** `Families: by text message on the same day` in a list whose entries are for somebody: for whom, and what. */
function introduced({ label, value: words }: Labelled, { at, text, depth, numbered }: Spoken, context: Context): boolean {
  const term = context.frames.section?.terms.find(({ item }) => item !== undefined)
  const property = term?.item && sayingProperties(term.item).find(({ shape }) => shape.scalar?.refers !== undefined)
  const more = term?.item && sayingProperties(term.item).find(({ shape }) => shape.scalar?.refers === undefined)
  if (!term || !property || !more || words === '' || (depth === 0 && !numbered) || context.frames.element) return false
  const element = putItem({ owner: context.root, term }, { at, text, value: '', by: 'heading' }, context.ledger)
  context.open = element ? [element] : []
  if (element) {
    put({ element, property }, { at, text, value: label, by: 'order' }, context.ledger)
    put({ element, property: more }, { at, text, value: words, by: 'order' }, context.ledger)
  }
  return element !== undefined
}

/** `Annual plan 2026 prepared by: …`: the title ran into the first label of the head. */
function titled(said: Labelled, spoken: Spoken, context: Context): boolean {
  const head = termsOf(context.root.shape).filter(({ way, item }) => way[0] === 'document' && way.length === 2 && !item)
  const title = head.find(({ way }) => way[1] === 'title')
  const document = elementAlong(context.root, ['document'])
  if (!title || !document || document.values.has('title') || context.frames.all.length > 0) return false
  for (let cut = 4; cut <= said.label.length - 2; cut++) {
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
