import { Inflate } from 'fflate'
import { Refused } from './refused.ts'
import { type Entry, entriesOf } from './zipDirectory.ts'

/** Unpacked, all parts that are read. XML says little in many bytes: `limits.characters` is reached long before in every true document. */
const mostUnpacked = 64_000_000
/** No document packs better, save small ones full of white space. */
const mostTimes = 250
const smallEnough = 4_000_000

/** So much is unpacked at a time; what it grows to, at most a thousand times as much, is looked at before more is. */
const step = 16_384

/** The parts of an archive, each unpacked when it is asked for and never kept. Names are keys: nothing is written anywhere. */
export class Archive {
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, Entry>
  #unpacked = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#entries = entriesOf(bytes)
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** Hands a part to `take`, piece by piece; nothing where there is no such part. */
  read(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(name.toLowerCase())
    if (!entry) return
    if (entry.encrypted) throw new Refused('encrypted')
    const packed = this.#packed(entry)
    const counted = (piece: Uint8Array): void => {
      this.#count(piece.length, packed.length)
      take(piece)
    }
    if (entry.method === 0) pieces(packed, counted)
    else if (entry.method === 8) inflate(packed, counted)
    else throw new Refused('damaged')
  }

  /** Where the bytes of an entry stand, a note before them says, not the directory. */
  #packed({ offset, size }: Entry): Uint8Array {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length)
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) throw new Refused('damaged')
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + size > view.byteLength) throw new Refused('damaged')
    return this.#bytes.subarray(start, start + size)
  }

  #count(size: number, packed: number): void {
    this.#unpacked += size
    const times = this.#unpacked > smallEnough && this.#unpacked > packed * mostTimes
    if (times || this.#unpacked > mostUnpacked) throw new Refused('tooLarge')
  }
}

function pieces(bytes: Uint8Array, take: (piece: Uint8Array) => void): void {
  for (let at = 0; at < bytes.length; at += step) take(bytes.subarray(at, at + step))
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  // What a reader refuses passes through the library on its way out.
  const inflation = new Inflate((piece) => {
    if (piece.length > 0) take(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += step) inflation.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged')
  }
}
