import type { ItemId, Lede, ViewFinding } from '../basicTypes.ts'
import type { Inline } from '../inlineTypes.ts'

/** What the frame and the drawings know of every tab that is made of several parts. */
export interface BoardView {
  readonly lede: Lede
  /** The keys that would fill the tab; empty where there is something to show. */
  readonly wants: readonly string[]
  /** What can be selected, in the order in which it is shown. */
  readonly items: readonly ItemId[]
  readonly findings: readonly ViewFinding[]
}

/** Two lines of a cell. */
export interface Lines {
  readonly first: readonly Inline[]
  readonly second?: readonly Inline[]
}
