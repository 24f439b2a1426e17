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

/** Inserts keys at the end of a mapping, at the column of its other keys. Comments and blank lines stay where they are. */
export function insertKeys(element: Element, keys: readonly NewKey[], table: LineTable): Edit | undefined {
  const own = [...element.$.slots.values()].filter(({ origin }) => origin === 'own')
  const last = own.reduce<Slot | undefined>((latest, slot) => (latest && latest.keySpan.start > slot.keySpan.start ? latest : slot), undefined)
  if (!last) return undefined
  return last.layout === 'flow' ? intoFlow(last, keys, table) : intoBlock(last, keys, table)
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
function endOfValue({ span: value, keySpan, node }: Slot, table: LineTable): number {
  const end = Math.max(value.end, keySpan.end)
  if (node?.kind === 'scalar' && /^[|>]\d?\+/.test(table.text.slice(value.start, value.start + 3))) return end
  const written = keySpan.end + table.text.slice(keySpan.end, end).trimEnd().length
  const row = rowAt(table, written)
  return (table.starts[row] ?? 0) + rowText(table, row).length
}
