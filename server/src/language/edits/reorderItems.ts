import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import { type LineTable, rowText } from '../lines/lineTable.ts'
import type { Node, Sequence } from '../yaml/nodes.ts'
import { itemRows } from './itemRows.ts'
import type { Refused } from './setScalar.ts'

/** Why the items of a list cannot change places; nothing where they can. */
export function fixedOrder(node: Sequence, table: LineTable): Refused | undefined {
  // Further down an alias would stand above its anchor, or another list would change with this one.
  if (node.anchor !== undefined || node.items.some(({ value }) => value && hasAnchor(value))) return 'anchor'
  if (node.layout === 'flow') return gapsOf(node, table).some((gap) => gap.includes('#')) ? 'multiline' : undefined
  // A block scalar that keeps the blank lines behind it (`|+`) would swallow those of its new neighbour.
  if (node.items.some(({ value }) => value && keepsLines(value, table.text))) return 'multiline'
  return itemRows(node, table) ? undefined : 'collection'
}

const hasAnchor = (node: Node): boolean => node.kind !== 'alias' && (node.anchor !== undefined || childrenOf(node).some(hasAnchor))

const keepsLines = (node: Node, source: string): boolean =>
  node.kind === 'scalar'
    ? /^[|>](?:\d?\+|\+\d?)/.test(source.slice(node.span.start, node.span.start + 3))
    : childrenOf(node).some((child) => keepsLines(child, source))

/** What `<<` brings in stands elsewhere. */
const childrenOf = (node: Node): readonly Node[] =>
  node.kind === 'mapping'
    ? node.pairs.flatMap(({ value, merged }) => (value && !merged ? [value] : []))
    : node.kind === 'sequence'
      ? node.items.flatMap(({ value }) => value ?? [])
      : []

/** Puts the items of a list in another order: `order` holds the old index of each new place. Comments and blank lines travel with their item. */
export function reorderItems(node: Sequence, order: readonly number[], table: LineTable): Edit | Refused {
  return fixedOrder(node, table) ?? (node.layout === 'flow' ? inFlow(node, order, table) : inBlock(node, order, table))
}

const gapsOf = ({ items }: Sequence, { text }: LineTable): readonly string[] =>
  items.slice(1).map(({ span: { start } }, index) => text.slice(items[index]?.span.end ?? start, start))

/** The first and the last place at which something else stands then. */
function changedPlaces(order: readonly number[]): readonly [first: number, last: number] {
  const first = Math.max(
    0,
    order.findIndex((old, place) => old !== place),
  )
  return [
    first,
    Math.max(
      first,
      order.findLastIndex((old, place) => old !== place),
    ),
  ]
}

/** Between brackets only the values change places: commas and line ends stay. */
function inFlow(node: Sequence, order: readonly number[], table: LineTable): Edit {
  const [first, last] = changedPlaces(order)
  const texts = node.items.map(({ span: { start, end } }) => table.text.slice(start, end))
  const gaps = gapsOf(node, table)
  const between = (place: number): string => (place < last ? (gaps[place] ?? '') : '')
  const text = order.slice(first, last + 1).map((old, index) => (texts[old] ?? '') + between(first + index))
  return { span: span(node.items[first]?.span.start ?? 0, node.items[last]?.span.end ?? 0), text: text.join('') }
}

/** An item as text, without the line end behind it. */
interface Piece {
  /** The blank lines above it. */
  readonly above: string
  readonly rest: string
}

function inBlock(node: Sequence, order: readonly number[], table: LineTable): Edit | Refused {
  const rows = itemRows(node, table)
  const [first, last] = changedPlaces(order)
  const [from, to] = [rows?.[first], rows?.[last]]
  if (!rows || !from || !to) return 'collection'
  const pieces = withFirstGap(
    order.map((old) => rows[old] ?? from).map((one) => pieceOf(one, table)),
    { old: pieceOf(rows[0] ?? from, table), place: order.indexOf(0) },
  )
  const between = (place: number): string => (place < last ? lineEnd(rows[place]?.last ?? 0, table) : '')
  const text = pieces.slice(first, last + 1).map(({ above, rest }, index) => above + rest + between(first + index))
  return { span: span(table.starts[from.first] ?? 0, endOfRow(to.last, table)), text: text.join('') }
}

function pieceOf({ first, last }: { readonly first: number; readonly last: number }, table: LineTable): Piece {
  let row = first
  while (row < last && rowText(table, row).trim() === '') row++
  const [start, middle] = [table.starts[first] ?? 0, table.starts[row] ?? 0]
  return { above: table.text.slice(start, middle), rest: table.text.slice(middle, endOfRow(last, table)) }
}

/** What stood first and what stands first now change the blank lines above them: those part items from each other, and the first from its key. */
const withFirstGap = (pieces: readonly Piece[], { old, place }: { readonly old: Piece; readonly place: number }): readonly Piece[] =>
  pieces.map((piece, index) => ({ rest: piece.rest, above: (index === 0 ? old : index === place ? (pieces[0] ?? piece) : piece).above }))

const endOfRow = (row: number, table: LineTable): number => (table.starts[row] ?? 0) + rowText(table, row).length

const lineEnd = (row: number, { text, starts }: LineTable): string => (text[(starts[row + 1] ?? 0) - 2] === '\r' ? '\r\n' : '\n')
