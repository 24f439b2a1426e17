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
  const { slots } = element.$
  const [placeholder, missing] = [blankKeys(element).length, missingKeys(element, status).length]
  return { filled: slots.size - placeholder, placeholder, missing }
}

/** The keys of an element that wait to be filled in or are still to be written. */
export const openKeys = (element: Element, status: Status): readonly string[] => [...blankKeys(element), ...missingKeys(element, status)]

const blankKeys = ({ $: { slots } }: Element): readonly string[] =>
  [...slots.values()].flatMap(({ key, state }) => (state === 'placeholder' || state === 'empty' ? [key] : []))

const missingKeys = ({ $: { slots, shape } }: Element, status: Status): readonly string[] =>
  [...shape.properties.values()].flatMap(({ key, needed }) => (needed && !slots.has(key) && reached(status, needed.from) ? [key] : []))
