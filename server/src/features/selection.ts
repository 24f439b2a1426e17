import { contains, type Span, span, touches } from '../base/span.ts'
import { type LineTable, rowAt, rowText } from '../language/lines/lineTable.ts'
import type { Mapping, Node, Sequence } from '../language/yaml/nodes.ts'
import { parseText } from '../language/yaml/parse.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What a selection grows to, step by step, from the inside out: the word, the text, the entry, the mapping or item around it, and so on
 * to the document and the file. In a broken text it has fewer steps.
 */
export function selections({ table, file }: Pick<Snapshot, 'table' | 'file'>, offset: number): readonly Span[] {
  const { trees } = parseText(table, file?.pieces)
  const tree = trees.find((one) => touches(one.span, offset))
  const inTree = tree?.root ? [tree.span, ...around(tree.root, table.text, offset)] : [rowSpan(table, offset)]
  const all = [span(0, table.text.length), ...inTree.map((one) => trimmed(table.text, one)), ...wordAt(table, offset)]
  const growing: Span[] = []
  for (const next of all) {
    const last = growing.at(-1)
    const isSmaller = !last || (contains(last, next) && (next.start > last.start || next.end < last.end))
    if (isSmaller && touches(next, offset)) growing.push(next)
  }
  return growing.toReversed()
}

/** The spans of a node and of what holds the offset in it, from the outside in. */
function around(node: Node, text: string, offset: number): readonly Span[] {
  switch (node.kind) {
    case 'mapping':
      return [node.span, ...inMapping(node, text, offset)]
    case 'sequence':
      return [node.span, ...inSequence(node, text, offset)]
    case 'alias':
      return [node.span]
    case 'scalar':
      return node.style === 'single' || node.style === 'double' ? [node.span, span(node.span.start + 1, node.span.end - 1)] : [node.span]
  }
}

function inMapping({ pairs }: Mapping, text: string, offset: number): readonly Span[] {
  for (const { key, value, merged } of pairs) {
    const whole = trimmed(text, span(key.span.start, value?.span.end ?? key.span.end))
    if (merged || !touches(whole, offset)) continue
    const part = touches(key.span, offset) ? key : value
    return [whole, ...(part && touches(part.span, offset) ? around(part, text, offset) : [])]
  }
  return []
}

/** An item of a list in rows is selected with its dash. */
function inSequence({ items, layout }: Sequence, text: string, offset: number): readonly Span[] {
  for (const { value } of items) {
    if (!value) continue
    const dash =
      layout === 'block' ? (/-\s*(?:[&!]\S*\s+)*$/.exec(text.slice(Math.max(0, value.span.start - 200), value.span.start))?.[0].length ?? 0) : 0
    const whole = trimmed(text, span(value.span.start - dash, value.span.end))
    if (touches(whole, offset)) return [whole, ...(touches(value.span, offset) ? around(value, text, offset) : [])]
  }
  return []
}

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end)
  return span(start + (inside.length - inside.trimStart().length), Math.max(start, start + inside.trimEnd().length))
}

function rowSpan(table: LineTable, offset: number): Span {
  const row = rowAt(table, offset)
  const start = table.starts[row] ?? 0
  return span(start, start + rowText(table, row).length)
}

const words = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*/gu

function wordAt(table: LineTable, offset: number): readonly Span[] {
  const { start, end } = rowSpan(table, offset)
  const found = [...table.text.slice(start, end).matchAll(words)].map(({ index, 0: word }) => span(start + index, start + index + word.length))
  return found.filter((word) => touches(word, offset)).slice(0, 1)
}
