import { below, html, markup, named, plain, type Tag, wordsOf } from './markup.ts'

/** A table on a page: its rows without their heads, each cell the texts that stand in it. */
export interface ShownTable {
  readonly caption: string
  readonly rows: readonly ShownRow[]
}

export interface ShownRow {
  /** `steps/d1`, or `bank-bia#activities/pay`. */
  readonly item: string
  readonly cells: readonly (readonly string[])[]
}

/** The tables of a page by what they are called. */
export function shownTables(page: string): ReadonlyMap<string, ShownTable> {
  const tables = named(markup(page, html), 'table').map((table): ShownTable => {
    const caption = named(table, 'caption').map(wordsOf).join('').trim()
    return { caption, rows: named(table, 'tr').flatMap((row) => (isHead(row) ? [] : [{ item: itemOf(row), cells: row.inside.map(textsOf) }])) }
  })
  return new Map(tables.map((table) => [table.caption, table]))
}

const isHead = (row: Tag): boolean => row.inside.every(({ name, attributes }) => name === 'th' && attributes.get('scope') !== 'row')

const itemOf = (row: Tag): string => [...below(row)].map(({ attributes }) => attributes.get('data-item')).find((item) => item !== undefined) ?? ''

const textsOf = (cell: Tag): readonly string[] => [...below(cell)].map(({ text }) => plain(text).trim()).filter((text) => text !== '')
