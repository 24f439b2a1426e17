import type { Block } from '../source/source.ts'
import type { Context } from './context.ts'
import { valueAlong } from './draft.ts'
import { isHeading, sections } from './headings.ts'
import { markOf } from './marks.ts'
import type { Term } from './terms.ts'

/** Sentences of a paragraph. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[a-z\d)%][.!?])\s+(?=["“(]?\p{Lu})|(?<=[。！？])\s*/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** Whether a section is told in paragraphs alone: then each of its sentences is an entry. Before a list or a table they only lead over to it. */
export function isAllText(term: Term, { root, ahead, frames, told }: Context): boolean {
  const list = valueAlong(root, term.way)
  const isEmpty = list === undefined || (list.is === 'list' && list.items.length === 0)
  if (!isEmpty && told !== frames.section) return false
  for (const [index, block] of ahead.entries()) {
    if (endsSection(block, ahead[index + 1], root.shape)) return true
    if (block.is !== 'line' || block.depth > 0 || markOf(block.text)) return false
  }
  return true
}

function endsSection(block: Block, next: Block | undefined, shape: Context['root']['shape']): boolean {
  if (block.is !== 'line') return block.is === 'heading'
  const mark = markOf(block.text)
  return isHeading(block, { mark, body: mark?.rest ?? block.text, terms: sections(shape), next })
}
