import type { Finding } from '../base/finding.ts'
import type { Arg } from '../base/message.ts'
import { message } from '../base/message.ts'
import { type Span, span } from '../base/span.ts'
import { insertKeys } from '../language/edits/insertKey.ts'
import { scalarAt } from '../language/model/access.ts'
import type { Element } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import { documentLanguage, reached, statusOf } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { placeholderFor } from '../language/schema/placeholderFor.ts'
import type { Property, Status } from '../language/schema/shape.ts'
import { asHole } from './rule.ts'

/** «X is missing» for every key that the schema needs: one finding for each element and rule, on the key that holds the element. */
export function presenceFindings(file: FileModel): readonly Finding[] {
  return file.documents.flatMap((document) =>
    document.elements.flatMap((element) => missingOf(element, { file, document, status: statusOf(document) })),
  )
}

interface Scene {
  readonly file: FileModel
  readonly document: DocumentModel
  readonly status: Status
}

function missingOf(element: Element, scene: Scene): readonly Finding[] {
  const byRule = new Map<string, Property[]>()
  for (const property of element.$.shape.properties.values()) {
    const { needed, key } = property
    if (!needed || element.$.slots.has(key) || !reached(scene.status, needed.from)) continue
    byRule.set(needed.rule, [...(byRule.get(needed.rule) ?? []), property])
  }
  return [...byRule].map(([rule, properties]) => finding(element, scene, { rule, properties }))
}

function finding(
  element: Element,
  { file, document, status }: Scene,
  { rule, properties }: { readonly rule: string; readonly properties: readonly Property[] },
): Finding {
  const writing = { locale: documentLanguage(document), status }
  const keys = properties.map((property) => ({ key: property.key, value: placeholderFor(property, writing) }))
  const edit = insertKeys(element, keys, file.table)
  const named: Arg = properties.map(({ key }) => key)
  return {
    uri: file.uri,
    span: placeOf(element, file),
    rule,
    name: 'missing',
    severity: asHole('', status),
    message: message('shape.missing', { what: whatOf(element), keys: named }),
    related: [],
    fixes: edit ? [{ title: message('shape.fix.insert', { keys: named }), edits: [{ uri: file.uri, edits: [edit] }], safety: 'ask' }] : [],
  }
}

/** The element as its author knows it: `«T1»` by its id, else by the key that holds it. */
function whatOf(element: Element): string {
  const id = scalarAt<string>(element, 'id')?.text
  const key = element.$.path.findLast((segment) => typeof segment === 'string')
  return id ?? String(key ?? scalarAt<string>(element, 'kind')?.text ?? '')
}

/** On the id of an item, on the key that holds a mapping, on `kind` for the document itself: never on a whole block. */
function placeOf(element: Element, { table }: FileModel): Span {
  const id = scalarAt(element, 'id') ?? scalarAt(element, 'kind')
  if (id && element.$.path.length !== 1) return id.span
  if (typeof element.$.path.at(-1) === 'string' && element.$.keySpan) return element.$.keySpan
  const first = [...element.$.slots.values()][0]
  return first?.keySpan ?? span(element.$.span.start, Math.min(element.$.span.start + 1, table.text.length))
}
