import type { Element, Located } from './element.ts'

/** Keys by name, for what no generated type covers: the header, and code that serves all kinds. */
export function scalarAt<T = unknown>(element: Element, key: string): Located<T> | undefined {
  const value = (element as unknown as Readonly<Record<string, unknown>>)[key]
  return isLocated<T>(value) ? value : undefined
}

export function elementAt(element: Element, key: string): Element | undefined {
  const value = (element as unknown as Readonly<Record<string, unknown>>)[key]
  return isElement(value) ? value : undefined
}

export function listAt(element: Element, key: string): readonly unknown[] {
  const value = (element as unknown as Readonly<Record<string, unknown>>)[key]
  return Array.isArray(value) ? value : []
}

export const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null && '$' in value

export const isLocated = <T>(value: unknown): value is Located<T> => typeof value === 'object' && value !== null && 'span' in value && 'text' in value

/** The element and all that enclose it, innermost first. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = at.$.parent) yield at
}
