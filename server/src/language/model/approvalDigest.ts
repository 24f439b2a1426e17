import type { Property } from '../schema/shape.ts'
import { isElement, isLocated } from './access.ts'
import type { Element } from './element.ts'
import type { DocumentModel } from './readModel.ts'

/** How the digest is made, so that one made in another way is not taken for a changed document. */
const version = 'c1'

/**
 * A fingerprint of what an approval fixes: every key that is not marked as tracking, by its text, whatever the order of keys, the quotes
 * and the comments. Decisions about checks are no part of the plan. It tells a change and need not be safe against anybody.
 */
export const approvalDigest = ({ root }: DocumentModel): string => `${version}:${hashOf(canonical(root))}`

/** Whether a digest was made in the way that this version knows. */
export const isComparable = (digest: string): boolean => digest.startsWith(`${version}:`)

const outside: ReadonlySet<string> = new Set(['checks', 'schema_version'])

const isOutside = ({ $: { path } }: Element, key: string, property: Property | undefined): boolean =>
  property?.tracking === true || (path.length === 0 && outside.has(key))

/** Whether an approval fixes what stands at a key: neither the key nor one around it tracks the work. */
export function isFixed(element: Element, key: string): boolean {
  const { parent, path, shape } = element.$
  if (isOutside(element, key, shape.properties.get(key))) return false
  const outer = parent && path[parent.$.path.length]
  return !parent || typeof outer !== 'string' || isFixed(parent, outer)
}

/** Keys in the order of the alphabet; each text behind its length, so that no two documents look the same. */
function canonical(element: Element): string {
  const keys = [...element.$.slots.values()].filter(({ key, property }) => !isOutside(element, key, property))
  const others = (element as { readonly others?: ReadonlyMap<string, unknown> }).others
  const values = element as unknown as Readonly<Record<string, unknown>>
  const entries = keys.map(({ key, property, state }) => `${sized(key)}${state}${written(property ? values[key] : others?.get(key))}`)
  return `{${entries.toSorted().join('')}}`
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join('')}]`
  if (isElement(value)) return canonical(value)
  return isLocated(value) ? sized(value.text.normalize('NFC')) : '-'
}

const sized = (text: string): string => `${text.length}:${text}`

/** 53 bits by two multiplications (cyrb53). */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}
