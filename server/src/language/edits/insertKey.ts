import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import { type LineTable, rowAt, rowText } from '../lines/lineTable.ts'
import type { Element, Slot } from '../model/element.ts'

/** A key to insert with what stands behind its colon; further lines are indented below the key. */
export interface NewKey {
  readonly key: string
  readonly value: string
}

/** Inserts keys at the end of a mapping, at the column of its other keys. Comments and blank lines stay where they are. */
export function insertKeys(element: Element, keys: readonly NewKey[], table: LineTable): Edit | undefined {
  const own = [...element.$.slots.values()].filter(({ keySpan }) => keySpan.start >= element.$.span.start && keySpan.end <= element.$.span.end)
  const last = own.reduce<Slot | undefined>((latest, slot) => (latest && latest.keySpan.start > slot.keySpan.start ? latest : slot), undefined)
  if (!last) return undefined
  const isFlow = table.text[element.$.span.start] === '{'
  return isFlow ? intoFlow(last, keys) : intoBlock(last, keys, table)
}

function intoFlow(last: Slot, keys: readonly NewKey[]): Edit {
  const at = Math.max(last.span.end, last.keySpan.end)
  return { span: span(at, at), text: keys.map(({ key, value }) => `, ${key}: ${value}`).join('') }
}

function intoBlock(last: Slot, keys: readonly NewKey[], table: LineTable): Edit {
  const column = last.keySpan.start - (table.starts[rowAt(table, last.keySpan.start)] ?? 0)
  const indent = ' '.repeat(column)
  const at = endOfValue(last, table)
  const eol = table.text.includes('\r\n') ? '\r\n' : '\n'
  const lines = keys.flatMap(({ key, value }) => `${key}: ${value}`.trimEnd().split('\n')).map((line) => `${eol}${indent}${line}`)
  return { span: span(at, at), text: lines.join('') }
}

/** The end of the line on which a value ends; the blank lines behind a block scalar are not its own. */
function endOfValue({ span: value, keySpan }: Slot, table: LineTable): number {
  let end = Math.max(value.end, keySpan.end)
  while (end > keySpan.end && /\s/.test(table.text[end - 1] ?? '')) end--
  const row = rowAt(table, end)
  return (table.starts[row] ?? 0) + rowText(table, row).length
}
