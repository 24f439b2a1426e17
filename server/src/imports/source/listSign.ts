/** `- text`, `•text`: a sign that somebody typed. */
export interface Signed {
  readonly text: string
  /** How deep the sign stands: 1 without indentation, one more for every two columns. */
  readonly depth: number
}

// «-5 °C», «–––» and «*text*» begin with the same characters and are no items.
const signed = /^(?:[•·●▪■◆○◦‣⁃➢]\s*|[-–—]\s+|[-–](?![-–—\d.,])|\*\s+)(?=\S)/u

/** A line without the sign of a list item, and how deep it stood; nothing where there is none. */
export function listSign(line: string): Signed | undefined {
  const text = line.trimStart()
  const sign = signed.exec(text)
  if (sign === null) return undefined
  return { text: text.slice(sign[0].length).trimEnd(), depth: 1 + Math.floor(columns(line.slice(0, line.length - text.length)) / 2) }
}

/** A tab indents by one level, and an ideographic space is two columns wide. */
const columns = (indentation: string): number => [...indentation].reduce((sum, one) => sum + (one === '\t' || one === '\u3000' ? 2 : 1), 0)
