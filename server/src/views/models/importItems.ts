import { pathText } from '../../language/model/element.ts'
import { itemOf, itemOfKey } from '../../language/model/items.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { ItemId } from './basicTypes.ts'

/** Items of a document by their paths: `tasks[0].owner` is the key `owner` of the element at `tasks[0]`. */
export function itemsByPath({ elements }: DocumentModel): (path: string) => ItemId | undefined {
  const byPath = new Map(elements.map((element) => [pathText(element.$.path), element]))
  return (path) => {
    const whole = byPath.get(path)
    if (whole) return itemOf(whole)
    const cut = path.lastIndexOf('.')
    const holder = byPath.get(cut < 0 ? '' : path.slice(0, cut))
    return holder && itemOfKey(holder, path.slice(cut + 1).replace(/\[\d+\]$/, ''))
  }
}
