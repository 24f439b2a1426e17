import { documentId } from '../../../language/model/header.ts'
import type { Site } from '../../../programme/index/elements.ts'
import type { ItemId } from '../basicTypes.ts'
import type { Scene } from '../scene.ts'

/** An item of a document of the programme. In another one than the shown it can be found by the id of that document only. */
export function placeIn({ document }: Site, item: string, { document: shown }: Pick<Scene, 'document'>): { readonly item?: ItemId } {
  if (document === shown) return { item }
  const id = documentId(document)
  return id === undefined ? {} : { item: `${id}#${item}` }
}

/** The name of a file without its folders. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
