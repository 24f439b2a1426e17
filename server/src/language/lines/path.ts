import type { Opener } from './lineScan.ts'
import { type LineTable, rowText } from './lineTable.ts'

/** One step from the document down to a place. */
export type PathStep =
  | { readonly type: 'key'; readonly key: string; readonly row: number; readonly column: number }
  | { readonly type: 'item'; readonly index: number; readonly row: number; readonly column: number }

export type Path = readonly PathStep[]

/** Where a climb starts: above `row`, looking for what is shallower than `column`. */
export interface Foothold {
  readonly row: number
  readonly column: number
  readonly type: 'key' | 'item' | 'virtual'
}

export const step = (opener: Opener, row: number): PathStep =>
  opener.type === 'key' ? { type: 'key', key: opener.key, row, column: opener.column } : { type: 'item', index: 0, row, column: opener.column }

/**
 * The openers above a place that own it, outermost first.
 *
 *     tasks:          ← key, column 0
 *     - id: t1        ← item at column 0 (allowed to stand at its key's column), key at column 2
 *       ‸
 */
export function climb(table: Pick<LineTable, 'lines'>, from: Foothold): Path {
  let { column, type } = from
  const path: PathStep[] = []
  for (const [opener, row] of openersAbove(table, from.row)) {
    if (column === 0 && type !== 'item') break
    if (isEarlierItem(opener, path[0])) path[0] = next(path[0])
    if (!owns(opener, column, type)) continue
    path.unshift(step(opener, row))
    column = opener.column
    type = opener.type
  }
  return path
}

/** The openers of the rows above, nearest first, within one document. */
function* openersAbove({ lines }: Pick<LineTable, 'lines'>, row: number): Generator<readonly [Opener, number]> {
  for (let at = row - 1; at >= 0; at--) {
    const line = lines[at]
    if (line?.kind === 'marker') return
    if (line?.kind !== 'content') continue
    for (const opener of line.openers.toReversed()) yield [opener, at]
  }
}

const owns = (opener: Opener, column: number, type: Foothold['type']): boolean =>
  opener.column < column || (opener.column === column && opener.type === 'key' && type === 'item')

/** A dash at the column of the item that the climb came from: one more entry of the same list. */
const isEarlierItem = (opener: Opener, at: PathStep | undefined): at is Extract<PathStep, { type: 'item' }> =>
  opener.type === 'item' && at?.type === 'item' && at.column === opener.column

const next = (item: PathStep | undefined): PathStep =>
  item?.type === 'item' ? { ...item, index: item.index + 1 } : { type: 'item', index: 0, row: -1, column: -1 }

/** How many dashes of the same list stand above a row. */
export function itemsAbove({ lines }: Pick<LineTable, 'lines'>, row: number, column: number): number {
  let count = 0
  for (let at = row - 1; at >= 0; at--) {
    const line = lines[at]
    if (line?.kind === 'marker') break
    if (line?.kind !== 'content') continue
    const isOfList = line.openers.some((opener) => opener.type === 'item' && opener.column === column)
    if (isOfList) count++
    // `- - x` begins an inner list on the line of an outer entry.
    if (line.indent < column || (!isOfList && line.indent === column)) break
  }
  return count
}

/** A level of a mapping: a row on it and the column of its keys. */
export interface Level {
  readonly row: number
  readonly column: number
}

/** The keys at one level with what stands behind them on their line, above and below, to where the level ends. */
export function siblingsAt(table: LineTable, level: Level): ReadonlyMap<string, string> {
  return new Map([...keysAbove(table, level), ...keysBelow(table, level)])
}

function* keysAbove(table: LineTable, { row, column }: Level): Generator<readonly [string, string]> {
  for (let at = row; at >= 0; at--) {
    const line = table.lines[at]
    if (line?.kind === 'marker') return
    if (line?.kind !== 'content') continue
    yield* keyOn(table, at, column)
    // The line `- key:` holds the first key of its mapping.
    if (line.indent < column && (at !== row || line.openers.length > 0)) return
  }
}

function* keysBelow(table: LineTable, { row, column }: Level): Generator<readonly [string, string]> {
  for (let at = row + 1; at < table.lines.length; at++) {
    const line = table.lines[at]
    if (line?.kind === 'marker') return
    if (line?.kind !== 'content') continue
    if (line.indent < column) return
    yield* keyOn(table, at, column)
  }
}

function* keyOn(table: LineTable, row: number, column: number): Generator<readonly [string, string]> {
  const line = table.lines[row]
  const opener = line?.openers.at(-1)
  if (opener?.type === 'key' && opener.column === column) yield [opener.key, rowText(table, row).slice(line?.valueColumn).trim()]
}
