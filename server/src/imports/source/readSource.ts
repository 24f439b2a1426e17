import { decoded } from './decode.ts'
import { Gathering } from './gathering.ts'
import { readHtml } from './html/html.ts'
import { isEncrypted, kindOfBytes, kindOfText } from './kinds.ts'
import { readMarkdown } from './markdown/markdown.ts'
import { readOffice } from './package/office.ts'
import { Refused } from './refused.ts'
import { limits, type ReadSource } from './source.ts'
import { readText } from './text.ts'

export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file says, or why it is not read. What a file is, its bytes say; its name is believed only where they leave a choice. */
export async function readSource({ name, bytes }: SourceFile): Promise<ReadSource> {
  const gathering = new Gathering()
  try {
    read({ name, bytes }, gathering)
  } catch (error) {
    // What no reader foresaw is a file that no program wrote.
    return { refused: error instanceof Refused ? error.refusal : 'damaged' }
  }
  return gathering.result(name)
}

function read({ name, bytes }: SourceFile, gathering: Gathering): void {
  if (bytes.length > limits.bytes) throw new Refused('tooLarge')
  switch (kindOfBytes(bytes)) {
    case 'zip':
      readOffice(bytes, gathering)
      break
    case 'ole':
      throw new Refused(isEncrypted(bytes) ? 'encrypted' : 'oldFormat')
    case 'unknown':
      throw new Refused('unknownFormat')
    case 'text':
      readAnyText(name, decoded(bytes), gathering)
  }
}

function readAnyText(name: string, text: string, gathering: Gathering): void {
  if (text.length > limits.characters) throw new Refused('tooLarge')
  const kind = kindOfText(name, text)
  if (kind === 'unknown') throw new Refused('unknownFormat')
  readers[kind](text, gathering)
}

const readers = { html: readHtml, markdown: readMarkdown, text: readText } as const
