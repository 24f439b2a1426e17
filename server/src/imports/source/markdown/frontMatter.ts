/** A text in two: what stands between the first `---` and the next one, and the rest, each on the lines where it stood. */
export interface Split {
  readonly front: string
  readonly body: string
}

const fence = /^\uFEFF?---[ \t]*\r?\n/
const end = /^(?:---|\.\.\.)[ \t]*$/m

/** Front matter says `key: value`. A text that begins with a rule and has no such line behind it is a text without front matter. */
export function splitFrontMatter(text: string): Split {
  const opening = fence.exec(text)?.[0]
  if (opening === undefined) return { front: '', body: text }
  const rest = text.slice(opening.length)
  const closing = end.exec(rest)
  if (closing === null || !/^[^\s:#][^:\n]*:/.test(rest)) return { front: '', body: text }
  const front = `\n${rest.slice(0, closing.index)}`
  return { front, body: front.replace(/[^\n]+/g, '') + rest.slice(closing.index + closing[0].length) }
}
