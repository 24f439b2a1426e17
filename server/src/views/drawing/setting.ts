import type { ItemId } from '../models/types.ts'
import type { Act } from './state.ts'
import type { Translate } from './translate.ts'

/** What every part of the document is drawn with. */
export interface Setting {
  /** The interface's language. */
  readonly t: Translate
  /** The document's language: its own marks and state words. */
  readonly words: Translate
  readonly cursor: ItemId | null
  readonly act: Act
}
