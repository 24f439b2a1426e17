import type { Span } from '../base/span.ts'
import { elementAt, references } from './references.ts'
import type { Snapshot } from './snapshot.ts'

export interface Highlight {
  readonly span: Span
  /** The id where its element is defined, or a reference to it. */
  readonly kind: 'definition' | 'reference'
}

/** Every place in this file that means the element at an offset. What is no element, as a value of a list of choices, has none. */
export function highlights(snapshot: Snapshot, offset: number): readonly Highlight[] {
  const site = elementAt(snapshot, offset)
  const own = site?.file.uri === snapshot.uri ? site.fact.span.start : undefined
  const places = references(snapshot, offset, 'definition too').filter(({ uri }) => uri === snapshot.uri)
  // What an alias brings in twice stands in the text once.
  const spans = new Map(places.map(({ span }) => [span.start, span]))
  return [...spans.values()].toSorted((a, b) => a.start - b.start).map((span) => ({ span, kind: span.start === own ? 'definition' : 'reference' }))
}
