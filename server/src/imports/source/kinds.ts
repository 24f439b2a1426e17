/** What a file is by what it holds; its name decides only between texts. */
export type Kind = 'zip' | 'ole' | 'html' | 'markdown' | 'text' | 'unknown'

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)

const latin = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

/** Formats that are read by no one here, and that could pass for text. */
const others = ['%PDF', '{\\rtf', '\x89PNG', 'GIF8', '\xFF\xD8\xFF', 'II*\0', 'MM\0*', 'Rar!', '7z\xBC\xAF'].map(latin)

/** The kind that the first bytes tell. */
export function kindOfBytes(bytes: Uint8Array): 'zip' | 'ole' | 'unknown' | 'text' {
  // An archive without entries begins with its end.
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6)) return 'zip'
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole'
  return others.some((start) => begins(bytes, ...start)) ? 'unknown' : 'text'
}

const isPage = /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i
/** What programs copy or save without a page around it; in Markdown it is a part like others. */
const isPiece = /^(?:<!--[\s\S]*?-->\s*)*<(?:meta|title|table|div|p|h1)[\s>]/i

/** Between texts. XML that is no page of the web would be read as a heap of tags. */
export function kindOfText(name: string, text: string): 'html' | 'markdown' | 'text' | 'unknown' {
  const start = text.slice(0, 2000).trimStart()
  if (isPage.test(start)) return 'html'
  if (/^<\?xml\b/i.test(start)) return 'unknown'
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown'
  return isPiece.test(start) || /\.html?$/i.test(name) ? 'html' : 'text'
}

/** A protected document keeps its true content in a stream of this name, in a directory that is written in UTF-16. */
const encryptedName = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

export function isEncrypted(ole: Uint8Array): boolean {
  const [first = 0] = encryptedName
  for (let at = ole.indexOf(first); at >= 0; at = ole.indexOf(first, at + 1)) if (begins(ole.subarray(at), ...encryptedName)) return true
  return false
}
