import type { Element } from '../../language/model/element.ts'
import { documentId } from '../../language/model/header.ts'
import { itemOf } from '../../language/model/items.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { ItemId } from './basicTypes.ts'
import type { Scene } from './scene.ts'

/** An element of any document of the programme as an item: `bia-2026#activities/A1` where it is another document's than the one shown. */
export function itemFrom(
  { document: shown }: Pick<Scene, 'document'>,
  { element, document }: { readonly element: Element; readonly document: DocumentModel },
): ItemId {
  const item = itemOf(element)
  const id = documentId(document)
  return document === shown || id === undefined ? item : `${id}#${item}`
}
