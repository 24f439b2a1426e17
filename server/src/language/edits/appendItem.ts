import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import { type LineTable, rowAt, rowText } from '../lines/lineTable.ts'
import type { Slot } from '../model/element.ts'
import type { Sequence } from '../yaml/nodes.ts'
import { asFlow } from './asFlow.ts'
import { endOfValue } from './insertKey.ts'
import type { Refused } from './setScalar.ts'

/** The keys of a new item with what stands behind their colons, or a scalar. */
export type NewItem = readonly (readonly [key: string, value: string])[] | string

/** Appends an item to a list, written as its other items are; an empty key or `[]` gets its first one. */
export function appendItem(slot: Slot, item: NewItem, table: LineTable): Edit | Refused {
  const { node, origin } = slot
  if (origin === 'merged') return 'merged'
  if (node?.kind === 'alias') return 'alias'
  if (!node) return first(slot, item, table)
  if (node.kind !== 'sequence') return 'collection'
  if (node.anchor !== undefined) return 'anchor'
  return node.layout === 'flow' ? intoFlow(node, item, table) : intoBlock(node, item, table)
}

function intoFlow(node: Sequence, item: NewItem, { text }: LineTable): Edit {
  const close = node.span.end - 1
  const last = node.items.at(-1)
  const written = flowItem(item)
  if (!last) return { span: span(node.span.start, node.span.end), text: `[${written}]` }
  const at = last.value?.span.end ?? last.span.end
  // `[a, b, ]` has its comma already.
  const comma = /,\s*$/.test(text.slice(at, close)) ? '' : ','
  return comma === '' ? { span: span(close, close), text: `${written}` } : { span: span(at, at), text: `, ${written}` }
}

function intoBlock(node: Sequence, item: NewItem, table: LineTable): Edit {
  const last = node.items.at(-1)
  // A block list begins at its first dash, and all dashes stand in one column.
  const dash = node.span.start
  const indent = ' '.repeat(dash - (table.starts[rowAt(table, dash)] ?? 0))
  const keySpan = span(dash, dash + 1)
  const end = endOfValue({ keySpan, span: last?.value?.span ?? keySpan, node: last?.value }, table)
  return below(end, blockItem(item, indent), table)
}

/** Below a key, two columns deeper than it. */
function first({ keySpan, layout }: Slot, item: NewItem, table: LineTable): Edit {
  const colon = /^\s*:/.exec(table.text.slice(keySpan.end))?.[0].length ?? 0
  const at = keySpan.end + colon
  if (layout === 'flow') return { span: span(at, at), text: `${colon === 0 ? ':' : ''} [${flowItem(item)}]` }
  const row = rowAt(table, at)
  const indent = ' '.repeat(keySpan.start - (table.starts[row] ?? 0) + 2)
  return below((table.starts[row] ?? 0) + rowText(table, row).length, blockItem(item, indent), table)
}

function below(at: number, lines: readonly string[], table: LineTable): Edit {
  const eol = table.text.includes('\r\n') ? '\r\n' : '\n'
  const isLineStart = at === (table.starts[rowAt(table, at)] ?? 0)
  return { span: span(at, at), text: isLineStart ? lines.join(eol) + eol : eol + lines.join(eol) }
}

function blockItem(item: NewItem, indent: string): readonly string[] {
  if (typeof item === 'string') return [`${indent}- ${item}`]
  return item.map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${value}`.trimEnd())
}

const flowItem = (item: NewItem): string =>
  typeof item === 'string' ? asFlow(item) : `{ ${item.map(([key, value]) => `${key}: ${asFlow(value)}`).join(', ')} }`
