/** A property of a calendar: its name with parameters, and a value as the format writes it or a text to be written so. */
export type Property = readonly [name: string, value: string | { readonly text: string }]

/** A content line, folded where it is longer than 75 octets, never inside a character. */
export function contentLine([name, value]: Property): string {
  const line = `${name}:${typeof value === 'string' ? value : escaped(value.text)}`
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > longest) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return `${[...parts, part].join('\r\n')}\r\n`
}

const longest = 75
const encoder = new TextEncoder()

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ')
