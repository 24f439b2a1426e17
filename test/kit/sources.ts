import { readSource } from '../../server/src/imports/source/readSource.ts'
import type { Block, Cell, Place, ReadSource, Refusal, Remark, Table } from '../../server/src/imports/source/source.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const read = (name: string, content: string | Uint8Array): Promise<ReadSource> =>
  readSource({ name, bytes: typeof content === 'string' ? utf8(content) : content })

/** Reads what must be readable. */
export async function sourceOf(
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly blocks: readonly Block[]; readonly remarks: readonly Remark[] }> {
  const result = await read(name, content)
  if ('refused' in result) throw new Error(`${name} was refused: ${result.refused}`)
  return { blocks: result.source.blocks, remarks: result.remarks }
}

export async function refusalOf(name: string, content: string | Uint8Array): Promise<Refusal | undefined> {
  const result = await read(name, content)
  return 'refused' in result ? result.refused : undefined
}

/**
 * The blocks of a file, each as it is written on a line here: `# Title`, `a paragraph`, `* an item`, `** an item in it`, a table as
 * `| a | [b] |` with its strong cells in brackets, and `{footnote}` before what stands apart.
 */
export const blocksOf = async (name: string, content: string | Uint8Array): Promise<readonly string[]> =>
  (await sourceOf(name, content)).blocks.map(written)

/** The same, each behind the place where it stands. */
export const placesOf = async (name: string, content: string | Uint8Array): Promise<readonly string[]> =>
  (await sourceOf(name, content)).blocks.map((block) => `${placed(block.at)} ${written(block)}`)

function written(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level) || 'title:'} ${block.text}`
    case 'line':
      return [block.part && `{${block.part}}`, '*'.repeat(block.depth), block.text].filter(Boolean).join(' ')
    case 'table':
      return [block.name && `${block.name}:`, ...block.rows.map((row) => `| ${row.map(cellText).join(' | ')} |`)].filter(Boolean).join('\n')
  }
}

const cellText = ({ text, looks }: Cell): string => (looks === 'strong' ? `[${text}]` : text)

export function placed(at: Place): string {
  switch (at.in) {
    case 'text':
      return `${at.line}`
    case 'document':
      return `¶${at.paragraph}`
    case 'sheet':
      return `${at.sheet}!${at.cell}`
  }
}

export async function tableOf(name: string, content: string | Uint8Array): Promise<Table> {
  const table = (await sourceOf(name, content)).blocks.find((block) => block.is === 'table')
  if (!table) throw new Error('no table')
  return table
}
