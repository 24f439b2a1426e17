import type { Property } from '../../language/schema/shape.ts'
import type { Place } from '../source/source.ts'
import { isBlank } from './blanks.ts'
import { ordered } from './dayOrder.ts'
import { rangeIn } from './days.ts'
import { type Draft, type DraftElement, elementAlong, listAt, newElement, pathTo, textOf } from './draft.ts'
import { type Clue, type Ledger, says } from './ledger.ts'
import { tailOf } from './tail.ts'
import { introducedBy, isProse, type Term } from './terms.ts'
import { valueFor } from './values.ts'

/** A statement on its way to its place. */
export interface Statement {
  readonly at: Place
  /** As the source has it, label and all. */
  readonly text: string
  /** What is said: the text behind the label. */
  readonly value: string
  readonly by: Clue
  /** What a bare figure is in. */
  readonly unit?: string
}

/** A key of an element. */
export interface Spot {
  readonly element: DraftElement
  readonly property: Property
}

/** Sets a key of an element to what a statement says; what does not fit is left in the ledger. */
export function put({ element, property }: Spot, statement: Statement, ledger: Ledger): void {
  const { key, shape } = property
  const path = pathTo(element, [key])
  const said = shape.scalar?.value === 'date' ? ordered(statement.value, ledger.days) : statement.value
  const value = valueFor(shape, said, {
    path,
    from: statement.at,
    ...(statement.unit !== undefined && { unit: statement.unit }),
    ...(statement.by === 'heading' && /[。.]$/.test(statement.value) && { as: 'sentence' }),
  })
  if (!value) {
    ledger.leave(statement, 'notReadable', path)
    return
  }
  const known = element.values.get(key)
  const merged = known ? together(known, value.draft, property) : value.draft
  if (!merged) {
    ledger.leave(statement, 'otherWords', path)
    return
  }
  element.values.set(key, merged)
  ledger.place({ at: statement.at, text: statement.text, path, by: statement.by })
  if (value.rest !== undefined && (/^\d/.test(value.rest) || !says(textIn(element), value.rest)))
    putRest(element, { ...statement, text: value.rest, value: value.rest, by: 'order' }, ledger)
}

/** `at once in an emergency` behind `monthly` says when else: the schema has a key for that beside a frequency. */
function putRest(element: DraftElement, rest: Statement, ledger: Ledger): void {
  const { properties } = element.shape
  const beside = /^\d+\s*%$/.test(rest.value) ? properties.get('progress') : (properties.get('ad_hoc_trigger') ?? properties.get('note'))
  if (beside && !element.values.has(beside.key)) put({ element, property: beside }, rest, ledger)
  else ledger.leave(rest, 'noPlace', pathTo(element, []))
}

const textIn = ({ values }: DraftElement): string => [...values.values()].map((one) => (one.is === 'text' ? one.text : '')).join('\n')

/** Two statements for one place; nothing where the second one says something else. */
function together(known: Draft, next: Draft, { shape }: Property): Draft | undefined {
  if (known.is === 'list' && next.is === 'list') return { is: 'list', items: [...known.items, ...next.items] }
  if (known.is === 'list' && next.is === 'text' && isBlank(next.text)) return known
  if (known.is === 'text' && isBlank(known.text)) return next
  if (known.is !== 'text' || next.is !== 'text') return undefined
  if (isBlank(next.text) || says(known.text, next.text)) return known
  // The fuller of two wordings stays.
  if (isProse(shape.scalar) && says(next.text, known.text)) return next
  return isProse(shape.scalar) && shape.scalar?.value === 'text' ? { ...known, text: `${known.text}\n${next.text}` } : undefined
}

/** An item of a list of elements. */
export interface NewItem extends Statement {
  readonly ordinal?: string
  /** What it was called by. */
  readonly label?: string
}

/** A list below an element. */
export interface ListSpot {
  readonly owner: DraftElement
  readonly term: Term
}

/** The item of that number, or a new one that goes by what the statement says. */
export function putItem({ owner, term: { way, item: shape } }: ListSpot, item: NewItem, ledger: Ledger): DraftElement | undefined {
  const parent = elementAlong(owner, way.slice(0, -1))
  const key = way.at(-1)
  const list = parent && key !== undefined ? listAt(parent, key) : undefined
  if (!parent || key === undefined || !list || !shape) return undefined
  const known = item.ordinal === undefined ? undefined : list.items.find((one) => one.is === 'element' && one.ordinal === item.ordinal)
  if (known?.is === 'element') return again(known, item, ledger)
  const element = newElement(shape, `${pathTo(parent, [key])}[${list.items.length}]`, item.ordinal)
  list.items.push(element)
  name(element, item, ledger)
  return element
}

/** An item that was named before: its dates, or its name in other words. */
function again(element: DraftElement, item: NewItem, ledger: Ledger): DraftElement {
  const range = rangeIn(item.value)
  const [start, end] = [element.shape.properties.get('start'), element.shape.properties.get('end')]
  if (range && start && end) {
    put({ element, property: start }, { ...item, value: range[0] }, ledger)
    put({ element, property: end }, { ...item, value: range[1] }, ledger)
  } else if (item.value !== '') name(element, item, ledger)
  return element
}

/** A blank that asks for a date is the date of what has one. */
function name(element: DraftElement, item: NewItem, ledger: Ledger): void {
  const { properties } = element.shape
  const date = properties.get('date')
  const asksForDate = isBlank(item.value) && /日期|\bdate\b/i.test(item.value)
  const property = asksForDate && date ? date : introducedBy(element.shape, item.label ?? '')
  if (!property || item.value === '') return
  if (property.key === 'title' && element.values.has('title')) {
    rename({ element, property }, item, ledger)
    return
  }
  const { name: words, parts } = property.shape.scalar ? tailOf(item.value, element.shape) : { name: item.value, parts: [] }
  put({ element, property }, { ...item, value: words }, ledger)
  for (const part of parts) put({ element, property: part.property }, { ...item, text: part.text, value: bareDay(part.text), by: 'order' }, ledger)
}

/** `by 31 Jan 2026` */
const bareDay = (text: string): string => text.replace(/^(?:by|on|before|until|due)\s+(?=.*\d)/i, '')

function rename({ element, property }: Spot, item: NewItem, ledger: Ledger): void {
  const known = element.values.get(property.key)
  // The fuller of two wordings stays.
  if (known?.is === 'text' && says(item.value, known.text) && !says(known.text, item.value)) {
    element.values.set(property.key, textOf(item.value, item.at))
    ledger.place({ at: item.at, text: item.text, path: pathTo(element, [property.key]), by: item.by })
  } else put({ element, property }, item, ledger)
}
