import { detached } from '../../base/detached.ts'
import { type Span, span } from '../../base/span.ts'
import type { LineTable } from '../lines/lineTable.ts'
import { Conversion } from './convert.ts'
import { readDocuments } from './documents.ts'
import { moved } from './moved.ts'
import type { Item, Mapping, Node, Pair, Sequence, Tree } from './nodes.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** A piece that was read, with where it stood then. */
interface ReadPiece {
  readonly at: number
  readonly root: Mapping | Sequence
  /** What the parser counts to the document, offsets in the piece. */
  readonly extent: Span
}

/** What was read by the text of the piece: the next reading takes from it whatever still stands there, wherever that is now. */
export type ReadPieces = ReadonlyMap<string, ReadPiece>

export interface TreeInPieces {
  readonly tree: Tree
  readonly pieces: ReadPieces
}

/**
 * Reads a text piece by piece, so that a keystroke costs the piece in which it is made. It says exactly what a parse of the whole
 * says; where a piece is not free of problems, or what it says depends on another one, it says nothing and the whole is to be parsed.
 */
export function readInPieces(table: LineTable, masked: string, known: ReadPieces): TreeInPieces | undefined {
  const pieces = piecesOf(table)
  if (!pieces) return undefined
  const next = new Map<string, ReadPiece>()
  const read: (readonly [Piece, ReadPiece])[] = []
  for (const piece of pieces) {
    const { start, end } = piece.span
    const text = table.text.slice(start, end)
    const neutral = masked.slice(start, end)
    const key = text === neutral ? text : `${text}\0${neutral}`
    const before = next.get(key) ?? known.get(key)
    const now = before ? placed(before, start) : readPiece(text, neutral, start)
    if (!now) return undefined
    next.set(key, now)
    read.push([piece, now])
  }
  const root = assembled(read)
  const [first, last] = [read[0]?.[1], read.at(-1)?.[1]]
  if (!root || !first || !last) return undefined
  return { tree: { root, span: span(first.at + first.extent.start, last.at + last.extent.end) }, pieces: next }
}

const placed = (piece: ReadPiece, at: number): ReadPiece =>
  piece.at === at ? piece : { at, root: moved(piece.root, at - piece.at) as ReadPiece['root'], extent: piece.extent }

function readPiece(piece: string, masked: string, at: number): ReadPiece | undefined {
  const text = detached(piece)
  const [document, ...more] = readDocuments(masked === piece ? text : detached(masked))
  if (!document || more.length > 0 || document.errors.length + document.warnings.length > 0) return undefined
  const conversion = new Conversion(text)
  const root = conversion.root(document)
  if (conversion.problems.length > 0 || conversion.shares || !root || root.kind === 'scalar' || root.kind === 'alias') return undefined
  return { at, root: moved(root, at) as ReadPiece['root'], extent: span(document.range[0], document.range[2]) }
}

/** The mapping of all pieces; nothing where a key comes twice, which a parse of the whole reports. */
function assembled(read: readonly (readonly [Piece, ReadPiece])[]): Mapping | undefined {
  const pairs: Pair[] = []
  const keys = new Set<string>()
  for (const [index, [{ part }, { root }]] of read.entries()) {
    if (part === 'item') continue
    const pair = onlyPair(root)
    const list = part === 'list' ? listBehind(read, index) : undefined
    if (!pair || keys.has(pair.key.text) || (part === 'list' && (!list || pair.value))) return undefined
    keys.add(pair.key.text)
    pairs.push(list ? { ...pair, value: list } : pair)
  }
  const [start, end] = [read[0]?.[1].root.span.start, read.at(-1)?.[1].root.span.end]
  return start === undefined || end === undefined ? undefined : { kind: 'mapping', layout: 'block', span: span(start, end), pairs }
}

function onlyPair(root: Node): Pair | undefined {
  const [pair, ...more] = root.kind === 'mapping' && root.layout === 'block' ? root.pairs : []
  return more.length === 0 && pair && !pair.merged && pair.key.text !== '<<' ? pair : undefined
}

/** The list that the pieces behind a key make; each of them is a list of one item. */
function listBehind(read: readonly (readonly [Piece, ReadPiece])[], key: number): Sequence | undefined {
  const items: Item[] = []
  let place: Span | undefined
  for (let index = key + 1; read[index]?.[0].part === 'item'; index++) {
    const list = read[index]?.[1].root
    const [item, ...more] = list?.kind === 'sequence' ? list.items : []
    if (!list || !item || more.length > 0) return undefined
    items.push(item)
    place = span(place?.start ?? list.span.start, list.span.end)
  }
  return place && { kind: 'sequence', layout: 'block', span: place, items }
}
