import type { Block, Place } from '../source/source.ts'
import type { DraftElement } from './draft.ts'
import type { Frame, Frames } from './frames.ts'
import type { Ledger } from './ledger.ts'
import type { Term } from './terms.ts'

/** What is known while a source is read: the document so far, the headings, the entries that are being said. */
export interface Context {
  readonly root: DraftElement
  readonly ledger: Ledger
  readonly frames: Frames
  open: readonly DraftElement[]
  /** A label that stood alone on its line: what follows belongs to it. */
  /** Whether the block above is a table. */
  readonly afterTable: boolean
  /** What stands behind the block that is being placed. */
  readonly ahead: readonly Block[]
  /** The section whose sentences are its entries. */
  told: Frame | undefined
  pending: { readonly owner: DraftElement; readonly term: Term } | undefined
}

/** A line that is no heading. */
export interface Spoken {
  readonly at: Place
  readonly text: string
  readonly depth: number
  readonly numbered: boolean
  /** Without its number. */
  readonly body: string
}
