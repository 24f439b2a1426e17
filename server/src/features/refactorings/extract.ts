import type { FileEdits } from '../../base/edit.ts'
import { message, term } from '../../base/message.ts'
import { appendItem } from '../../language/edits/appendItem.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { type Refused, replaceScalar } from '../../language/edits/setScalar.ts'
import { writeScalar } from '../../language/edits/writeScalar.ts'
import { shapeOf } from '../../language/schema/kinds.ts'
import { nameKey, resolve } from '../../programme/index/definitions.ts'
import { valuesAt } from '../../programme/index/layered.ts'
import type { Programme } from '../../programme/index/programme.ts'
import type { ReferenceSite } from '../../programme/index/references.ts'
import { placeAt } from '../placeAt.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Changes, joined, type Proposal, type Refactoring, refusedBy } from './refactoring.ts'
import { freshId, isInWords, listKeyOf, type Registry, registryOf } from './registry.ts'

/** A place may take a dozen types of element; the first ones of the schema are those that are meant there. */
const most = 4

/** Somebody or something named in words that no registry knows becomes an entry there, and every such name its id. */
export const extract: Refactoring = (snapshot, range) => {
  const { file, programme } = snapshot
  const place = file?.intact ? placeAt(file, range.start) : undefined
  const { reference } = place ?? {}
  if (!place || !reference || !isInWords(reference.text)) return []
  if (resolve(programme.definitions, reference, place.document).found !== 'none') return []
  const types = reference.types.filter((type) => listKeyOf(type) !== undefined).slice(0, most)
  return types.map((type) => proposal(snapshot, { type, name: reference.text.trim(), key: listKeyOf(type) ?? '' }))
}

interface Entry {
  readonly type: string
  readonly name: string
  readonly key: string
}

function proposal(snapshot: Snapshot, entry: Entry): Proposal {
  const { programme } = snapshot
  const registry = registryOf(programme, entry.key)
  const item = shapeOf('registry').properties.get(entry.key)?.shape.list?.item.mapping
  const refused = registry && added(registry, entry, 'id')
  return {
    id: `extract:${entry.type}`,
    kind: 'extract',
    title: message('refactoring.extract', { name: entry.name, type: term(item?.docs.title ?? {}) }),
    when: 'always',
    ...(typeof refused === 'string' && refusedBy(refused)),
    ...(!registry && { wants: 'newFiles' as const }),
    changes: () => {
      const id = freshId(programme, entry)
      const own = registry ? { edits: entryIn(registry, entry, id) } : newRegistry(snapshot, entry, id)
      return { ...own, edits: joined([...own.edits, ...named(programme, entry, id)]) }
    },
  }
}

/** Every reference by that name which leads nowhere and may mean such an element. */
function named(programme: Programme, { name, type }: Entry, id: string): readonly FileEdits[] {
  const isMeant = ({ fact, document }: ReferenceSite): boolean =>
    fact.types.includes(type) && !fact.text.includes('#') && resolve(programme.definitions, fact, document).found === 'none'
  const sites = valuesAt(programme.references, nameKey(name)).filter(isMeant)
  // What an alias brings in twice stands in the text once.
  const once = [...new Map(sites.map((site) => [`${site.file.uri} ${site.fact.span.start}`, site])).values()]
  return once.map(({ file, fact: { span } }) => ({ uri: file.uri, edits: [replaceScalar(span, id, file.table.text)] }))
}

const entryIn = (registry: Registry, entry: Entry, id: string): readonly FileEdits[] => {
  const edit = added(registry, entry, id)
  return typeof edit === 'string' ? [] : [{ uri: registry.file.uri, edits: [edit] }]
}

function added({ root, file: { table } }: Registry, { key, name }: Entry, id: string): ReturnType<typeof appendItem> | Refused {
  const slot = root.$.slots.get(key)
  const isFlow = slot?.node?.kind === 'sequence' && slot.node.layout === 'flow'
  const written = writeScalar(name, isFlow || slot?.layout === 'flow' ? 'flow' : 'block')
  if (slot)
    return appendItem(
      slot,
      [
        ['id', id],
        ['name', written],
      ],
      table,
    )
  return insertKeys(root, [{ key, value: `\n  - id: ${id}\n    name: ${written}` }], table) ?? 'collection'
}

/** Beside the settings of the programme, else beside the plan. */
function newRegistry({ uri, programme, locale }: Snapshot, { key, name }: Entry, id: string): Changes {
  const home = [...programme.files.keys()].find((one) => /\/\.continuity\.ya?ml$/.test(one)) ?? uri
  const created = `${home.slice(0, home.lastIndexOf('/'))}/registry.registry.yaml`
  const own = freshId(programme, { type: 'document', name: 'registry' })
  const header = `kind: registry\nschema_version: 1\ndocument:\n  id: ${own}\n  title: ${shapeOf('registry').docs.title[locale]}\n  status: draft\n`
  const text = `${header}${key}:\n  - id: ${id}\n    name: ${writeScalar(name)}\n`
  return { creates: [created], edits: [{ uri: created, edits: [{ span: { start: 0, end: 0 }, text }] }] }
}
