import type { Span } from '../../base/span.ts'

/** One offer of completion, in our own terms. */
export interface Suggestion {
  readonly label: string
  /** Beside the label: the term in the reader's language. */
  readonly detail: string
  readonly documentation: string
  readonly kind: 'key' | 'choice' | 'reference' | 'date' | 'value' | 'item'
  /** Snippet text, columns written out: the editor must not indent it again. */
  readonly insert: string
  readonly replace: Span
  /** All words that should find it. */
  readonly filter: string
  readonly sort: string
  /** Whether the next thing to write has offers of its own. */
  readonly next: 'suggest' | 'nothing'
}

/** `$`, `}` and `\` mean something in a snippet. */
export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&')

/** What stays of a snippet when nobody fills in its places: presets, first choices, and nothing for what is blank. */
export const plain = (snippet: string): string =>
  snippet.replace(
    /\\([\\$}])|\$\{\d+(?::((?:[^}\\]|\\.)*)|\|((?:[^,|\\]|\\.)*)(?:[^|\\]|\\.)*\|)?\}|\$\d+/g,
    (_, ...[escaped, preset, choice]: readonly (string | undefined)[]) => escaped ?? (preset ?? choice ?? '').replace(/\\(.)/g, '$1'),
  )

export const order = (index: number): string => String(index).padStart(4, '0')
