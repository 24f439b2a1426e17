import type { Cursor } from '../../language/lines/cursor.ts'
import { kindOfUri, kinds, shapeOf } from '../../language/schema/kinds.ts'
import type { Snapshot } from '../snapshot.ts'
import { order, type Suggestion } from './suggestion.ts'

/** The kinds of document, the one that the file's name promises first. */
export function kindSuggestions(cursor: Extract<Cursor, { kind: 'value' }>, { uri, locale }: Snapshot): readonly Suggestion[] {
  const promised = kindOfUri(uri)
  return kinds.map((kind, index): Suggestion => {
    const { title, description } = shapeOf(kind).docs
    return {
      label: kind,
      detail: title[locale],
      documentation: description[locale],
      kind: 'choice',
      insert: kind,
      replace: cursor.replace,
      filter: [kind, ...Object.values(title)].join(' '),
      sort: (kind === promised ? '0' : '1') + order(index),
      next: 'nothing',
    }
  })
}
