import { append } from '../../base/append.ts'
import { span } from '../../base/span.ts'
import type { SyntaxProblem } from './nodes.ts'
import type { LineMask, Patch } from './patches.ts'

/** A text that begins with a bracket, and its offset. It may go over several lines. */
interface Flow {
  readonly text: string
  readonly start: number
}

/** One step of reading: how far it went, the brackets that are open behind it, and whether an entry may begin there. */
interface Step {
  readonly at: number
  readonly open: string
  readonly fresh: boolean
}

/**
 * Texts inside a flow collection which YAML cannot carry without quotes:
 *
 *     { target: >= 99.9 % }             is read as    { target: x= 99.9 % }
 *     { message: Since {{time}}, go }   is read as    { message: Since __time____ go }
 */
export function maskFlow(flow: Flow): LineMask | undefined {
  const patches: Patch[] = []
  const problems: SyntaxProblem[] = []
  let step: Step = { at: 0, open: '', fresh: true }
  while (step.at < flow.text.length) {
    const plain = step.fresh ? plainAt(flow.text, step) : undefined
    if (plain === undefined) step = past(flow.text, step)
    else {
      const found = maskText(plain, flow.start + step.at)
      append(patches, found?.patches ?? [])
      append(problems, found?.problems ?? [])
      step = { ...step, at: step.at + plain.length, fresh: false }
    }
    if (step.open === '') break
  }
  return patches.length === 0 ? undefined : { patches, problems }
}

const passed = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<=\s)#[^\n]*|[[\]{},]|:(?=[\s,[\]{}"']|$)|\s+/sy

/** Over a bracket, a comma, the colon behind a key, a quoted text, a comment, blanks, or one character of anything else. */
function past(text: string, { at, open, fresh }: Step): Step {
  passed.lastIndex = at
  const token = passed.exec(text)?.[0] ?? text[at] ?? ''
  const next = at + token.length
  if (token === '[' || token === '{') return { at: next, open: open + token, fresh: true }
  if (token === ']' || token === '}') return { at: next, open: open.slice(0, -1), fresh: false }
  if (token === ',' || token === ':') return { at: next, open, fresh: true }
  return { at: next, open, fresh: fresh && /^(?:\s|#)/.test(token) }
}

/** Letters of a text without quotes; brackets belong to it where they are closed again and hold a word. */
const letters = String.raw`(?:\{\{[^{}\n]*\}\}|\{[^{}[\],:\n]*\}|\[[^{}[\],:\n]*\]|(?<!\s)#|:(?![\s,[\]{}]|$)|[^,:#[\]{}\n])`
const plainText = new RegExp(String.raw`(?:\{\{[^{}\n]*\}\}|[^\s,:#[\]{}"'&*!])${letters}*`, 'y')
const moreText = new RegExp(`,${letters}+`, 'y')
const entryEnd = /\s*(?:[,}]|$|\n)/y

/** The text without quotes that begins here. In a mapping one with braces goes on behind its commas, up to the next key. */
function plainAt(text: string, { at, open }: Step): string | undefined {
  plainText.lastIndex = at
  let whole = plainText.exec(text)?.[0]
  if (whole === undefined || !/[{[]/.test(whole) || !open.endsWith('{')) return whole?.trimEnd()
  for (;;) {
    moreText.lastIndex = at + whole.length
    const more = moreText.exec(text)?.[0] ?? ''
    entryEnd.lastIndex = at + whole.length + more.length
    if (more.trim().length < 2 || !entryEnd.test(text)) return whole.trimEnd()
    whole += more
  }
}

function maskText(text: string, at: number): LineMask | undefined {
  const reserved = /^[>|@`%]/.test(text)
  const patches = [...text.matchAll(/[{}[\],]/g)].map(({ index }): Patch => ({ at: at + index, text: '_' }))
  if (!reserved && patches.length === 0) return undefined
  // A blank that stands alone is a finding of its own.
  if (/^\{\{[^{}]*\}\}$/.test(text)) return { patches, problems: [] }
  const place = span(at, at + text.length)
  const replacement = { span: place, text: `'${text.replaceAll("'", "''")}'` }
  const code = reserved ? 'reservedStart' : 'braceInText'
  const first: readonly Patch[] = reserved ? [{ at, text: 'x' }] : []
  return { patches: [...first, ...patches], problems: [{ code, span: place, args: { character: text[0] ?? '' }, replacement, severity: 'error' }] }
}
