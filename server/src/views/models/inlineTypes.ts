/**
 * What stands in a line of text. Markdown comes as a small tree of harmless elements: no HTML string ever reaches a drawing,
 * and a tag that is not named here cannot be drawn.
 */
import type { DayNumber, ItemId, State } from './basicTypes.ts'

export type Inline = string | Words | DateMark | Reference | StateMark | LevelMark | Hole | Element | Link

/** Something wrong with a value: a wavy line, as in the editor. */
export type Flag = 'error' | 'warning'

/** `bad` breaks a limit, `stale` is too old to rely on, `dim` steps back. */
export type Tone = 'bad' | 'warning' | 'stale' | 'strong' | 'dim'

interface Flagged {
  readonly flag?: Flag
  readonly tone?: Tone
  /** Said on hover: since when it is stale, what limit it breaks. */
  readonly why?: string
}

export interface Words extends Flagged {
  readonly is: 'words'
  readonly text: string
}

export interface DateMark extends Flagged {
  readonly is: 'date'
  readonly day: DayNumber
}

/** Names another item; a click shows it in the source. Without `item` it is a name that nothing defines. */
export interface Reference extends Flagged {
  readonly is: 'ref'
  readonly text: string
  readonly item?: ItemId
}

/** Drawn as a shape and the most telling figure there is: days late, then slip, then progress, else the state's word. */
export interface StateMark {
  readonly is: 'state'
  readonly state: State
  /** Percent. */
  readonly progress?: number
  readonly lateDays?: number
  readonly slipDays?: number
}

/** A level of a risk scale: its letter carries the meaning, the fill only supports it. */
export interface LevelMark {
  readonly is: 'level'
  readonly level: 'low' | 'moderate' | 'high' | 'critical'
  readonly letter: string
  readonly name: string
}

/** A value that is not there. The four states differ: nothing required it, it should stand here, it waits to be filled in, it does not apply. */
export type Hole =
  | { readonly is: 'unset' }
  | { readonly is: 'missing'; readonly key: string }
  | { readonly is: 'placeholder'; readonly hint: string }
  | { readonly is: 'not_applicable'; readonly reason: string }

export type Tag =
  | 'p'
  | 'br'
  | 'hr'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'strong'
  | 'em'
  | 's'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'ul'
  | 'ol'
  | 'li'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'

export interface Element {
  readonly is: 'element'
  readonly tag: Tag
  readonly children: readonly Inline[]
}

/** Opened by the editor, which looks at the address again. */
export interface Link {
  readonly is: 'link'
  readonly href: string
  readonly children: readonly Inline[]
}
