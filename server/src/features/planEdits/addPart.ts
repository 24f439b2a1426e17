import { insertKeys } from '../../language/edits/insertKey.ts'
import { elementAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { documentLanguage, statusOf } from '../../language/model/header.ts'
import { placeholderFor, type Writing } from '../../language/schema/placeholderFor.ts'
import type { Property } from '../../language/schema/shape.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Operation, Refusal } from './operation.ts'
import { type Placed, refusal } from './place.ts'

/** A part that the document lacks: its key with the first entry, and placeholders for what only a person can say. */
export function addPart({ path }: Extract<Operation, { op: 'addPart' }>, { file }: Snapshot): readonly Placed[] | Refusal {
  const [document] = file?.documents ?? []
  if (!file || !document) return refusal('gone', path)
  const { holder, missing } = deepest(document.root, path.split('.'))
  const [key = '', ...inner] = missing
  const property = holder.$.shape.properties.get(key)
  if (!property || holder.$.slots.has(key)) return refusal('gone', path)
  const writing = { locale: documentLanguage(document), status: statusOf(document) }
  const edit = insertKeys(holder, [{ key, value: skeleton(property, inner, writing) }], file.table)
  return edit ? [{ place: { element: holder, document, file }, keys: [key], edits: [edit] }] : refusal('collection', path)
}

/** The innermost mapping on a path that is there, and the keys that are not. */
function deepest(root: Element, path: readonly string[]): { readonly holder: Element; readonly missing: readonly string[] } {
  const [key = '', ...rest] = path
  const inner = rest.length > 0 ? elementAt(root, key) : undefined
  return inner ? deepest(inner, rest) : { holder: root, missing: path }
}

function skeleton(property: Property, [key, ...rest]: readonly string[], writing: Writing): string {
  const inner = key === undefined ? undefined : property.shape.mapping?.properties.get(key)
  if (!inner) return placeholderFor(property, writing)
  const value = skeleton(inner, rest, writing).replaceAll('\n', '\n  ')
  return `\n  ${inner.key}:${value.startsWith('\n') ? '' : ' '}${value}`
}
