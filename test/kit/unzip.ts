import { inflateRawSync } from 'node:zlib'

const end = 0x06054b50
const central = 0x02014b50

/** The files in a ZIP file, by their names, read by its directory: what the format says, and none of the code that wrote it. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes)
  const tail = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (tail < 0 || zip.readUInt32LE(tail) !== end) throw new Error('no end of a directory')
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(tail + 16)
  for (let left = zip.readUInt16LE(tail + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== central) throw new Error(`no entry of the directory at ${at}`)
    const [method, size, nameSize] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize)
    const entry = zip.readUInt32LE(at + 42)
    const start = entry + 30 + zip.readUInt16LE(entry + 26) + zip.readUInt16LE(entry + 28)
    const content = zip.subarray(start, start + size)
    files.set(name, method === 0 ? content : inflateRawSync(content))
    at += 46 + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

/** The moments that its entries name, as the format writes them. */
export function moments(bytes: Uint8Array): readonly number[] {
  const zip = Buffer.from(bytes)
  const found: number[] = []
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4, 'latin1'))
    found.push(zip.readUInt32LE(at + 12))
  return found
}
