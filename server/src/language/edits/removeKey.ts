import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import { type LineTable, rowAt, rowText } from '../lines/lineTable.ts'
import type { Slot } from '../model/element.ts'
import { endOfValue } from './insertKey.ts'
import type { Refused } from './setScalar.ts'

/** Takes a key with all that stands below it out of a block mapping, with the blank line before it. A comment among it is never taken along. */
export function removeKey(slot: Pick<Slot, 'keySpan' | 'span' | 'node' | 'layout' | 'origin'>, table: LineTable): Edit | Refused {
  if (slot.origin === 'merged') return 'merged'
  if (slot.layout === 'flow') return 'collection'
  const last = rowAt(table, endOfValue(slot, table))
  let first = rowAt(table, slot.keySpan.start)
  for (let row = first; row <= last; row++) if (table.lines[row]?.kind !== 'scalar' && /(?:^|\s)#/.test(rowText(table, row))) return 'multiline'
  while (first > 0 && rowText(table, first - 1).trim() === '') first--
  return { span: span(table.starts[first] ?? 0, table.starts[last + 1] ?? table.text.length), text: '' }
}
