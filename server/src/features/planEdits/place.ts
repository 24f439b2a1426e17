import type { Edit } from '../../base/edit.ts'
import { message } from '../../base/message.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { setScalar } from '../../language/edits/setScalar.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentId } from '../../language/model/header.ts'
import { elementOfItem } from '../../language/model/items.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { documentsOf } from '../../programme/index/programme.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Refusal, RefusalCode } from './operation.ts'

/** An element that is to be changed, and the file that it stands in. */
export interface Place {
  readonly element: Element
  readonly document: DocumentModel
  readonly file: FileModel
}

/** Where an item stands: in the file itself, or as `document#item` in another one of the programme. */
export function placeOf(item: string, { file, programme }: Snapshot): Place | undefined {
  const at = item.indexOf('#')
  if (at < 0) return file && inFile(file, item)
  const outer = item.slice(0, at)
  const homes = [...documentsOf(programme)].filter(([, document]) => documentId(document) === outer)
  const [home] = homes.find(([, document]) => programme.definitions.leading.has(document)) ?? homes[0] ?? []
  return home && inFile(home, item.slice(at + 1))
}

function inFile(file: FileModel, item: string): Place | undefined {
  const document = file.documents.find((one) => elementOfItem(one, item) !== undefined)
  const element = document && elementOfItem(document, item)
  return document && element && { element, document, file }
}

/** As its reader knows it: `2.2 Internal review`. */
export const nameOf = ({ element }: Place): string => ['id', 'title'].flatMap((key) => scalarAt(element, key)?.text ?? []).join(' ')

export const refusal = (code: RefusalCode, item: string): Refusal => ({ refused: code, reason: message(`edit.refused.${code}`, { item }) })

export interface Setting {
  readonly key: string
  readonly value: string
}

/** The edits of one element, and the keys that they write. */
export interface Placed {
  readonly place: Place
  readonly keys: readonly string[]
  readonly edits: readonly Edit[]
}

/** Writes the values of some keys: over the scalars that stand there; those that are new at their usual place, together. */
export function setKeys(place: Place, settings: readonly Setting[]): Placed | Refusal {
  const { element, file } = place
  const edits: Edit[] = []
  for (const { key, value } of settings) {
    const slot = element.$.slots.get(key)
    const edit = slot && setScalar(slot, value, file.table.text)
    if (typeof edit === 'string') return refusal(edit, nameOf(place))
    if (edit) edits.push(edit)
  }
  const added = settings.filter(({ key }) => !element.$.slots.has(key))
  const insertion = added.length === 0 ? undefined : insertKeys(element, added, file.table)
  if (added.length > 0 && !insertion) return refusal('collection', nameOf(place))
  return { place, keys: settings.map(({ key }) => key), edits: insertion ? [...edits, insertion] : edits }
}
