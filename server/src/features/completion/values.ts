import type { Span } from '../../base/span.ts'
import { writeScalar } from '../../language/edits/writeScalar.ts'
import type { ScalarShape } from '../../language/schema/shape.ts'
import type { LevelPlace } from '../levels.ts'
import type { Snapshot } from '../snapshot.ts'
import { offersFor } from './offers.ts'
import { literal, order, type Suggestion } from './suggestion.ts'

/** A place for a value: what it replaces, how it is written. */
export interface ValuePlace {
  readonly replace: Span
  readonly quote: '' | '"' | "'"
  readonly layout: 'block' | 'flow'
  /** A list's place takes its first entry in brackets. */
  readonly as: 'scalar' | 'list'
  /** Which scale a level would be of. */
  readonly level: LevelPlace
}

/** What may stand in a scalar's place. */
export function valueSuggestions(scalar: ScalarShape, place: ValuePlace, snapshot: Snapshot): readonly Suggestion[] {
  // Behind a bare colon YAML would read `key:value` as one text.
  const gap = snapshot.table.text[place.replace.start - 1] === ':' ? ' ' : ''
  return offersFor(scalar, snapshot, { ...place.level, written: snapshot.table.text.slice(place.replace.start, place.replace.end) }).map(
    ({ text, detail, kind, words = [], documentation = '' }, index): Suggestion => ({
      label: text,
      detail,
      documentation,
      kind,
      insert: gap + literal(written(text, place)),
      replace: place.replace,
      filter: [text, ...words].join(' '),
      sort: order(index),
      next: 'nothing',
    }),
  )
}

function written(text: string, { quote, layout, as }: ValuePlace): string {
  if (as === 'list') return `[${writeScalar(text, 'flow')}]`
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`
  return quote === '"' ? JSON.stringify(text) : writeScalar(text, layout)
}
