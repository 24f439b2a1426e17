import { type Message, message } from '../../base/message.ts'
import type { ItemId } from './basicTypes.ts'
import type { Cell, Column, Section, TableBlock } from './documentTypes.ts'
import type { ImportCounts } from './importFacts.ts'
import type { Scene } from './scene.ts'

interface Rows {
  /** `at` comes first: where in the source it stands. */
  readonly columns: readonly string[]
  readonly rows: readonly { readonly item?: ItemId; readonly cells: readonly string[] }[]
}

/** A part of the report: what its rows are, what is to be done with them, and the rows. Nothing where there is none. */
export function tableSection(scene: Scene, name: string, { columns, rows }: Rows): Section | undefined {
  if (rows.length === 0) return undefined
  const title = `${say(scene, `section.${name}`)} (${rows.length})`
  const table: TableBlock = {
    block: 'table',
    key: `import.${name}`,
    caption: title,
    columns: columns.map((column): Column => ({ title: say(scene, `column.${column}`), holds: column === 'at' ? 'id' : 'text' })),
    rows: rows.map(({ item, cells }) => ({
      cells: cells.map((text, index) => cellOf(text, columns[index] ?? '')),
      ...(item !== undefined && { item }),
    })),
  }
  const about: Section['blocks'][number] = { block: 'prose', key: `import.${name}.about`, content: [say(scene, `about.${name}`)] }
  return { key: `import-${name}`, number: '', title, blocks: [about, table] }
}

/** Keys and values of the plan look as in its text. */
const asCode: ReadonlySet<string> = new Set(['path', 'near', 'value'])

const cellOf = (text: string, column: string): Cell => ({
  content: asCode.has(column) && text !== '' ? [{ is: 'element', tag: 'code', children: [text] }] : [text],
})

export const say = ({ render, locale }: Scene, key: string, args: Message['args'] = {}): string => render(message(`import.${key}`, args), locale)

/** What an import came to, in one sentence. What a page brought along was never a statement of the plan. */
export function counted({ placed, unplaced, figures }: ImportCounts): Message {
  const key = figures === 0 ? 'import.counts' : figures === 1 ? 'import.counts.figure' : 'import.counts.figures'
  return message(key, { all: placed + unplaced, placed, figures })
}
