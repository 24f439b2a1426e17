import type { Span } from '../../base/span.ts'
import type { MappingShape, Property } from '../schema/shape.ts'
import type { Node } from '../yaml/nodes.ts'

/** A value with the text that says it and the place where it stands. */
export interface Located<T> {
  readonly value: T
  readonly text: string
  readonly span: Span
}

/** What stands behind a key. Unset is the absence of a slot: five states that never mean the same. */
export type SlotState = 'value' | 'empty' | 'placeholder' | 'notApplicable' | 'invalid'

export interface Slot {
  readonly key: string
  readonly keySpan: Span
  /** The value's place; for an empty one the end of the key. */
  readonly span: Span
  readonly state: SlotState
  /** How the mapping that holds the key is written. */
  readonly layout: 'block' | 'flow'
  /** A merged key stands elsewhere: in the mapping that `<<` brings in. */
  readonly origin: 'own' | 'merged'
  readonly property: Property | undefined
  readonly node: Node | undefined
}

export type PathSegment = string | number

/** A mapping of the document, read by its schema. Generated interfaces add its keys as typed, located values. */
export interface Element {
  readonly $: Meta
}

export interface Meta {
  readonly shape: MappingShape
  /** `["tasks", 2, "subtasks", 0]` */
  readonly path: readonly PathSegment[]
  readonly span: Span
  /** The key that holds the mapping; for an item of a list that of the list. */
  readonly keySpan: Span | undefined
  readonly parent: Element | undefined
  readonly slots: ReadonlyMap<string, Slot>
}

/** `tasks[2].subtasks[0].end` */
export function pathText(path: readonly PathSegment[]): string {
  return path.map((segment, index) => (typeof segment === 'number' ? `[${segment}]` : index === 0 ? segment : `.${segment}`)).join('')
}

/** Tells an element from a located scalar where a place accepts both. */
export const isElementLike = (value: Element | Located<unknown>): value is Element => '$' in value
