import type { Cell } from '../source/source.ts'
import { type Column, type Header, isEmptyCell } from './columns.ts'
import type { Context } from './context.ts'
import { type DraftElement, elementAlong } from './draft.ts'
import type { Group } from './groups.ts'
import { putImpact } from './overTime.ts'
import { put, type Statement } from './put.ts'
import { isCounter } from './rowSorts.ts'
import { introducedBy, type Term, termsOf } from './terms.ts'
import { valueFor } from './values.ts'

interface Scene {
  readonly header: Header
  readonly term: Term
  readonly context: Context
  readonly group?: Group
  /** The entry of the row above. */
  readonly above?: DraftElement
}

/** Puts the cells of a row into its entry. */
export function fill(element: DraftElement, row: readonly Cell[], scene: Scene): void {
  const { group, context, above } = scene
  for (const column of scene.header.columns) {
    const cell = row[column.index]
    if (cell && !isEmptyCell(cell.text) && row.indexOf(cell) === column.index) fillCell({ element, cell, column }, scene)
  }
  if (group && above !== element && !element.values.has(group.property.key)) {
    put({ element, property: group.property }, { at: group.cell.at, text: group.cell.text, value: group.cell.text, by: 'heading' }, context.ledger)
  }
}

interface Filled {
  readonly element: DraftElement
  readonly cell: Cell
  readonly column: Column
}

function fillCell({ element, cell, column }: Filled, scene: Scene): void {
  const { header, unit } = column
  const { context } = scene
  const text = header === '' ? cell.text : `${header}: ${cell.text}`
  const own = element.shape === scene.term.item ? fittingTerm(column, cell) : termFor(element, column.term)
  if (column.moment) putImpact(element, { moment: column.moment, cell, text }, context)
  else if (isCounter(header, cell) || (own?.way.join('.') === 'id' && isCounter('', cell))) context.ledger.absorb({ at: cell.at, text }, 'counter')
  else if (!own || isNothing(cell.text)) context.ledger.leave({ at: cell.at, text }, 'noPlace', element.path)
  else say({ element, own }, { at: cell.at, text, value: cell.text, by: 'label', ...(unit !== undefined && { unit }) }, scene)
}

/** «None» is said, but no key has a value for it. */
const isNothing = (text: string): boolean => /^(?:none|nil|n\/?a|无|無)[.。]?$/i.test(text.trim())

/** Another key of that name, where the first one cannot take what the cell says. */
function fittingTerm({ term, others, unit }: Column, { text, at }: Cell): Term | undefined {
  const to = { path: '', from: at, ...(unit !== undefined && { unit }) }
  return [...(term ? [term] : []), ...others].find(({ property }) => valueFor(property.shape, text, to) !== undefined) ?? term
}

interface Own {
  readonly element: DraftElement
  readonly own: Term
}

function say({ element, own }: Own, statement: Statement, { context, above }: Scene): void {
  const parent = elementAlong(element, own.way.slice(0, -1))
  const known = parent?.values.get(own.way.at(-1) ?? '')
  // The same merged cell again says nothing new.
  if (!parent || (above === element && known?.is === 'text' && known.text === statement.value.trim())) return
  put({ element: parent, property: own.property }, statement, context.ledger)
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
