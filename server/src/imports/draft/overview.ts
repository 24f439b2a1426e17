import type { Cell, Table } from '../source/source.ts'
import type { Context } from './context.ts'
import { type Draft, type DraftElement, elementAlong } from './draft.ts'
import { put } from './put.ts'
import { named } from './spoken.ts'
import { namePropertyOf, type Term, termsOf } from './terms.ts'

/**
 * A table over entries of several lists, each by its id, as a timeline has them: it says again what stands elsewhere, and here and there
 * something more.
 */
export function placeOverview({ rows }: Table, context: Context): boolean {
  const known = new Map(entriesIn(context.root).flatMap((one) => (idOf(one) === undefined ? [] : [[idOf(one) ?? '', one] as const])))
  const [headers = [], ...body] = rows
  const found = body.map((row) => known.get(row[0]?.text.trim() ?? ''))
  const lists = new Set(found.flatMap((one) => (one ? [one.path.replace(/\[\d+\]/g, '')] : [])))
  if (lists.size < 2 || found.filter((one) => one).length * 3 < body.length * 2) return false
  for (const cell of headers) context.ledger.absorb(cell, 'header')
  for (const [index, row] of body.entries()) {
    const element = found[index]
    for (const [column, cell] of row.entries()) {
      if (!element || column === 0) context.ledger.absorb(cell, 'repeated')
      else again({ element, cell, header: headers[column]?.text ?? '' }, context)
    }
  }
  return true
}

interface Again {
  readonly element: DraftElement
  readonly cell: Cell
  readonly header: string
}

/** Sets what the entry does not say yet; a word for its sort, and figures that follow from its dates, are only drawn. */
function again({ element, cell, header }: Again, { ledger }: Context): void {
  const { at, text } = cell
  const term = termIn(element, header)
  const parent = term && elementAlong(element, term.way.slice(0, -1))
  const isSaid = [...element.values.values()].some((one) => one.is === 'text' && one.text === text.trim())
  if (!term || !parent || isSaid || parent.values.has(term.property.key)) ledger.absorb({ at, text: `${header}: ${text}` }, 'repeated')
  else if (text.trim() !== '') put({ element: parent, property: term.property }, { at, text: `${header}: ${text}`, value: text, by: 'label' }, ledger)
}

const termIn = (element: DraftElement, header: string): Term | undefined =>
  named(termsOf(element.shape), header).find(({ way, property }) => way.length === 1 && property !== namePropertyOf(element.shape))

function entriesIn(draft: Draft): readonly DraftElement[] {
  if (draft.is === 'text') return []
  if (draft.is === 'list') return draft.items.flatMap((item) => (item.is === 'element' ? [item, ...entriesIn(item)] : []))
  return [...draft.values.values()].flatMap(entriesIn)
}

const idOf = ({ values }: DraftElement): string | undefined => {
  const id = values.get('id')
  return id?.is === 'text' ? id.text : undefined
}
