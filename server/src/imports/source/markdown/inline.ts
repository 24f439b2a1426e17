import type { Token } from 'markdown-it'
import { between, collapsed, visible } from '../letters.ts'

/** A line of a paragraph as its reader sees it, and how many lines below the first it stands. */
export interface InlineLine {
  readonly text: string
  readonly below: number
}

/** A line of the source. It ends where the source does, or where its author wanted it to. */
interface Piece extends InlineLine {
  readonly wanted: 'here' | 'behind another'
}

/** The lines of a paragraph, without marks: links keep their text, pictures the words that stand for them. */
export function inlineLines(children: readonly Token[]): readonly InlineLine[] {
  const pieces = piecesOf(children)
  const labelled = pieces[0] !== undefined && isLabelled(pieces[0].text)
  const lines: { readonly parts: string[]; readonly below: number }[] = []
  for (const { text, below, wanted } of pieces) {
    const last = lines.at(-1)?.parts
    if (last === undefined || wanted === 'here' || (labelled && isLabelled(text))) lines.push({ parts: [text], below })
    else last.push(between(last.at(-1) ?? '', text), text)
  }
  return lines.map(({ parts, below }) => ({ text: visible(collapsed(parts.join(''))).trim(), below })).filter(({ text }) => text !== '')
}

/** `Owner: 王小明` under `Version: 2` is a line of its own, though Markdown would run both together. */
const isLabelled = (text: string): boolean => /^[^:：。．.!?！？]{1,40}[:：]/u.test(text.trim())

function piecesOf(children: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = []
  let piece: Piece = { text: '', below: 0, wanted: 'here' }
  for (const token of children) {
    const breaks = breakOf(token)
    if (breaks === undefined) piece = { ...piece, text: piece.text + textOf(token) }
    else {
      pieces.push(piece)
      // A `<br>` stands within its line.
      piece = { text: '', below: piece.below + (token.type === 'html_inline' ? 0 : 1), wanted: breaks }
    }
  }
  return [...pieces, piece]
}

function breakOf(token: Token): Piece['wanted'] | undefined {
  if (token.type === 'softbreak') return 'behind another'
  return token.type === 'hardbreak' || (token.type === 'html_inline' && /^<br\b/i.test(token.content)) ? 'here' : undefined
}

function textOf(token: Token): string {
  if (token.type === 'html_inline') return ''
  return token.type === 'image' ? (token.children ?? []).map(textOf).join('') : token.content
}

/** Whether all that a text says is bold. */
export function isBold(children: readonly Token[]): boolean {
  const said = children.filter((token) => token.nesting !== 0 || token.content.trim() !== '')
  return said[0]?.type === 'strong_open' && said.at(-1)?.type === 'strong_close' && said.filter(({ type }) => type === 'strong_open').length === 1
}

export const hasPicture = (children: readonly Token[]): boolean => children.some(({ type }) => type === 'image')
