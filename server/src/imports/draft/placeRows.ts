import type { Cell, Table } from '../source/source.ts'
import type { Column, Header } from './columns.ts'
import type { Context } from './context.ts'
import { type DraftElement, elementAlong } from './draft.ts'
import { elementFor, type Filling, nameCell } from './entries.ts'
import { fill } from './fillRow.ts'
import { type Group, groupOf } from './groups.ts'
import { put } from './put.ts'
import { isCounter, type RowSort, sortOfRow } from './rowSorts.ts'
import { named } from './spoken.ts'
import { termsOf } from './terms.ts'

type Row = readonly Cell[]

interface Before {
  readonly name: Cell
  readonly element: DraftElement
}

/** Makes an entry of each row below the headers. Rows whose name is one cell over several rows are one entry. */
export function placeRows({ rows }: Table, filling: Filling, context: Context): void {
  const { header } = filling
  for (const cell of new Set(rows.slice(0, header.top).flat())) aboveHeaders(cell, context)
  for (const cell of new Set(rows.slice(header.top, header.body).flat())) context.ledger.absorb(cell, 'header')
  const placing = new Rows(filling, context)
  for (const row of rows.slice(header.body)) placing.place(row, sortOfRow(row, rows[header.body - 1] ?? [], header))
}

class Rows {
  readonly #filling: Filling
  readonly #context: Context
  #before: Before | undefined
  #group: Group | undefined

  constructor(filling: Filling, context: Context) {
    this.#filling = filling
    this.#context = context
  }

  place(row: Row, sort: RowSort): void {
    switch (sort) {
      case 'entry':
        this.#entry(row)
        break
      case 'group':
        this.#group = groupOf(row, this.#filling, this.#context)
        break
      case 'sum':
        sum(row, this.#filling, this.#context)
        break
      case 'headers':
      case 'empty':
        for (const cell of new Set(row)) this.#context.ledger.absorb(cell, 'counter')
        break
      case 'aside':
        leaveCells(row, this.#filling.header, this.#context)
    }
  }

  #entry(row: Row): void {
    const { header, term } = this.#filling
    const name = nameCell(row, this.#filling)
    const same = this.#before && name && this.#before.name === name ? this.#before.element : undefined
    const element = same ?? elementFor(row, this.#filling, this.#context)
    if (!element) {
      leaveCells(row, header, this.#context)
      return
    }
    const above = this.#before?.element
    fill(element, row, { header, term, context: this.#context, ...(this.#group && { group: this.#group }), ...(above && { above }) })
    this.#before = name && { name, element }
    this.#context.open = [element]
  }
}

/** A title over the whole table: of the document, where that has none yet. */
function aboveHeaders({ text, at }: Cell, { root, ledger, frames }: Context): void {
  const document = elementAlong(root, ['document'])
  const title = document?.shape.properties.get('title')
  const isTitle = document && title && !document.values.has('title') && frames.all.length === 0 && text.length <= 60 && !/[：:。]/.test(text)
  if (isTitle) put({ element: document, property: title }, { at, text, value: text, by: 'order' }, ledger)
  else ledger.leave({ at, text }, 'noPlace', frames.section?.terms[0]?.way.join('.'))
}

/** `Total | £102,500` is a key of what holds the list, where that has one of this name. */
function sum(row: Row, { term, header, owner }: Filling, context: Context): void {
  const [label, ...figures] = [...new Set(row)].filter(({ text }) => text.trim() !== '')
  const holder = elementAlong(owner, term.way.slice(0, -1))
  const total = label && holder && holder !== owner ? named(termsOf(holder.shape), label.text).find(({ way }) => way.length === 1) : undefined
  const [figure, ...others] = figures
  if (!total || !holder || !figure) {
    leaveCells(row, header, context)
    return
  }
  for (const other of others) context.ledger.absorb(other, 'counter')
  const { unit } = header.columns[row.indexOf(figure)] ?? {}
  const text = `${label?.text ?? ''}: ${figure.text}`
  put(
    { element: holder, property: total.property },
    { at: figure.at, text, value: figure.text, by: 'label', ...(unit !== undefined && { unit }) },
    context.ledger,
  )
}

/** A row that is no entry is kept as one statement, with the headers of its cells. */
function leaveCells(row: Row, { columns }: Header, { ledger, frames }: Context): void {
  const cells = columns.flatMap((column) => said(row, column) ?? [])
  const at = row[0]?.at
  if (at) ledger.leave({ at, text: cells.join('; ') }, 'noPlace', frames.section?.terms[0]?.way.join('.'))
}

function said(row: Row, { index, header }: Column): string | undefined {
  const cell = row[index]
  if (!cell || cell.text.trim() === '' || row.indexOf(cell) < index) return undefined
  return header === '' || isCounter(header, cell) ? cell.text : `${header}: ${cell.text}`
}
