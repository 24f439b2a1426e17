import { commonHan } from './commonHan.ts'
import { Refused } from './refused.ts'

/** The text of a file, in whichever encoding it was saved. Bytes that are no text are refused. */
export function decoded(bytes: Uint8Array): string {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return decodedAs(marked.encoding, bytes) ?? refuse()
  if (bytes.includes(0)) refuse()
  return strictly(bytes) ?? likeliest(bytes) ?? refuse()
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

const refuse = (): never => {
  throw new Refused('unknownFormat')
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Nothing where the runtime does not know the encoding: small builds of Node know a few only. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return undefined
  }
}

/** A plan in an older encoding of Chinese reads well in one of them and as nonsense in the others. UTF-8 stands here for a file that is damaged. */
const candidates = ['utf-8', 'gb18030', 'big5', 'windows-1252'] as const

/** Enough to tell, and little enough to try each. */
const sampleSize = 100_000

function likeliest(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleSize)
  let best: { readonly encoding: string; readonly score: number } | undefined
  for (const encoding of candidates) {
    const text = decodedAs(encoding, sample)
    const score = text === undefined ? -1 : readability(text)
    if (score >= 0 && (best === undefined || score > best.score)) best = { encoding, score }
  }
  return best && decodedAs(best.encoding, bytes)
}

/** From 0 to 1, of what is not ASCII: how much of it people write every day. Negative where most of it is nothing at all. */
function readability(text: string): number {
  let [all, common, broken] = [0, 0, 0]
  for (const letter of text) {
    if (letter < '\u0080') continue
    all++
    if (commonHan.has(letter)) common++
    // Accents of European languages, and the quotation marks and dashes that Word sets in them.
    else if (/[ß-öø-ÿ‘’“”–—…•§°±]/u.test(letter)) common += 0.3
    if (letter === '\uFFFD' || /[\p{Co}\p{Cc}]/u.test(letter)) broken++
  }
  return all === 0 ? 0 : (common - 2 * broken) / all
}
