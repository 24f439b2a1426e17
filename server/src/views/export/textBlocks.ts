import type { Element, Inline, Tag } from '../models/inlineTypes.ts'

/** A part of an author's text that stands on lines of its own. */
export type TextBlock = Element | { readonly line: readonly Inline[] }

const blockTags: ReadonlySet<Tag> = new Set<Tag>(['p', 'hr', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'ul', 'ol', 'table'])

/** The blocks of a text; what stands between two of them is a paragraph. */
export function textBlocks(content: readonly Inline[]): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  for (const piece of content) {
    const last = blocks.at(-1)
    if (typeof piece === 'object' && piece.is === 'element' && blockTags.has(piece.tag)) blocks.push(piece)
    else if (last && 'line' in last) blocks[blocks.length - 1] = { line: [...last.line, piece] }
    else blocks.push({ line: [piece] })
  }
  return blocks
}

/** What an item of a list says, whatever it is made of. */
export const itemContent = (item: Inline): readonly Inline[] =>
  typeof item === 'object' && item.is === 'element' && item.tag === 'li' ? item.children : [item]

/** The cells of a table, row by row. */
export const tableRows = (children: readonly Inline[]): readonly (readonly Inline[])[] =>
  children.flatMap((one) => (typeof one !== 'object' || one.is !== 'element' ? [] : one.tag === 'tr' ? [one.children] : tableRows(one.children)))
