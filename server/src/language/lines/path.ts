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

/**
 * The openers above a place that own it, outermost first.
 *
 *     tasks:          ← key, column 0
 *     - id: t1        ← item at column 0 (allowed to stand at its key's column), key at column 2
 *       ‸
 */
export function climb({ lines }: Pick<LineTable, 'lines'>, from: Foothold): Path {
  const path: PathStep[] = []
  let { column, type } = from
  let counting: { column: number; index: number } | undefined
  for (let row = from.row - 1; row >= 0 && column >= 0; row--) {
    const line = lines[row]
    if (line?.kind === 'marker') break
    if (line?.kind !== 'content') continue
    for (let at = line.openers.length - 1; at >= 0; at--) {
      const opener = line.openers[at]
      if (!opener) continue
      if (counting && opener.type === 'item' && opener.column === counting.column && column === counting.column) counting.index++
      if (!owns(opener, column, type)) continue
      if (counting) settle(path, counting.index)
      counting = opener.type === 'item' ? { column: opener.column, index: 0 } : undefined
      path.unshift(step(opener, row))
      column = opener.column
      type = opener.type
    }
    if (column === 0 && type === 'key') break
  }
  if (counting) settle(path, counting.index)
  return path
}

const owns = (opener: Opener, column: number, type: Foothold['type']): boolean =>
  opener.column < column || (opener.column === column && opener.type === 'key' && type === 'item')

/** A dash is the n-th of its list only when the climb has passed the others. */
function settle(path: PathStep[], index: number): void {
  const first = path[0]
  if (first?.type === 'item') path[0] = { ...first, index }
}

export const step = (opener: Opener, row: number): PathStep =>
  opener.type === 'key' ? { type: 'key', key: opener.key, row, column: opener.column } : { type: 'item', index: 0, row, column: opener.column }

/** The keys at one level, with what stands behind them on their line: above and below a row, to where the level ends. */
export function siblingsAt(table: LineTable, row: number, column: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const direction of [-1, 1]) {
    for (let at = direction < 0 ? row : row + 1; at >= 0 && at < table.lines.length; at += direction) {
      if (collect(table, at, column, found) === 'ends' && !(at === row)) break
      if (endsAbove(table, at, column, direction)) break
    }
  }
  return found
}

function collect(table: LineTable, row: number, column: number, found: Map<string, string>): 'goes on' | 'ends' {
  const line = table.lines[row]
  if (line?.kind === 'marker') return 'ends'
  if (line?.kind !== 'content') return 'goes on'
  const key = line.openers.find((opener) => opener.type === 'key' && opener.column === column)
  if (key?.type === 'key') found.set(key.key, rowText(table, row).slice(line.valueColumn).trim())
  if (key) return 'goes on'
  return line.indent < column || line.openers.some((opener) => opener.type === 'item' && opener.column < column) ? 'ends' : 'goes on'
}

/** Going up, the line `- key:` holds the first key of its mapping: nothing above it is a sibling. Going down, a dash ends it. */
function endsAbove({ lines }: LineTable, row: number, column: number, direction: number): boolean {
  const line = lines[row]
  if (line?.kind !== 'content') return false
  const opensHere = line.openers.some((opener) => opener.type === 'item' && opener.column < column)
  return direction < 0 && opensHere
}
