import type { PreviewModel } from '../models/types.ts'
import type { ItemId } from './state.ts'

const drawn = new WeakMap<PreviewModel, ReadonlySet<ItemId>>()

/** The item itself if the model draws it, else the nearest one around it that it draws: the cursor may stand on any key. */
export function nearestItem(model: PreviewModel, item: ItemId): ItemId {
  const items = itemsOf(model)
  for (let at = item; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) if (items.has(at)) return at
  return item
}

function itemsOf(model: PreviewModel): ReadonlySet<ItemId> {
  const known = drawn.get(model)
  if (known) return known
  const items = new Set([...itemsIn(model.document), ...(model.timeline?.items ?? []).map(({ id }) => id)])
  drawn.set(model, items)
  return items
}

/** Every `item` in a view: sections, blocks, rows and cells all name theirs by this key. */
function* itemsIn(value: unknown): Generator<ItemId> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'item' && typeof inner === 'string') yield inner
    else yield* itemsIn(inner)
  }
}
