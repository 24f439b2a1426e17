import { applyEdits, type Edit } from '../../server/src/base/edit.ts'
import type { FigureFact } from '../../server/src/language/model/facts.ts'
import type { FileModel } from '../../server/src/language/model/file.ts'
import type { DocumentModel } from '../../server/src/language/model/readModel.ts'
import { keysOf } from '../../server/src/programme/index/layered.ts'
import { programmeOf, type Seen } from './defects.ts'
import type { Files, Judged } from './programmes.ts'
import { keyOfPart, topParts } from './rewriting.ts'

const baseName = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1)

function mirrored(letter: string): string {
  const [first, last] = /[a-z]/.test(letter) ? ['a', 'z'] : ['A', 'Z']
  return String.fromCharCode(first.charCodeAt(0) + last.charCodeAt(0) - letter.charCodeAt(0))
}

/** `gl-dr` as `to-wi` and `订单` as `单订`: other ids, in another order, and as like each other as before. */
export function otherId(id: string): string {
  const other = id.replace(/[a-z]/gi, mirrored)
  return other === id ? [...id].toReversed().join('') : other
}

/** Every id another one, at its own place and in every reference by it, also where that leads nowhere. References by name stay. */
export function renamed(files: Files): Files {
  const programme = programmeOf(files)
  const ids = new Set(keysOf(programme.definitions.byId))
  const names = new Set(keysOf(programme.definitions.byName))
  const isId = (text: string): boolean => ids.has(text) || (!names.has(text.toLowerCase()) && /^[\w.-]+$/.test(text))
  return new Map([...programme.files.values()].map((file) => [baseName(file.uri), applyEdits(file.table.text, idEdits(file, isId))]))
}

function idEdits(file: FileModel, isId: (text: string) => boolean): readonly Edit[] {
  const source = file.table.text
  const spans = file.documents.flatMap((document) => [...document.definitions, ...document.references, ...levelsIn(document)].map(({ span }) => span))
  // What an alias brings in twice stands in the text once.
  const own = new Map(spans.map((span) => [span.start, span]))
  return [...own.values()].map((span) => ({
    span,
    text: source.slice(span.start, span.end).replace(/[^'"#]+/g, (part) => (isId(part) ? otherId(part) : part)),
  }))
}

/** The levels of a risk matrix have ids, and a rating tells one of them without being a reference. */
function levelsIn({ definitions, figures }: DocumentModel): readonly FigureFact[] {
  const levels = new Set(definitions.filter(({ definition }) => definition.type === 'risk_level').map(({ id }) => id))
  return figures.filter(({ scalar, key, text }) => scalar.value === 'level' && !/^(likelihood|impact)$/.test(key) && levels.has(text))
}

export const registryOf = (files: Files): string | undefined => [...files.keys()].find((name) => name.endsWith('.registry.yaml'))
const headKeys: ReadonlySet<string> = new Set(['kind', 'schema_version', 'document', 'checks', ''])
const isList = (part: string): boolean => !headKeys.has(keyOfPart(part))

/** Each second list of the registry, from the first or from the second one on, in a second registry with a header like the first one's. */
export function split(files: Files, from: 0 | 1): Files {
  const name = registryOf(files) ?? ''
  const parts = topParts(files.get(name) ?? '')
  const moved = new Set(parts.filter(isList).filter((_, index) => index % 2 === from))
  const header = parts.find((part) => keyOfPart(part) === 'document') ?? 'document: { id: registry }\n'
  const second = `kind: registry\nschema_version: 1\n${header.replace(/\bid: *([\w-]+)/, 'id: $1-second')}${[...moved].join('')}`
  return new Map([...files, [name, parts.filter((part) => !moved.has(part)).join('')], ['second.registry.yaml', second]])
}

/** The registry's lists inside another document instead of in a file of their own. */
export function inlined(files: Files, into: string): Files {
  const name = registryOf(files) ?? ''
  const lists = topParts(files.get(name) ?? '').filter(isList)
  const inside = lists.join('').replace(/^(?=.)/gm, '  ')
  const texts = [...files].filter(([file]) => file !== name)
  return new Map(texts.map(([file, text]) => [file, file === into ? `${text}\nregistry:\n${inside}` : text]))
}

/** The lists of a document's own registry in a file of their own. */
export function outlined(files: Files, from: string): Files {
  const parts = topParts(files.get(from) ?? '')
  const own = parts.find((part) => keyOfPart(part) === 'registry') ?? ''
  const lists = own.slice(own.indexOf('registry:') + 'registry:\n'.length).replace(/^ {2}/gm, '')
  const registry = `kind: registry\nschema_version: 1\ndocument: { id: own, title: People, status: draft }\n${lists}`
  return new Map([...files, [from, parts.filter((part) => part !== own).join('')], ['own.registry.yaml', registry]])
}

/** What is said about the header of a registry judges the file as a document, and there is one document more or less. */
export function withoutRegistryHeaders({ programme, seen }: Judged): readonly Seen[] {
  return seen.filter(({ file, finding: { uri, span } }) => {
    const text = programme.files.get(uri)?.table.text ?? ''
    const header = /^document:.*\n(?:[ #].*\n|\n)*/m.exec(text)
    return !file.endsWith('.registry.yaml') || !header || span.start < header.index || span.start >= header.index + header[0].length
  })
}
