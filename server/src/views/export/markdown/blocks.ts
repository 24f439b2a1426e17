import { counted, type Translate } from '../../drawing/translate.ts'
import type { Block, Cell, Column, Row, TableBlock } from '../../models/documentTypes.ts'
import type { ViewFinding } from '../../models/types.ts'
import { codeSpan, escaped, lineOf, marked } from './escape.ts'
import { cell } from './inlines.ts'
import { tableOf } from './table.ts'
import { apart, headingText, textLines } from './text.ts'

/** The interface's words, and those of the document. */
export interface Languages {
  readonly t: Translate
  readonly words: Translate
}

/** A block of the document, with its heading. */
export function blockLines(block: Block, languages: Languages): readonly string[] {
  return apart([heading(block), contentLines(block, languages)])
}

function heading({ title, number, ...block }: Block): readonly string[] {
  if (title !== undefined && title !== '') return [`### ${headingText(escaped([number ?? '', title].join(' ')))}`]
  return block.block === 'table' && block.caption !== '' ? [`**${escaped(block.caption)}**`] : []
}

function contentLines(block: Block, { words }: Languages): readonly string[] {
  switch (block.block) {
    case 'prose':
      return textLines(block.content, words)
    case 'table':
      return tableLines(block, words)
    case 'facts':
      return block.facts.map(({ label, value }) => `- **${escaped(label)}**${words('colon')}${cell(value.content, words)}`)
    case 'list':
      return block.entries.map((entry, index) => `${block.order === 'numbered' ? `${index + 1}.` : '-'} ${lineOf(cell(entry.content, words))}`)
    case 'empty':
      return [wanting(block.wants, words)]
  }
}

/** Names the keys that would fill an empty part. */
export function wanting(wants: readonly string[], words: Translate): string {
  const keys = wants.map(codeSpan).join(words('list'))
  return `**${escaped(words('empty'))}** ${escaped(words('empty.wants', { keys: '\uE000' })).replace('\uE000', () => keys)}`
}

function tableLines({ columns, rows, total }: TableBlock, words: Translate): readonly string[] {
  const heads = columns.map((column) => ({ title: headOf(column, words), side: column.holds === 'number' ? ('right' as const) : ('left' as const) }))
  const body = rows.map(({ cells, weight }: Row) => rowOf(cells, weight === 'group' ? named : 0, words))
  return tableOf(heads, total === undefined ? body : [...body, rowOf(total, total.length, words)])
}

const headOf = ({ title, holds }: Column, words: Translate): string => escaped(title === '' && holds === 'id' ? words('number') : title)

/** A row that stands above others is strong in its number and name. */
const named = 2

const rowOf = (cells: readonly Cell[], strongCells: number, words: Translate): readonly string[] =>
  cells.map(({ content }, index) => (index < strongCells ? strong(cell(content, words)) : cell(content, words)))

/** What is marked already, or broken into lines, is left as it is. */
const strong = (text: string): string => (/[*`]|<br>/.test(text) || text === '–' ? text : marked(text, '**'))

/** What was found in a section, at its end. */
export function findingLines(findings: readonly ViewFinding[], { t }: Languages): readonly string[] {
  if (findings.length === 0) return []
  const items = findings.map(
    ({ severity, rule, message }) => `- **${escaped(t(`severity.${severity}`))}** ${escaped(rule)}${t('colon')}${escaped(message)}`,
  )
  return [`**${escaped(counted(t, 'findings', findings.length))}**`, '', ...items]
}
