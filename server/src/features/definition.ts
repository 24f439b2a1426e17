import type { Span } from '../base/span.ts'
import { resolve } from '../programme/index/definitions.ts'
import { placeAt } from './placeAt.ts'
import type { Snapshot } from './snapshot.ts'

export interface Target {
  readonly uri: string
  /** The element. */
  readonly span: Span
  /** Its id. */
  readonly selection: Span
  /** The reference that was asked about. */
  readonly origin: Span
}

/** Where the element is defined that the reference at an offset names. */
export function definition({ file, programme }: Snapshot, offset: number): readonly Target[] {
  const place = file && placeAt(file, offset)
  if (!place?.reference) return []
  const { span } = place.reference
  const resolution = resolve(programme.definitions, place.reference, place.document)
  const sites = resolution.found === 'one' ? [resolution.site] : resolution.found === 'none' ? [] : resolution.sites
  return sites.map(({ fact, file: home }) => ({ uri: home.uri, span: fact.element.$.span, selection: fact.span, origin: span }))
}
