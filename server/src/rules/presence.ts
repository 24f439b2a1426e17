import type { Finding } from '../base/finding.ts'
import type { Arg } from '../base/message.ts'
import { message } from '../base/message.ts'
import { ruleNames } from '../generated/ruleNames.ts'
import { insertKeys } from '../language/edits/insertKey.ts'
import { scalarAt } from '../language/model/access.ts'
import type { Element } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import { documentLanguage, reached, statusOf } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { placeholderFor } from '../language/schema/placeholderFor.ts'
import type { Property, Status } from '../language/schema/shape.ts'
import { placeOf } from './places.ts'
import { asHole } from './severity.ts'

/** «X is missing» for every key that the schema needs: one finding for each element and rule, on the key that holds the element. */
export function presenceFindings(file: FileModel, documents: readonly DocumentModel[]): readonly Finding[] {
  return documents.flatMap((document) => document.elements.flatMap((element) => missingOf(element, { file, document, status: statusOf(document) })))
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
    span: placeOf(element),
    rule,
    name: ruleNames[rule] ?? rule,
    severity: asHole('', { status, standards: new Set() }),
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
