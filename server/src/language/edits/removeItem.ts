import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import { type LineTable, rowAt, rowText } from '../lines/lineTable.ts'
import type { Slot } from '../model/element.ts'
import type { Sequence } from '../yaml/nodes.ts'
import { itemRows } from './itemRows.ts'
import { fixedOrder } from './reorderItems.ts'
import type { Refused } from './setScalar.ts'

/** Takes an item out of a list, and the key with its last one. A comment is never taken along: where one stands by the item it stays. */
export function removeItem({ node, keySpan, layout, origin }: Slot, index: number, table: LineTable): Edit | Refused {
  if (origin === 'merged') return 'merged'
  if (node?.kind !== 'sequence') return 'collection'
  const fixed = fixedOrder(node, table)
  if (fixed) return fixed
  if (node.layout === 'flow') return fromFlow(node, index, table)
  const rows = itemRows(node, table)
  const own = rows?.[index]
  if (!own || layout === 'flow') return 'collection'
  const first = node.items.length === 1 ? rowAt(table, keySpan.start) : own.first
  for (let row = first; row <= own.last; row++) if (/(?:^|\s)#/.test(rowText(table, row))) return 'multiline'
  return { span: span(table.starts[first] ?? 0, table.starts[own.last + 1] ?? table.text.length), text: '' }
}

function fromFlow({ items, span: whole }: Sequence, index: number, { text }: LineTable): Edit | Refused {
  const own = items[index]
  if (!own) return 'collection'
  const [before, after] = [items[index - 1], items[index + 1]]
  const place = before ? span(before.span.end, own.span.end) : after ? span(own.span.start, after.span.start) : span(whole.start + 1, whole.end - 1)
  return text.slice(place.start, place.end).includes('#') ? 'multiline' : { span: place, text: '' }
}
