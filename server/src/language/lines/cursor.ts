import type { Span } from '../../base/span.ts'
import type { Path } from './path.ts'

/** What is being written at a cursor, decided from the lines alone. It never fails and never parses. */
export type Cursor =
  /** A key, or a place where one could begin. `path` leads to the mapping. */
  | {
      readonly kind: 'key'
      readonly path: Path
      readonly prefix: string
      readonly replace: Span
      readonly colon: 'present' | 'absent'
      readonly column: number
      readonly siblings: ReadonlyMap<string, string>
      readonly layout: 'block' | 'flow'
    }
  /** A value behind `key:` or in a flow collection. `path` leads to the value itself. */
  | {
      readonly kind: 'value'
      readonly path: Path
      readonly prefix: string
      readonly replace: Span
      readonly quote: '' | '"' | "'"
      readonly layout: 'block' | 'flow'
    }
  /** Behind a dash: a scalar, or the first key of a mapping. `path` leads to the item. */
  | {
      readonly kind: 'item'
      readonly path: Path
      readonly prefix: string
      readonly replace: Span
      readonly column: number
      readonly siblings: ReadonlyMap<string, string>
    }
  /** Inside prose: a block scalar, a text that goes on over lines. */
  | { readonly kind: 'text'; readonly path: Path }
  | { readonly kind: 'comment' }
  | { readonly kind: 'marker' }
