import { elementAt, isElement, listAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Kind } from '../../language/schema/kinds.ts'
import type { Docs, Property } from '../../language/schema/shape.ts'
import { documentsThatSpeak } from '../../programme/index/elements.ts'
import type { Scene } from './scene.ts'

/** A key at the end of a dotted path, and the element that has it. */
export interface KeyPlace {
  readonly holder: Element
  readonly key: string
  readonly property: Property | undefined
}

/** Follows `budget.lines` from an element; nothing where a mapping on the way is not there. */
export function placeOf(element: Element, path: string): KeyPlace | undefined {
  const steps = path.split('.')
  const key = steps.pop() ?? ''
  const holder = steps.reduce<Element | undefined>((at, step) => at && elementAt(at, step), element)
  return holder && { holder, key, property: holder.$.shape.properties.get(key) }
}

/** The elements of a list at a path; empty where there is none. */
export function elementsAt(element: Element, path: string): readonly Element[] {
  const place = placeOf(element, path)
  return place ? listAt(place.holder, place.key).filter(isElement) : []
}

/** The doc of a key that a path leads to, by the schema alone. */
export function docsAt({ $: { shape } }: Element, path: string): Docs | undefined {
  const steps = path.split('.')
  let mapping = shape
  for (const step of steps.slice(0, -1)) {
    const inner = mapping.properties.get(step)?.shape.mapping
    if (!inner) return undefined
    mapping = inner
  }
  return mapping.properties.get(steps.at(-1) ?? '')?.docs
}

/** A property of the items of a list, by the schema alone: a table has its columns before it has rows. */
export function itemProperty(root: Element, path: string, column: string): Property | undefined {
  let mapping = root.$.shape
  for (const step of path.split('.')) {
    const inner = mapping.properties.get(step)?.shape
    const next = inner?.list?.item.mapping ?? inner?.mapping
    if (!next) return undefined
    mapping = next
  }
  const keys = column.split('.')
  for (const key of keys.slice(0, -1)) mapping = mapping.properties.get(key)?.shape.mapping ?? mapping
  return mapping.properties.get(keys.at(-1) ?? '')
}

/** The documents of a kind that speak for the programme. */
export const documentsOfKind = (kind: Kind, { programme }: Pick<Scene, 'programme'>): readonly DocumentModel[] =>
  documentsThatSpeak(programme).flatMap(({ document }) => (document.kind === kind ? [document] : []))

/** An element and everything below it. */
export function* below(element: Element): Generator<Element> {
  yield element
  for (const value of Object.values(element as unknown as Readonly<Record<string, unknown>>)) {
    if (Array.isArray(value)) for (const item of value.filter(isElement)) yield* below(item)
    else if (isElement(value) && value.$.parent === element) yield* below(value)
  }
}
