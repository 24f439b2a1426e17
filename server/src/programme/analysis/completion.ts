import type { Element } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import type { Status } from '../../language/schema/shape.ts'

/** How far some elements are filled in. */
export interface Completion {
  readonly filled: number
  readonly placeholder: number
  /** Keys that the schema needs at this status and that are not there. */
  readonly missing: number
}

export const nothing: Completion = { filled: 0, placeholder: 0, missing: 0 }

export const sum = (a: Completion, b: Completion): Completion => ({
  filled: a.filled + b.filled,
  placeholder: a.placeholder + b.placeholder,
  missing: a.missing + b.missing,
})

/** Counts the keys of one element itself; those of its children are theirs. */
export function completionOf(element: Element, status: Status): Completion {
  const { slots, shape } = element.$
  const states = [...slots.values()].map(({ state }) => state)
  const open = states.filter((state) => state === 'placeholder' || state === 'empty').length
  const missing = [...shape.properties.values()].filter(({ key, needed }) => needed && !slots.has(key) && reached(status, needed.from)).length
  return { filled: states.length - open, placeholder: open, missing }
}
