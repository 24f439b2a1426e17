import { remembered } from '../../base/remembered.ts'
import type { Span } from '../../base/span.ts'
import type { Element } from '../../language/model/element.ts'

/** The innermost element that holds a place, or whose key it is: children stand behind their parents in the list. */
export function elementHolding(elements: readonly Element[], place: Span): Element | undefined {
  const { byKey, isInOrder } = indexOf(elements)
  // What stands behind an alias stands elsewhere in the text.
  if (!isInOrder) return elements.findLast((element) => holds(element, place) || hasKey(element, place))
  const keyed = byKey.get(keyOf(place))
  if (keyed) return keyed
  let found: Element | undefined = elements[lastBefore(elements, place.start)]
  while (found && !holds(found, place)) found = found.$.parent
  return found
}

const holds = ({ $: { span } }: Element, { start, end }: Span): boolean => span.start <= start && end <= span.end
const hasKey = ({ $: { keySpan } }: Element, { start, end }: Span): boolean => keySpan?.start === start && keySpan.end === end
const keyOf = ({ start, end }: Span): string => `${start}-${end}`

interface Index {
  readonly byKey: ReadonlyMap<string, Element>
  readonly isInOrder: boolean
}

const indexOf: (elements: readonly Element[]) => Index = remembered((elements: readonly Element[]) => ({
  byKey: new Map(elements.flatMap((element) => (element.$.keySpan ? [[keyOf(element.$.keySpan), element] as const] : []))),
  isInOrder: elements.every(({ $: { span } }, index) => !span.through && span.start >= (elements[index - 1]?.$.span.start ?? 0)),
}))

/** The index of the last element that begins at an offset or before. */
function lastBefore(elements: readonly Element[], offset: number): number {
  let [low, high] = [0, elements.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.$.span.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
