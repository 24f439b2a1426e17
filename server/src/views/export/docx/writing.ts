import type { Translate } from '../../drawing/translate.ts'

/** What a document is written with. */
export interface Writing {
  /** The interface's language: findings, and what stands around the document. */
  readonly t: Translate
  /** The document's language. */
  readonly words: Translate
  /** A number for each list, so that each counts for itself. */
  readonly nextList: () => number
}

export function counter(): () => number {
  let count = 0
  return () => ++count
}
