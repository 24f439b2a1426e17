import { type Span, span } from '../base/span.ts'
import { scalarAt } from '../language/model/access.ts'
import type { Element } from '../language/model/element.ts'

/** Where a finding about a whole element stands: on the id of an item, on the key that holds a mapping, on `kind` for the document itself. */
export function placeOf(element: Element): Span {
  const id = scalarAt(element, 'id') ?? scalarAt(element, 'kind')
  if (id && element.$.path.length !== 1) return id.span
  if (typeof element.$.path.at(-1) === 'string' && element.$.keySpan) return element.$.keySpan
  const first = [...element.$.slots.values()][0]
  return first?.keySpan ?? span(element.$.span.start, element.$.span.start + 1)
}

/** Where a finding about a key stands: on the key, or on the element that lacks it. */
export const keyOf = (element: Element, key: string): Span => element.$.slots.get(key)?.keySpan ?? placeOf(element)
