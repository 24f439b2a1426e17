import { constants, deflateRawSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'
import { archive, docx, p, t } from './office.ts'
import { utf8 } from './sources.ts'

/** A text again and again: `head`, `piece` so many times, `tail`. */
export interface Repeated {
  readonly head: string
  readonly piece: string
  readonly tail: string
  readonly times: number
}

/**
 * An archive of one part that need not fit into any memory, here neither: what is packed once is packed for all its repetitions, since
 * a full flush makes a piece that knows of none before it. The directory tells of no size.
 */
export function repeating(name: string, { head, piece, tail, times }: Repeated): Uint8Array {
  const flushed = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH, level: 9 })
  const again = flushed(piece)
  const content = Buffer.concat([flushed(head), ...Array.from({ length: times }, () => again), deflateRawSync(tail)])
  const local = Buffer.alloc(30)
  const central = Buffer.alloc(46)
  const end = Buffer.alloc(22)
  for (const [header, signature, at] of [
    [local, 0x04034b50, 4],
    [central, 0x02014b50, 6],
  ] as const) {
    header.writeUInt32LE(signature, 0)
    header.writeUInt16LE(8, at + 4)
    header.writeUInt32LE(content.length, at + 14)
    header.writeUInt16LE(name.length, at + 22)
  }
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + content.length, 16)
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), content, central, Buffer.from(name), end]))
}

/** An archive whose directory says twice what one entry is. */
export function twice(first: string, second: string): Uint8Array {
  const other = 'word/documenT.xml'
  const bytes = zipSync({ 'word/document.xml': utf8(first), [other]: utf8(second) } as Zippable)
  const name = Buffer.from(other)
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at)) copy.write('word/document.xml', at)
  return new Uint8Array(copy)
}

/** A Word file of so many of these within each other. */
export const nested = (open: string, close: string, times: number): Uint8Array => docx(`${open.repeat(times)}${p('deep')}${close.repeat(times)}`)

/** `word/document.xml` with a type declaration before it. */
export const declaring = (doctype: string, text: string): Uint8Array =>
  archive({
    'word/document.xml': `<?xml version="1.0"?>${doctype}<w:document xmlns:w="w"><w:body><w:p><w:r>${t('')}<w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  })

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The older format of Office, as far as its signature and the names in its directory. */
export function compound(...names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(2048)
  bytes.set(signature)
  for (const [index, name] of names.entries()) bytes.write(name, 1024 + index * 128, 'utf16le')
  return new Uint8Array(bytes)
}
