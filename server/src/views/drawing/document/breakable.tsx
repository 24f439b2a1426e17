import type { VNode } from 'preact'

// A word of this length fits into every column; Han text breaks anywhere by itself.
const most = 20
const longWord = new RegExp(`[^\\s\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]{${most},}`, 'g')

/** A text whose long words (addresses, paths, a finger on a key) may break: what is copied has nothing added to it. */
export function Breakable({ text }: { readonly text: string }): VNode {
  if (text.length < most || text.search(longWord) < 0) return <>{text}</>
  const pieces: (string | VNode)[] = []
  let from = 0
  for (const { index, 0: word } of text.matchAll(longWord)) {
    pieces.push(text.slice(from, index), ...broken(word, index))
    from = index + word.length
  }
  return <>{[...pieces, text.slice(from)]}</>
}

/** Behind `@`, `/`, `.`, `_` and `-`, and wherever a piece would still be too long. Pairs of surrogates stay together. */
function broken(word: string, at: number): readonly (string | VNode)[] {
  const parts = word.split(/(?<=[@/._-])/).flatMap((part) => [...chunks([...part])])
  return parts.flatMap((part, index) => (index === 0 ? [part] : [<wbr key={`${at} ${index}`} />, part]))
}

function* chunks(letters: readonly string[]): Generator<string> {
  for (let start = 0; start < letters.length; start += most) yield letters.slice(start, start + most).join('')
}
