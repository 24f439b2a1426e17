const local = 0x04034b50
const central = 0x02014b50
const end = 0x06054b50

/** The first day that a ZIP file can name. */
const firstDay = 0x00210000

/** A ZIP file whose entries carry no time of their making: the same document makes the same bytes. */
export function undated(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const tail = bytes.length - 22
  // The writer adds no comment, so the end of the directory stands at the end of the file.
  if (tail < 0 || view.getUint32(tail, true) !== end) return bytes
  for (let at = view.getUint32(tail + 16, true), left = view.getUint16(tail + 10, true); left > 0 && view.getUint32(at, true) === central; left--) {
    view.setUint32(at + 12, firstDay, true)
    const entry = view.getUint32(at + 42, true)
    if (view.getUint32(entry, true) === local) view.setUint32(entry + 10, firstDay, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
