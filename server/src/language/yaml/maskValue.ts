import { span } from '../../base/span.ts'
import type { LineMask, Patch } from './mask.ts'
import type { SyntaxProblem } from './nodes.ts'

const blockHeader = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/

/** What YAML cannot carry in a value on one line, and its neutral form. `at` is the offset of the line. */
export function maskValue(line: string, column: number, at: number): LineMask | undefined {
  const value = line.slice(column).trimEnd()
  const first = value[0] ?? ''
  const start = at + column
  if (first === '"' || first === "'" || blockHeader.test(value)) return undefined
  if (first === '[' || first === '{') return maskBracket(value, start)
  const text = withoutComment(value)
  const reserved = reservedStart(text)
  const colons = [...text.matchAll(/:(?=\s|$)/g)].map((match) => match.index)
  if (!reserved && colons.length === 0) return undefined
  const code = reserved ? 'reservedStart' : 'colonInValue'
  const patches: Patch[] = colons.map((index) => ({ at: start + index, text: '_' }))
  if (reserved && colons[0] !== 0) patches.unshift({ at: start, text: 'x' })
  return { patches, problems: [quotable(code, text, start, first)] }
}

const withoutComment = (value: string): string => value.replace(/\s+#.*$/, '')

/** Characters that mean something to YAML at the beginning of a value. An anchor, alias or tag is left alone. */
function reservedStart(value: string): boolean {
  return /^(?:[>|@`%,]|[&*](?=\s)|[?](?=\s))/.test(value)
}

/** The value in quotes that hold it: single ones, doubled inside. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`

function quotable(code: string, text: string, start: number, character: string): SyntaxProblem {
  const place = span(start, start + text.length)
  return { code, span: place, args: { text, character }, replacement: { span: place, text: quoted(text) }, severity: 'error' }
}

/** `[日期]-[日期]` and `{{name}}` begin like a collection and are not one. */
function maskBracket(value: string, start: number): LineMask | undefined {
  const open = value[0] ?? ''
  if (/^\{\{[^{}]*\}\}/.test(value)) return { patches: [{ at: start, text: 'xx' }], problems: [] }
  const end = closing(value)
  const rest = end < 0 ? '' : withoutComment(value.slice(end + 1)).trim()
  if (rest === '' || rest.startsWith('#')) return undefined
  const text = withoutComment(value)
  const colons = [...text.matchAll(/:(?=\s|$)/g)].map((match) => ({ at: start + match.index, text: '_' }))
  return { patches: [{ at: start, text: 'x' }, ...colons], problems: [quotable('textAfterBracket', text, start, open)] }
}

/** Where the bracket that opens a value is closed, −1 when it is not on this line. */
function closing(value: string): number {
  let depth = 0
  let quote = ''
  for (let index = 0; index < value.length; index++) {
    const character = value[index] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '[' || character === '{') depth++
    else if ((character === ']' || character === '}') && --depth === 0) return index
  }
  return -1
}
