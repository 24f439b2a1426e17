import { Refused } from './refused.ts'

/** What the directory of an archive says of one part. Its unpacked size is not asked for: it may lie. */
export interface Entry {
  readonly method: number
  /** Packed. */
  readonly size: number
  readonly offset: number
  readonly encrypted: boolean
}

const mostEntries = 5000
const ending = 0x06054b50
const central = 0x02014b50
/** A size that stands in a longer field behind the name. */
const elsewhere = 0xffffffff

/** The directory of an archive, by the names of its parts. One name twice would be read differently by different programs, so it is read by none. */
export function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  const entries = new Map<string, Entry>()
  let at = directoryOf(view, end)
  for (; at + 46 <= end && view.getUint32(at, true) === central; at = behind(view, at)) {
    const name = nameOf(bytes, view, at)
    if (entries.has(name)) throw new Refused('damaged')
    if (entries.size === mostEntries) throw new Refused('tooLarge')
    entries.set(name, entryOf(view, at))
  }
  const count = view.getUint16(end + 10, true)
  if (count !== 0xffff && count !== entries.size) throw new Refused('damaged')
  return entries
}

/** The end of the directory stands at the end of the file, but for a comment. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === ending) return at
  throw new Refused('damaged')
}

function directoryOf(view: DataView, end: number): number {
  const offset = view.getUint32(end + 16, true)
  if (offset !== elsewhere) return offset
  // The longer form of the end stands before a note of 20 bytes that says where.
  const note = end - 20
  const longer = note < 0 ? undefined : number64(view, note + 8)
  return (longer === undefined ? undefined : number64(view, longer + 48)) ?? view.byteLength
}

function number64(view: DataView, at: number): number | undefined {
  return at + 8 > view.byteLength ? undefined : view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}

const behind = (view: DataView, at: number): number =>
  at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)

function nameOf(bytes: Uint8Array, view: DataView, at: number): string {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

function entryOf(view: DataView, at: number): Entry {
  const [size, unpacked, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)]
  const longer = longerFields(view, at)
  // They stand in this order, each only where its own field has no room.
  if (unpacked === elsewhere) longer.shift()
  return {
    method: view.getUint16(at + 10, true),
    size: size === elsewhere ? (longer.shift() ?? elsewhere) : size,
    offset: offset === elsewhere ? (longer.shift() ?? elsewhere) : offset,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  }
}

function longerFields(view: DataView, entry: number): number[] {
  const start = entry + 46 + view.getUint16(entry + 28, true)
  const end = Math.min(view.byteLength - 4, start + view.getUint16(entry + 30, true))
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.floor(view.getUint16(at + 2, true) / 8)
    return Array.from({ length: Math.min(3, count) }, (_, index) => number64(view, at + 4 + index * 8) ?? elsewhere)
  }
  return []
}
