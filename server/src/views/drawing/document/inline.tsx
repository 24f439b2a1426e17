import { h, type VNode } from 'preact'
import { isAbsolute, isHarmless } from '../../../base/addresses.ts'
import { isoText } from '../../../language/values/civil.ts'
import type { DateMark, Element, Inline, LevelMark, Link, Reference, Words } from '../../models/inlineTypes.ts'
import { as } from '../roles.ts'
import type { Setting } from '../setting.ts'
import { textWidth } from '../textWidth.ts'
import { Breakable } from './breakable.tsx'
import { Flagged } from './flagged.tsx'
import { HoleMark } from './hole.tsx'
import { StateWords } from './stateWords.tsx'

export function Inlines({ content, setting }: { readonly content: readonly Inline[]; readonly setting: Setting }): VNode {
  return (
    <>
      {content.map((piece, index) => (
        <Piece key={index} piece={piece} setting={setting} />
      ))}
    </>
  )
}

function Piece({ piece, setting }: { readonly piece: Inline; readonly setting: Setting }): VNode {
  if (typeof piece === 'string') return <Breakable text={piece} />
  switch (piece.is) {
    case 'words':
    case 'date':
    case 'ref':
      return <Value mark={piece} setting={setting} />
    case 'state':
      return <StateWords mark={piece} words={setting.words} />
    case 'level':
      return <Level mark={piece} />
    case 'unset':
    case 'missing':
    case 'placeholder':
    case 'not_applicable':
      return <HoleMark hole={piece} words={setting.words} />
    case 'element':
      return <Markdown element={piece} setting={setting} />
    case 'link':
      return <Anchor link={piece} setting={setting} />
  }
}

function Value({ mark, setting }: { readonly mark: Words | DateMark | Reference; readonly setting: Setting }): VNode {
  return (
    <Flagged mark={mark} words={setting.words}>
      {mark.is === 'date' ? (
        <time>{isoText(mark.day)}</time>
      ) : mark.is === 'ref' ? (
        <Target reference={mark} setting={setting} />
      ) : (
        <Breakable text={mark.text} />
      )}
    </Flagged>
  )
}

// A person's name does not break; a title may.
const nameWidth = 11

/** A name that leads somewhere shows its own place in the source, not the place where it is mentioned. */
function Target({ reference: { item, text }, setting: { act } }: { readonly reference: Reference; readonly setting: Setting }): VNode {
  const short = textWidth(text, 1) <= nameWidth ? 'nw' : undefined
  if (item === undefined || act === null)
    return (
      <span class={short}>
        <Breakable text={text} />
      </span>
    )
  return (
    <button type="button" class={short === undefined ? 'ref' : 'ref nw'} onClick={() => act({ do: 'reveal', item, focus: 'keep' })}>
      <Breakable text={text} />
    </button>
  )
}

function Level({ mark: { level, letter, name } }: { readonly mark: LevelMark }): VNode {
  return (
    <span class={`lv lv-${level.charAt(0)}`} title={name}>
      {letter}
    </span>
  )
}

// `h` with a tag of our own closed list: there is no way from a text to an element that is not in it.
function Markdown({ element: { tag, children }, setting }: { readonly element: Element; readonly setting: Setting }): VNode {
  if (tag === 'br' || tag === 'hr') return h(tag, null)
  const content = <Inlines content={children} setting={setting} />
  return tag === 'table' ? (
    <div class="scroll" {...scrolling}>
      <table class="tbl md">{content}</table>
    </div>
  ) : (
    h(tag, null, content)
  )
}

/** A table wider than the page scrolls by itself, and so must be reachable. */
const scrolling = { ...as('group'), tabIndex: 0 }

function Anchor({ link: { href, children }, setting }: { readonly link: Link; readonly setting: Setting }): VNode {
  const { act } = setting
  if (act === null ? !isAbsolute(href) : !isHarmless(href)) return <Inlines content={children} setting={setting} />
  const follow = (event: Event): void => {
    if (act === null) return
    event.preventDefault()
    act({ do: 'followLink', href })
  }
  return (
    <a href={href} onClick={follow}>
      <Inlines content={children} setting={setting} />
    </a>
  )
}
