import { Parser } from 'htmlparser2'
import { Refused } from '../refused.ts'
import { limits } from '../source.ts'
import type { Archive } from '../zip.ts'

/** By their full names; `attribute` asks for them without a prefix. */
export type Attributes = Readonly<Record<string, string>>

/** What stands in a part, as it goes by. Names come without prefixes: programs choose them as they like. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export function attribute(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name]
  for (const key in attributes) if (localName(key) === name) return attributes[key]
  return undefined
}

/** Reads a part of an archive. A type declaration is passed over: no entity of its own is ever expanded, and nothing outside is opened. */
export function readXml(archive: Archive, part: string, events: XmlEvents): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > limits.depth) throw new Refused('tooDeep')
        events.open(localName(name), attributes)
      },
      onclosetag: (name) => {
        depth--
        events.close(localName(name))
      },
      ontext: events.text,
    },
    { xmlMode: true },
  )
  let decoder: TextDecoder | undefined
  archive.read(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece))
    parser.write(decoder.decode(piece, { stream: true }))
  })
  parser.end(decoder?.decode())
}

/** XML is UTF-8 unless a mark says that it is UTF-16. */
const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
