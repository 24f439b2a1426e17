import type { MappingShape } from '../../language/schema/shape.ts'
import type { Cell } from '../source/source.ts'
import type { Header } from './columns.ts'
import type { Context } from './context.ts'
import { type DraftElement, type DraftList, elementAlong, listAt, newElement, pathTo } from './draft.ts'
import { isCounter } from './rowSorts.ts'
import { spokenOf } from './spoken.ts'
import { foldTerm, namePropertyOf, type Term, termsOf } from './terms.ts'

/** A list that a table fills. */
export interface Filling {
  readonly term: Term & { readonly item: MappingShape }
  readonly header: Header
  readonly owner: DraftElement
  /** How many entries it had before. */
  readonly known: number
}

/** The entry with the row's id or name, a part of the entry whose id begins its own (`T2.1` of `T2`), or a new one. */
export function elementFor(row: readonly Cell[], filling: Filling, context: Context): DraftElement | undefined {
  const { term, header, owner } = filling
  const parent = elementAlong(owner, term.way.slice(0, -1))
  const list = parent && listAt(parent, term.way.at(-1) ?? '')
  if (!parent || !list) return undefined
  const id = idIn(row, header)
  const entries = list.items.filter((item) => item.is === 'element')
  const known = id === '' ? toldBefore(row, entries, filling) : entries.find((entry) => idOf(entry) === id)
  if (known) return known
  const whole = entries.find((entry) => id !== '' && id.startsWith(`${idOf(entry)}.`))
  return whole ? partOf(whole, context) : added(list, term.item, pathTo(parent, [term.way.at(-1) ?? '']))
}

function added(list: DraftList, shape: MappingShape, path: string): DraftElement {
  const element = newElement(shape, `${path}[${list.items.length}]`)
  list.items.push(element)
  return element
}

/** A second table says more of the entries of the first one; in one table, rows of the same name are as many entries. */
function toldBefore(row: readonly Cell[], entries: readonly DraftElement[], filling: Filling): DraftElement | undefined {
  const name = foldTerm(nameCell(row, filling)?.text ?? '')
  const key = namePropertyOf(filling.term.item)?.key ?? ''
  return name === ''
    ? undefined
    : entries.slice(0, filling.known).find(({ values }) => {
        const said = values.get(key)
        return said?.is === 'text' && foldTerm(said.text) === name
      })
}

const idIn = (row: readonly Cell[], { columns }: Header): string => {
  const column = columns.find(({ term }) => term?.way.join('.') === 'id')
  const cell = column && row[column.index]
  return column && cell && !isCounter('', cell) ? cell.text.trim() : ''
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
  return term?.item && parent && list ? added(list, term.item, pathTo(parent, [term.way.at(-1) ?? ''])) : undefined
}

/** The cell that an entry goes by. */
export function nameCell(row: readonly Cell[], { term, header }: Filling): Cell | undefined {
  const name = namePropertyOf(term.item)
  const column = header.columns.find((one) => one.term?.way.length === 1 && one.term.property === name) ?? header.columns.find((one) => one.term)
  return column && row[column.index]
}
