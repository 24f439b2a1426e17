import type { FileEdits } from '../../base/edit.ts'
import { message } from '../../base/message.ts'
import { removeItem } from '../../language/edits/removeItem.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { ReferenceFact } from '../../language/model/facts.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { type DefinitionSite, resolve } from '../../programme/index/definitions.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { referencesTo } from '../../programme/index/references.ts'
import { idPlaces } from '../idPlaces.ts'
import { placeAt } from '../placeAt.ts'
import { joined, type Refactoring } from './refactoring.ts'
import { isInWords, listKeyOf } from './registry.ts'

/** A registry's id at the cursor becomes the name; an entry that says no more than that, and that nobody else needs, goes. */
export const inline: Refactoring = ({ file, programme }, range) => {
  const place = file?.intact ? placeAt(file, range.start) : undefined
  const { reference, document } = place ?? {}
  const resolution = reference && document ? resolve(programme.definitions, reference, document) : undefined
  if (!file || !reference || !document || resolution?.found !== 'one') return []
  const { site } = resolution
  const { id, name, definition } = site.fact
  const isListed = site.document.kind === 'registry' && listKeyOf(definition.type) !== undefined
  if (name === undefined || !isListed || reference.text !== id || reference.key === id) return []
  const removal = removed(programme, site)
  const isClear = removal.length > 0 || leadsTo(site, { programme, reference, document })
  return [
    {
      id: 'inline',
      kind: 'inline',
      title: message(removal.length > 0 ? 'refactoring.inlineAll' : 'refactoring.inline', { id, name }),
      when: 'asked',
      ...(!isClear && { refused: message('refactoring.refused.ambiguous', { name }) }),
      changes: () => {
        const own = { uri: file.uri, edits: [replaceScalar(reference.span, name, file.table.text)] }
        return { edits: joined([own, ...removal]) }
      },
    },
  ]
}

interface Named {
  readonly programme: Programme
  readonly reference: ReferenceFact
  readonly document: DocumentModel
}

/** Whether the name alone means the same element there. */
function leadsTo({ fact }: DefinitionSite, { programme, reference, document }: Named): boolean {
  const resolution = resolve(programme.definitions, { ...reference, text: fact.name ?? '' }, document)
  return resolution.found === 'one' && resolution.site.fact === fact
}

/** The edit that takes the entry out of its registry; none where it says more than a name, or something else means it. */
function removed(programme: Programme, site: DefinitionSite): readonly FileEdits[] {
  const { fact, file } = site
  const { slots, path, parent } = fact.element.$
  const [key, index] = path.slice(-2)
  const slot = parent?.$.slots.get(String(key))
  const isBare = [...slots.keys()].every((one) => one === 'id' || one === 'name') && isInWords(fact.name ?? '')
  // By its id or by its name, in a reference or a waiver: what is left must not lead nowhere.
  const isElsewhere = idPlaces(programme, site).length > 2 || referencesTo(programme, site).length > 1
  if (!isBare || isElsewhere || !slot || typeof index !== 'number') return []
  const edit = removeItem(slot, index, file.table)
  return typeof edit === 'string' ? [] : [{ uri: file.uri, edits: [edit] }]
}
