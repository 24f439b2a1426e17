import type { Suggestion } from './suggestion.ts'

/** A value that may stand in a place, with what it means. */
export interface Offer {
  readonly text: string
  readonly detail: string
  readonly kind: Suggestion['kind']
  readonly words?: readonly string[]
  readonly documentation?: string
}
