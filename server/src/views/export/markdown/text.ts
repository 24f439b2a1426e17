import type { Translate } from '../../drawing/translate.ts'
import type { Element, Inline } from '../../models/inlineTypes.ts'
import { itemContent, type TextBlock, tableRows, textBlocks } from '../textBlocks.ts'
import { fenceFor, lineOf } from './escape.ts'
import { cell, inlines } from './inlines.ts'
import { tableOf } from './table.ts'

/** A text of its author's, written as Markdown once more: blocks apart, each by its lines. */
export function textLines(content: readonly Inline[], words: Translate): readonly string[] {
  return apart(textBlocks(content).map((block) => blockLines(block, words)))
}

const blockLines = (block: TextBlock, words: Translate): readonly string[] =>
  'tag' in block ? elementLines(block, words) : paragraph(block.line, words)

/** Blocks with an empty line between them. */
export const apart = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))

function paragraph(content: readonly Inline[], words: Translate): readonly string[] {
  const line = lineOf(inlines(content, { words, place: 'line' }))
  return line === '' ? [] : [line]
}

function elementLines({ tag, children }: Element, words: Translate): readonly string[] {
  switch (tag) {
    case 'hr':
      return ['***']
    case 'pre':
      return codeLines(children.join(''))
    case 'blockquote':
      return textLines(children, words).map((line) => `> ${line}`.trimEnd())
    case 'ul':
    case 'ol':
      return children.flatMap((item, index) => itemLines(item, tag === 'ol' ? `${index + 1}. ` : '- ', words))
    case 'table':
      return table(children, words)
    case 'h4':
    case 'h5':
    case 'h6':
      return [`${'#'.repeat(Number(tag.slice(1)))} ${headingText(inlines(children, { words, place: 'line' }))}`]
    default:
      return paragraph(children, words)
  }
}

/** A heading is one line, and marks at its end would be taken for its end. */
export const headingText = (text: string): string => text.trim().replaceAll('#', '\\#')

function codeLines(code: string): readonly string[] {
  const fence = fenceFor(code, 3)
  return [fence, ...code.replace(/\n$/, '').split(/\r\n|\r|\n/), fence]
}

/** Its further lines stand under the first, so that they belong to it. A list in it follows at once: an empty line would loosen the outer one. */
function itemLines(item: Inline, mark: string, words: Translate): readonly string[] {
  const blocks = textBlocks(itemContent(item))
  const close = blocks.slice(1).every((block) => 'tag' in block && (block.tag === 'ul' || block.tag === 'ol'))
  const lines = blocks.map((block) => blockLines(block, words))
  const [first = '', ...rest] = close ? lines.flat() : apart(lines)
  return [`${mark}${first}`, ...rest.map((line) => `${' '.repeat(mark.length)}${line}`.trimEnd())]
}

function table(children: readonly Inline[], words: Translate): readonly string[] {
  const rows = tableRows(children).map((row) => row.map((one) => cell([one], words)))
  const [head = [], ...body] = rows
  return tableOf(
    head.map((title) => ({ title, side: 'left' })),
    body,
  )
}
