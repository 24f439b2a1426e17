import type { Finding } from '../base/finding.ts'
import type { Arg } from '../base/message.ts'
import { message } from '../base/message.ts'
import { remembered } from '../base/remembered.ts'
import { ruleNames } from '../generated/ruleNames.ts'
import { insertKeys } from '../language/edits/insertKey.ts'
import { rowAt, rowText } from '../language/lines/lineTable.ts'
import type { Element } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import { documentLanguage, reached, statusOf } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { placeholderFor } from '../language/schema/placeholderFor.ts'
import type { MappingShape, Property, Status } from '../language/schema/shape.ts'
import { type Life, lifeOf } from '../programme/analysis/lifecycle.ts'
import type { Settings } from '../programme/config/settings.ts'
import { calledOf, fieldOf } from './naming.ts'
import { placeOf } from './places.ts'
import { asHole } from './severity.ts'

/** «X is missing» for every key that the schema needs: one finding for each element and rule, on the key that holds the element. */
export function presenceFindings(file: FileModel, documents: readonly DocumentModel[], settings: Settings): readonly Finding[] {
  return documents.flatMap((document) => {
    const scene = { file, document, settings, status: statusOf(document) }
    return document.elements.flatMap((element) => missingOf(element, scene))
  })
}

interface Scene {
  readonly file: FileModel
  readonly document: DocumentModel
  readonly settings: Settings
  readonly status: Status
}

function missingOf(element: Element, scene: Scene): readonly Finding[] {
  const missing = neededNow(element, scene).filter(({ key }) => !isSaidByProgramme(element, key, scene.settings))
  const life = missing.length === 0 ? 'retired' : lifeOf(element)
  if (life === 'retired') return []
  const byRule = Map.groupBy(missing, ({ needed }) => needed?.rule ?? '')
  return [...byRule].map(([rule, properties]) => finding(element, scene, { rule, properties, life }))
}

/** The keys that an element needs by now and does not have. */
const neededNow = (element: Element, { status, file }: Pick<Scene, 'status' | 'file'>): readonly Property[] =>
  neededIn(element.$.shape).filter(
    ({ needed, key }) => needed && reached(status, needed.from) && !element.$.slots.has(key) && !isMiswritten(element, key, file),
  )

const neededIn = remembered((shape: MappingShape): readonly Property[] => [...shape.properties.values()].filter(({ needed }) => needed !== undefined))

/** Whether a key stands there, in a line that YAML cannot read as one: `rto： 8h`. */
export function isMiswritten({ $ }: Element, key: string, { problems, table }: FileModel): boolean {
  const [first, last] = [rowAt(table, $.span.start), rowAt(table, $.span.end) + 1]
  const rows = problems.filter(({ severity }) => severity === 'error').map(({ span }) => rowAt(table, span.start))
  return rows.some((row) => row >= first && row <= last && new RegExp(`^[\\s-]*${key}\\s*[：:]`).test(rowText(table, row)))
}

/** Those of them that are missed under one rule: a rule that misses more at the same place says all in one sentence. */
export const missedUnder = (rule: string, element: Element, scene: Pick<Scene, 'status' | 'file'>): readonly string[] =>
  neededNow(element, scene).flatMap(({ needed, key }) => (needed?.rule === rule ? [key] : []))

/** What `.continuity.yaml` says of the organisation holds for each document that says nothing else. */
const isSaidByProgramme = ({ $ }: Element, key: string, { root }: Settings): boolean =>
  key === 'organization' && $.path.at(-1) === 'document' && root?.$.slots.get(key)?.state === 'value'

/** A hole keeps a document from being used, unless the schema says that it only makes it poorer. */
function severityOf(properties: readonly Property[], status: Status, life: Life): Finding['severity'] {
  if (life === 'planned' || status === 'draft') return 'hint'
  return properties.every(({ needed }) => needed?.severity) ? 'information' : asHole('', { status, standards: new Set() })
}

function finding(
  element: Element,
  { file, document, status }: Scene,
  { rule, properties, life }: { readonly rule: string; readonly properties: readonly Property[]; readonly life: Life },
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
    severity: severityOf(properties, status, life),
    message: message('shape.missing', { what: calledOf(element), keys: properties.map(fieldOf) }),
    related: [],
    fixes: edit ? [{ title: message('shape.fix.insert', { keys: named }), edits: [{ uri: file.uri, edits: [edit] }], safety: 'ask' }] : [],
  }
}
