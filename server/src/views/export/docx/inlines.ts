import { ExternalHyperlink, type IRunOptions, type Paragraph, type ParagraphChild, ShadingType, type Table, TextRun, UnderlineType } from 'docx'
import { isAbsolute } from '../../../base/addresses.ts'
import { isoText } from '../../../language/values/civil.ts'
import { stateText } from '../../drawing/document/stateWords.tsx'
import type { DateMark, Element, Hole, Inline, LevelMark, Link, Reference, StateMark, Words } from '../../models/inlineTypes.ts'
import { colours } from './looks.ts'
import type { Writing } from './writing.ts'

/** What stands on a page, or in a cell. */
export type Piece = Paragraph | Table

/** What a run of text looks like. */
export type RunLook = Omit<IRunOptions, 'text' | 'children' | 'break'>

/** What stands in a line, as runs. Lines of a text that break stay broken. */
export function runs(content: readonly Inline[], writing: Writing, look: RunLook = {}): readonly ParagraphChild[] {
  return content.flatMap((piece) => runsOf(piece, writing, look))
}

function runsOf(piece: Inline, writing: Writing, look: RunLook): readonly ParagraphChild[] {
  if (typeof piece === 'string') return plain(piece, look)
  switch (piece.is) {
    case 'words':
    case 'date':
    case 'ref':
      return value(piece, writing, look)
    case 'state':
      return state(piece, writing, look)
    case 'level':
      return level(piece, look)
    case 'unset':
    case 'missing':
    case 'placeholder':
    case 'not_applicable':
      return hole(piece, writing, look)
    case 'element':
      return element(piece, writing, look)
    case 'link':
      return link(piece, writing, look)
  }
}

export const plain = (text: string, look: RunLook = {}): readonly ParagraphChild[] =>
  text === '' ? [] : [new TextRun({ ...look, text: text.replace(/[\s\u2028\u2029]+/g, ' ') })]

/** A value that a finding stands on has the wavy line of the editor. */
function value(mark: Words | DateMark | Reference, { words }: Writing, look: RunLook): readonly ParagraphChild[] {
  const { flag, tone } = mark
  const colour = flag === 'error' ? colours.bad : colours.warning
  const own: RunLook = {
    ...look,
    ...(flag !== undefined && { underline: { type: UnderlineType.WAVE, color: colour } }),
    ...(tone === 'strong' && { bold: true }),
    ...(tone === 'bad' && { bold: true, color: colours.bad }),
    ...(tone === 'dim' && { color: colours.dim }),
  }
  const old = tone === 'stale' ? plain(` (${words('tone.stale')})`, { ...look, color: colours.warning }) : []
  return [...plain(mark.is === 'date' ? isoText(mark.day) : mark.text, own), ...old]
}

function state(mark: StateMark, { words }: Writing, look: RunLook): readonly ParagraphChild[] {
  const name = words(`state.${mark.state}`)
  const text = stateText(mark, words)
  const late = mark.state === 'overdue' ? { bold: true, color: colours.bad } : {}
  return plain(text === name ? name : `${name}${words('separator')}${text}`, { ...look, ...late })
}

const level = ({ letter, name }: LevelMark, look: RunLook): readonly ParagraphChild[] => plain(`${letter} (${name})`, { ...look, bold: true })

/** What is not there looks different from what is: a placeholder is marked as with a pen, a gap is red. */
function hole(piece: Hole, { words }: Writing, look: RunLook): readonly ParagraphChild[] {
  switch (piece.is) {
    case 'unset':
      return plain('–', { ...look, color: colours.dim })
    case 'missing':
      return plain(`[${words('hole.missing')}${words('colon')}${piece.key}]`, { ...look, bold: true, color: colours.bad })
    case 'placeholder':
      return plain(`[${piece.hint}]`, { ...look, highlight: 'yellow' })
    case 'not_applicable':
      return plain(piece.reason === '' ? words('hole.notApplicable') : `${words('hole.notApplicable')} (${piece.reason})`, {
        ...look,
        color: colours.dim,
      })
  }
}

function element({ tag, children }: Element, writing: Writing, look: RunLook): readonly ParagraphChild[] {
  switch (tag) {
    case 'strong':
    case 'em':
      // Emphasis is weight, not slant, where slanted letters are hard to read; in Latin text it is both.
      return runs(children, writing, tag === 'strong' ? { ...look, bold: true } : { ...look, italics: true })
    case 's':
      return runs(children, writing, { ...look, strike: true })
    case 'code':
      return plain(children.join(''), { ...look, font: 'Consolas', shading: { type: ShadingType.CLEAR, fill: colours.head, color: 'auto' } })
    case 'br':
      return [new TextRun({ break: 1 })]
    default:
      return runs(children, writing, look)
  }
}

function link({ href, children }: Link, writing: Writing, look: RunLook): readonly ParagraphChild[] {
  if (!isAbsolute(href)) return runs(children, writing, look)
  const inner = runs(children, writing, { ...look, color: colours.link, underline: { type: UnderlineType.SINGLE } })
  return inner.length === 0 ? [] : [new ExternalHyperlink({ link: href, children: [...inner] })]
}
