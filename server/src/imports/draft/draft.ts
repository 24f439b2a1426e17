import type { MappingShape } from '../../language/schema/shape.ts'
import type { Place } from '../source/source.ts'

/** The document as it comes about: only what the source says, by the keys of the schema. Mutable while it is filled, then written once. */
export interface DraftElement {
  readonly is: 'element'
  readonly shape: MappingShape
  readonly values: Map<string, Draft>
  /** `tasks[0].subtasks[1]` */
  readonly path: string
  /** `2.1`, where the source numbers it. */
  readonly ordinal?: string
}

export interface DraftList {
  readonly is: 'list'
  readonly items: Draft[]
}

export interface DraftText {
  readonly is: 'text'
  /** As it is meant; how it is quoted is decided when it is written. A blank keeps its brackets. */
  readonly text: string
  readonly from: Place | undefined
  /** Worked out from a text beside it, and to be confirmed by somebody. */
  readonly certainty: 'said' | 'read'
}

export type Draft = DraftElement | DraftList | DraftText

export const newElement = (shape: MappingShape, path: string, ordinal?: string): DraftElement => ({
  is: 'element',
  shape,
  values: new Map(),
  path,
  ...(ordinal !== undefined && { ordinal }),
})

export const textOf = (text: string, from?: Place): DraftText => ({ is: 'text', text, from, certainty: 'said' })

/** `tasks[0].owner` */
export const pathTo = ({ path }: DraftElement, keys: readonly string[]): string => [...(path === '' ? [] : [path]), ...keys].join('.')

/** The element at the end of some keys below another one, made where it is missing. */
export function elementAlong(start: DraftElement, way: readonly string[]): DraftElement | undefined {
  let at = start
  for (const key of way) {
    const known = at.values.get(key)
    const shape = at.shape.properties.get(key)?.shape.mapping
    if (known?.is === 'element') at = known
    else if (known || !shape) return undefined
    else {
      const made = newElement(shape, pathTo(at, [key]))
      at.values.set(key, made)
      at = made
    }
  }
  return at
}

/** What stands at the end of some keys, if anything does. */
export function valueAlong(start: DraftElement, way: readonly string[]): Draft | undefined {
  return way.reduce<Draft | undefined>((at, key) => (at?.is === 'element' ? at.values.get(key) : undefined), start)
}

/** The list at a key, made where it is missing. */
export function listAt(element: DraftElement, key: string): DraftList | undefined {
  const known = element.values.get(key)
  if (known) return known.is === 'list' ? known : undefined
  const list: DraftList = { is: 'list', items: [] }
  element.values.set(key, list)
  return list
}

/** Every text below a draft. */
export function* textsIn(draft: Draft): Generator<DraftText> {
  if (draft.is === 'text') yield draft
  else for (const one of draft.is === 'list' ? draft.items : draft.values.values()) yield* textsIn(one)
}
