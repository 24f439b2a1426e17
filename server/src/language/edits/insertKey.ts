import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import { type LineTable, rowAt, rowText } from '../lines/lineTable.ts'
import type { Element, Slot } from '../model/element.ts'
import { asFlow } from './asFlow.ts'

/** A key to insert with what stands behind its colon; further lines are indented below the key. */
export interface NewKey {
  readonly key: string
  readonly value: string
}

/**
 * Inserts keys at their usual place: behind the key that comes before them in the schema, at the column of the others; at the end where
 * there is no such key. Comments and blank lines stay where they are.
 */
export function insertKeys(element: Element, keys: readonly NewKey[], table: LineTable): Edit | undefined {
  const order = [...element.$.shape.properties.keys()]
  const sorted = keys.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const own = [...element.$.slots.values()].filter(({ origin }) => origin === 'own')
  const before = sorted[0] ? predecessor(own, sorted[0].key, order) : undefined
  if (!before) return undefined
  return before.layout === 'flow' ? intoFlow(before, sorted, table) : intoBlock(before, sorted, table)
}

/** The slot behind which a key belongs. */
function predecessor(slots: readonly Slot[], key: string, order: readonly string[]): Slot | undefined {
  const rank = order.indexOf(key)
  const earlier = slots.filter((slot) => order.includes(slot.key) && order.indexOf(slot.key) < rank)
  const nearest = earlier.toSorted((a, b) => order.indexOf(b.key) - order.indexOf(a.key))[0]
  return nearest ?? slots.toSorted((a, b) => b.keySpan.start - a.keySpan.start)[0]
}

function intoFlow({ span: value, keySpan, node }: Slot, keys: readonly NewKey[], { text }: LineTable): Edit {
  const colon = node ? 0 : (/^\s*:/.exec(text.slice(keySpan.end))?.[0].length ?? 0)
  const at = Math.max(value.end, keySpan.end + colon)
  const entries = keys.map((one) => `, ${one.key}: ${asFlow(one.value)}`).join('')
  // `{ start:, end: … }` would read `start:` as a text.
  return { span: span(at, at), text: colon > 0 ? ` ${entries}` : entries }
}

function intoBlock(last: Slot, keys: readonly NewKey[], table: LineTable): Edit {
  const column = last.keySpan.start - (table.starts[rowAt(table, last.keySpan.start)] ?? 0)
  const indent = ' '.repeat(column)
  const eol = table.text.includes('\r\n') ? '\r\n' : '\n'
  const lines = keys
    .flatMap(({ key, value }) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}`.trimEnd().split('\n'))
    .map((line) => indent + line)
  const at = endOfValue(last, table)
  const isLineStart = at === (table.starts[rowAt(table, at)] ?? 0)
  return { span: span(at, at), text: isLineStart ? lines.join(eol) + eol : eol + lines.join(eol) }
}

/** The end of the line on which a value ends. Blank lines behind it are not its own, unless a block scalar keeps them (`|+`). */
export function endOfValue({ span: value, keySpan, node }: Pick<Slot, 'span' | 'keySpan' | 'node'>, table: LineTable): number {
  const end = Math.max(value.end, keySpan.end)
  if (node?.kind === 'scalar' && /^[|>]\d?\+/.test(table.text.slice(value.start, value.start + 3))) return end
  const written = keySpan.end + table.text.slice(keySpan.end, end).trimEnd().length
  const row = rowAt(table, written)
  return (table.starts[row] ?? 0) + rowText(table, row).length
}
