import { applyEdits, type Edit } from '../../server/src/base/edit.ts'
import type { FigureFact } from '../../server/src/language/model/facts.ts'
import type { FileModel } from '../../server/src/language/model/file.ts'
import type { DocumentModel } from '../../server/src/language/model/readModel.ts'
import { keysOf } from '../../server/src/programme/index/layered.ts'
import { programmeOf } from './defects.ts'
import type { Files } from './programmes.ts'
import { keyOfPart, topParts } from './rewriting.ts'

const baseName = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1)

/** `gl-dr` as `rd-lg`: another id that is as like the others as it was before. */
export const otherId = (id: string): string => [...id].toReversed().join('')

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

const registryOf = (files: Files): string => [...files.keys()].find((name) => name.endsWith('.registry.yaml')) ?? ''
const headKeys: ReadonlySet<string> = new Set(['kind', 'schema_version', 'document', 'checks', ''])
const isList = (part: string): boolean => !headKeys.has(keyOfPart(part))

/** Each second list of the registry, from the first or from the second one on, in a second registry with a header like the first one's. */
export function split(files: Files, from: 0 | 1): Files {
  const name = registryOf(files)
  const parts = topParts(files.get(name) ?? '')
  const moved = new Set(parts.filter(isList).filter((_, index) => index % 2 === from))
  const header = parts.find((part) => keyOfPart(part) === 'document') ?? ''
  const second = `kind: registry\nschema_version: 1\n${header.replace(/\bid: *([\w-]+)/, 'id: $1-second')}${[...moved].join('')}`
  return new Map([...files, [name, parts.filter((part) => !moved.has(part)).join('')], ['second.registry.yaml', second]])
}

/** The registry's lists inside another document instead of in a file of their own. */
export function inlined(files: Files, into: string): Files {
  const name = registryOf(files)
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
