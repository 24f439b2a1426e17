import type { Draft, DraftElement } from './draft.ts'
import { textOf } from './draft.ts'

/** Gives every entry an id that others can refer to: as its number in the source, else the next one of its list. */
export function giveIds(draft: Draft, above?: string): void {
  if (draft.is === 'text') return
  if (draft.is === 'list') {
    numbered(draft.items, above)
    return
  }
  for (const value of draft.values.values()) giveIds(value, idOf(draft) ?? above)
}

function numbered(items: readonly Draft[], above: string | undefined): void {
  const taken = new Set(items.flatMap((item) => (item.is === 'element' ? (idOf(item) ?? []) : [])))
  let next = 1
  for (const item of items) {
    if (item.is !== 'element') continue
    if (item.shape.properties.has('id') && idOf(item) === undefined) {
      let id = idFor(item, above, next)
      while (taken.has(id)) id = idFor(item, above, ++next)
      taken.add(id)
      next++
      item.values.set('id', textOf(id))
    }
    giveIds(item, above)
  }
}

/** `T2` for the second task and `T2.3` for its third step: as the example of the schema begins. */
function idFor({ shape }: DraftElement, above: string | undefined, number: number): string {
  const example = shape.properties.get('id')?.example ?? ''
  const [, prefix = `${example.split('-')[0]}-`, nested] = /^(.*?)\d+([.-]\d+)?$/.exec(example) ?? []
  return nested !== undefined && above !== undefined ? `${above}.${number}` : `${prefix}${number}`
}

function idOf({ values }: DraftElement): string | undefined {
  const id = values.get('id')
  return id?.is === 'text' ? id.text : undefined
}
