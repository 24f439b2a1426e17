import { isAbsolute } from '../../../base/addresses.ts'
import { isoText } from '../../../language/values/civil.ts'
import { stateText } from '../../drawing/document/stateWords.tsx'
import type { Translate } from '../../drawing/translate.ts'
import type { DateMark, Element, Hole, Inline, Reference, StateMark, Words } from '../../models/inlineTypes.ts'
import { codeSpan, escaped, marked, target } from './escape.ts'

/** Where a text is written: in a cell of a table a bar ends the cell, even in code. */
export interface Writing {
  readonly words: Translate
  readonly place: 'line' | 'cell'
}

/** What stands in a line, as Markdown that stands in one line. */
export function inlines(content: readonly Inline[], writing: Writing): string {
  return content.map((piece) => inline(piece, writing)).join('')
}

function inline(piece: Inline, writing: Writing): string {
  const { words } = writing
  if (typeof piece === 'string') return escaped(piece)
  switch (piece.is) {
    case 'words':
    case 'date':
    case 'ref':
      return value(piece, words)
    case 'state':
      return escaped(state(piece, words))
    case 'level':
      return escaped(`${piece.letter} (${piece.name})`)
    case 'unset':
    case 'missing':
    case 'placeholder':
    case 'not_applicable':
      return hole(piece, words)
    case 'element':
      return element(piece, writing)
    case 'link': {
      const inner = inlines(piece.children, writing)
      return isAbsolute(piece.href) && inner.trim() !== '' ? `[${inner.trim()}](${target(piece.href)})` : inner
    }
  }
}

/** A value that a finding stands on has a sign behind it, and one that is too old says so. */
function value(mark: Words | DateMark | Reference, words: Translate): string {
  const text = escaped(mark.is === 'date' ? isoText(mark.day) : mark.text)
  const old = mark.tone === 'stale' ? ` (${words('tone.stale')})` : ''
  return `${mark.tone === 'strong' ? marked(text, '**') : text}${old}${mark.flag === undefined ? '' : ' ⚠'}`
}

function state(mark: StateMark, words: Translate): string {
  const name = words(`state.${mark.state}`)
  const text = stateText(mark, words)
  return text === name ? name : `${name}${words('separator')}${text}`
}

function hole(piece: Hole, words: Translate): string {
  switch (piece.is) {
    case 'unset':
      return '–'
    case 'missing':
      return `**\\[${escaped(words('hole.missing'))}${words('colon')}${escaped(piece.key)}\\]**`
    case 'placeholder':
      return `**\\[${escaped(piece.hint)}\\]**`
    case 'not_applicable':
      return escaped(piece.reason === '' ? words('hole.notApplicable') : `${words('hole.notApplicable')} (${piece.reason})`)
  }
}

const marks = { strong: '**', em: '*', s: '~~' } as const

/** Blocks of a text that are pressed into one line keep their ends as breaks. */
function element({ tag, children }: Element, writing: Writing): string {
  switch (tag) {
    case 'strong':
    case 'em':
    case 's':
      return marked(inlines(children, writing), marks[tag])
    case 'code':
      return code(children.join(''), writing)
    case 'pre':
      return lines(
        children
          .join('')
          .split('\n')
          .map((line) => code(line, writing)),
      )
    case 'br':
      return '<br>'
    case 'hr':
      return ''
    case 'ul':
    case 'ol':
      return lines(children.map((item, index) => `${tag === 'ol' ? `${index + 1}\\.` : '•'} ${inline(item, writing)}`))
    case 'tr':
      return lines([children.map((cell) => inline(cell, writing)).join(' · ')])
    default:
      return isBlock.has(tag) ? lines([inlines(children, writing)]) : inlines(children, writing)
  }
}

const isBlock: ReadonlySet<string> = new Set(['p', 'h4', 'h5', 'h6', 'blockquote'])

/** Each on a line of its own, told apart from what follows. */
const lines = (all: readonly string[]): string =>
  all
    .filter((one) => one.trim() !== '')
    .map((one) => `${one}<br>`)
    .join('')

// In a cell a bar ends the cell even in code, and what escapes it there is not read alike everywhere.
const code = (text: string, { place }: Writing): string => (place === 'cell' && text.includes('|') ? escaped(text) : codeSpan(text))

/** The content of a cell: one line without breaks at its end. */
export const cell = (content: readonly Inline[], words: Translate): string =>
  inlines(content, { words, place: 'cell' })
    .trim()
    .replace(/(?:<br>)+$/, '')
