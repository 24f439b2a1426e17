import type { Cell, Table } from '../source/source.ts'
import { type Column, type Header, isEmptyCell } from './columns.ts'
import { type DraftElement, elementAlong, listAt, newElement, pathTo } from './draft.ts'
import type { Context } from './placeLabelled.ts'
import { put } from './put.ts'
import { introducedBy, namePropertyOf, spokenOf, type Term, termsOf } from './terms.ts'

interface Filling {
  readonly term: Term
  readonly header: Header
  readonly owner: DraftElement
}

/** Makes an entry of each row below the headers. Rows whose name is one cell over several rows are one entry. */
export function placeRows({ rows }: Table, filling: Filling, context: Context): void {
  let before: { readonly name: Cell; readonly element: DraftElement } | undefined
  for (const row of rows.slice(filling.header.body)) {
    if (isGroup(row)) {
      leaveGroup(row, context)
      continue
    }
    const name = nameCell(row, filling)
    const same = before && name && before.name === name ? before.element : undefined
    const element = same ?? elementFor(row, filling, context)
    if (!element) continue
    fill(element, row, { filling, context, ...(before && { above: before }) })
    before = name ? { name, element } : undefined
    context.open = [element]
  }
}

/** One cell over the whole row: a heading inside the table. */
const isGroup = (row: readonly Cell[]): boolean => row.length > 1 && row.every((cell) => cell === row[0])

function leaveGroup([cell]: readonly Cell[], { ledger, frames }: Context): void {
  if (cell) ledger.leave(cell, 'noPlace', frames.section?.terms[0]?.way.join('.'))
}

function nameCell(row: readonly Cell[], { term, header }: Filling): Cell | undefined {
  const name = term.item && namePropertyOf(term.item)
  const column = header.columns.find((one) => one.term?.way.length === 1 && one.term.property === name) ?? header.columns.find((one) => one.term)
  return column && row[column.index]
}

const idIn = (row: readonly Cell[], { columns }: Header): string => {
  const column = columns.find(({ term }) => term?.way.join('.') === 'id')
  return (column && row[column.index]?.text.trim()) ?? ''
}

/** The entry with the row's id, a part of the entry whose id begins its own (`T2.1` of `T2`), or a new one. */
function elementFor(row: readonly Cell[], { term, header, owner }: Filling, context: Context): DraftElement | undefined {
  const parent = elementAlong(owner, term.way.slice(0, -1))
  const list = parent && listAt(parent, term.way.at(-1) ?? '')
  if (!parent || !list || !term.item) return undefined
  const id = idIn(row, header)
  const entries = list.items.filter((item) => item.is === 'element')
  const known = id === '' ? undefined : entries.find((entry) => idOf(entry) === id)
  if (known) return known
  const whole = entries.find((entry) => id !== '' && id.startsWith(`${idOf(entry)}.`))
  if (whole) return partOf(whole, context)
  const element = newElement(term.item, `${pathTo(parent, [term.way.at(-1) ?? ''])}[${list.items.length}]`)
  list.items.push(element)
  return element
}

const idOf = ({ values }: DraftElement): string | undefined => {
  const id = values.get('id')
  return id?.is === 'text' ? id.text : undefined
}

/** A new entry of the list that the heading speaks of, else of the one whose entries are named like what holds them. */
function partOf(whole: DraftElement, { frames }: Context): DraftElement | undefined {
  const lists = termsOf(whole.shape).filter(({ item }) => item?.properties.has('id'))
  const key = namePropertyOf(whole.shape)?.key
  const heading = frames.all.at(-1)?.text ?? ''
  const term = spokenOf(lists, heading)[0] ?? lists.find(({ item }) => item && namePropertyOf(item)?.key === key)
  const parent = term && elementAlong(whole, term.way.slice(0, -1))
  const list = parent && listAt(parent, term.way.at(-1) ?? '')
  if (!term?.item || !parent || !list) return undefined
  const element = newElement(term.item, `${pathTo(parent, [term.way.at(-1) ?? ''])}[${list.items.length}]`)
  list.items.push(element)
  return element
}

interface Scene {
  readonly filling: Filling
  readonly context: Context
  readonly above?: { readonly element: DraftElement }
}

interface Filled {
  readonly element: DraftElement
  readonly cell: Cell
  readonly column: Column
}

function fill(element: DraftElement, row: readonly Cell[], scene: Scene): void {
  for (const column of scene.filling.header.columns) {
    const cell = row[column.index]
    if (!cell || isEmptyCell(cell.text) || row.indexOf(cell) < column.index) continue
    fillCell({ element, cell, column }, scene)
  }
}

function fillCell({ element, cell, column: { term, header, unit } }: Filled, { filling, context, above }: Scene): void {
  const own = element.shape === filling.term.item ? term : termFor(element, term)
  const text = header === '' ? cell.text : `${header}: ${cell.text}`
  if (!own) {
    if (!isCounter(header, cell)) context.ledger.leave({ at: cell.at, text }, 'noPlace', element.path)
    return
  }
  // The same merged cell again says nothing new.
  if (above?.element === element && element.values.has(own.way[0] ?? '') && !own.property.shape.list) {
    again(element, cell, { own, text, context })
    return
  }
  const parent = elementAlong(element, own.way.slice(0, -1))
  if (parent)
    put(
      { element: parent, property: own.property },
      { at: cell.at, text, value: cell.text, by: 'label', ...(unit !== undefined && { unit }) },
      context.ledger,
    )
}

function again(
  element: DraftElement,
  cell: Cell,
  { own, text, context }: { readonly own: Term; readonly text: string; readonly context: Context },
): void {
  const parent = elementAlong(element, own.way.slice(0, -1))
  const known = parent?.values.get(own.way.at(-1) ?? '')
  if (parent && !(known?.is === 'text' && known.text === cell.text.trim())) {
    put({ element: parent, property: own.property }, { at: cell.at, text, value: cell.text, by: 'label' }, context.ledger)
  }
}

/** A part is filled from the same columns: its name from the column of names. */
function termFor(part: DraftElement, term: Term | undefined): Term | undefined {
  if (!term) return undefined
  const alike = termsOf(part.shape).find(({ way }) => way.join('.') === term.way.join('.') || way.at(-1) === term.way.at(-1))
  const name = introducedBy(part.shape, '')
  return (
    alike ??
    (term.property.key === 'title' || term.property.key === 'name' ? termsOf(part.shape).find(({ property }) => property === name) : undefined)
  )
}

/** A running number says where a row stood, and nothing else. */
const isCounter = (header: string, { text }: Cell): boolean =>
  /^(?:no\.?|nr\.?|#|序号|序號|编号|編號|项次|項次|)$/i.test(header.trim()) && /^\d{1,4}[.、]?$/.test(text.trim())
