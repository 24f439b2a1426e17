import type { Block, DocumentView, FactsBlock, ListBlock, Section, TableBlock } from '../../models/documentTypes.ts'
import { numberCell, plainText, sheetCell } from './plain.ts'
import type { Sheet, SheetWriting } from './sheet.ts'

/** The tables of the formal document, in its order. Prose is no table and stays in the document. */
export const documentSheets = ({ front, sections }: DocumentView, writing: SheetWriting): readonly Sheet[] =>
  [front, ...sections].flatMap((section) => section.blocks.flatMap((block) => blockSheets(block, section, writing)))

function blockSheets(block: Block, section: Section, writing: SheetWriting): readonly Sheet[] {
  switch (block.block) {
    case 'table':
      return [tableSheet(block, nameOf(block, section), writing)]
    case 'facts':
      return [factsSheet(block, nameOf(block, section), writing)]
    case 'list':
      return [listSheet(block, nameOf(block, section), writing)]
    case 'prose':
    case 'empty':
      return []
  }
}

const nameOf = (block: Block, { number, title }: Section): string =>
  [block.number ?? number, block.title ?? (block.block === 'table' && block.caption !== '' ? block.caption : title)]
    .filter((part) => part !== '')
    .join(' ')

/** A table of the document, or of a tab. */
export function tableSheet({ columns, rows, total }: TableBlock, name: string, writing: SheetWriting): Sheet {
  const cells = total === undefined ? rows.map((row) => row.cells) : [...rows.map((row) => row.cells), total]
  return {
    name,
    columns: columns.map(({ title, full, holds }) => full ?? (title === '' && holds === 'id' ? writing.words('number') : title)),
    rows: cells.map((row) =>
      columns.map(({ holds }, index) => (holds === 'number' ? numberCell : sheetCell)(row[index]?.content ?? [], writing.words)),
    ),
  }
}

const factsSheet = ({ facts }: FactsBlock, name: string, writing: SheetWriting): Sheet => ({
  name,
  columns: [writing.say('what'), writing.say('value')],
  rows: facts.map(({ label, value }) => [label, sheetCell(value.content, writing.words)]),
})

const listSheet = ({ entries }: ListBlock, name: string, writing: SheetWriting): Sheet => ({
  name,
  columns: [name],
  rows: entries.map(({ content }) => [plainText(content, writing.words).trim()]),
})
