/** The endings of files that can be brought in, by what a reader calls them. */
export const readable: Readonly<Record<'word' | 'excel' | 'text', readonly string[]>> = {
  word: ['docx'],
  excel: ['xlsx'],
  text: ['md', 'markdown', 'txt', 'htm', 'html'],
}

export const isReadable = (name: string): boolean => Object.values(readable).flat().includes(endingOf(name))

const endingOf = (name: string): string => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const html = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|h1|p)[\s>]/i
const markdown = /^(?:#{1,6} \S|[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t\r]*$|```)/m

/** What the clipboard's text is called as a file: by what it plainly is. */
export function clipboardName(text: string): string {
  if (html.test(text)) return 'clipboard.html'
  return markdown.test(text) ? 'clipboard.md' : 'clipboard.txt'
}

/** Nothing is offered for less. */
const fewestLines = 5

/** Whether a text that is pasted may be a plan that was written elsewhere. */
export function mayBePlan(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length >= fewestLines && !isYaml(lines)
}

const yamlStart = /^(?:%YAML|---(?:\s|$)|kind:\s)/
// Our keys, and nearly all others', are in small Latin letters; labels of a document begin with a capital or in Han.
const yamlLine = /^\s*(?:- +)*(?:[a-z][\w.-]*:(?:\s|$)|#)/

function isYaml(lines: readonly string[]): boolean {
  const [first = ''] = lines.filter((line) => !line.startsWith('#'))
  return yamlStart.test(first) || lines.filter((line) => yamlLine.test(line) && !line.startsWith('#')).length * 2 > lines.length
}

/** Whether nothing has been written yet: an empty text, or comments only. */
export const isBlank = (text: string): boolean => !/^[^\S\r\n]*[^\s#]/m.test(text)
