/** What means something to Markdown in the middle of a line; `$` begins a formula on some sites. */
const special = /[\\`*_[\]|~$]/g

/** A text that stays a text: on one line, and nothing in it begins or ends anything. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
      .replace(special, '\\$&')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replaceAll('<', '&lt;')
      // Before a link it would make a picture of it.
      .replace(/!(?=\[|$)/g, '\\!')
  )
}

/** A line whose beginning does not make it a heading, a list, a quotation, a rule or code. */
export function lineOf(content: string): string {
  return content
    .trim()
    .replace(/^[#+\-=>]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
}

/** Code in a line: between more marks than any row of them in it. */
export function codeSpan(text: string): string {
  const code = text.replace(/\s+/g, ' ').trim()
  if (code === '') return ''
  const marks = fenceFor(code, 1)
  const room = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  return `${marks}${room}${code}${room}${marks}`
}

/** A row of backticks that no row in the text is as long as. */
export function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length))
  return '`'.repeat(Math.max(least, longest + 1))
}

/** An address between angle brackets: nothing in it ends the link, or a cell of a table. */
export const target = (href: string): string => `<${href.replace(/[<>\\|\s\p{Cc}]/gu, (character) => encodeURIComponent(character))}>`

/** Marks around a text must touch it: spaces go outside. */
export function marked(content: string, mark: string): string {
  const inner = content.trim()
  if (inner === '') return content
  const before = content.slice(0, content.indexOf(inner))
  return `${before}${mark}${inner}${mark}${content.slice(before.length + inner.length)}`
}
