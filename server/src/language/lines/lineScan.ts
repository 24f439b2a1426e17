/** What is still open at the start of a line. It is all that scanning a line needs to know of the lines above it. */
export interface LineState {
  readonly mode: 'block' | 'scalar' | 'flow' | 'quoted'
  /** Column of the entry that owns the open value. Deeper lines belong to it; −1 is the document itself. */
  readonly owner: number
  readonly quote: '' | '"' | "'"
  /** Open brackets of a flow collection. */
  readonly depth: number
}

/** A dash or a `key:` that opens a level at its column. */
export type Opener =
  | { readonly type: 'item'; readonly column: number; readonly end: number }
  | { readonly type: 'key'; readonly column: number; readonly from: number; readonly to: number; readonly end: number; readonly key: string }

export type LineKind = 'content' | 'blank' | 'comment' | 'marker' | 'directive' | 'scalar' | 'continuation'

/** One line, columns relative to it, so that an edit above it changes nothing here. */
export interface Line {
  readonly kind: LineKind
  readonly indent: number
  readonly length: number
  readonly openers: readonly Opener[]
  /** Where the value begins after the openers. */
  readonly valueColumn: number
  readonly before: LineState
  readonly after: LineState
}

export const initial: LineState = { mode: 'block', owner: -1, quote: '', depth: 0 }

export const sameState = (a: LineState, b: LineState): boolean =>
  a === b || (a.mode === b.mode && a.owner === b.owner && a.quote === b.quote && a.depth === b.depth)

const keyPattern = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#,[\]{}&*!|>'"%@`-][^#:]*?(?:(?:(?<=\S)#|:(?=\S))[^#:]*?)*|-(?=\S)[^#:]*?)\s*:(?=\s|$)/y
const properties = /(?:[&!]\S*[ \t]+)*/y

/** The column after the anchor and the tag that may stand before a key or a value. */
export function pastProperties(text: string, column: number): number {
  properties.lastIndex = column
  return column + (properties.exec(text)?.[0].length ?? 0)
}

const blockHeader = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/
const isBlank = (text: string): boolean => /^[ \t]*$/.test(text)

/** Scans one line (without its end of line). */
export function scanLine(text: string, before: LineState): Line {
  const indent = leadingSpaces(text)
  const state = resume(text, indent, before)
  const kind = kindOf(text, indent, state)
  if (kind !== 'content' && kind !== 'continuation') {
    const after = kind === 'marker' ? initial : state
    return { kind, indent, length: text.length, openers: [], valueColumn: kind === 'marker' ? 3 : indent, before: state, after }
  }
  const openers = kind === 'content' ? readOpeners(text, indent) : []
  const valueColumn = kind === 'content' ? afterOpeners(text, indent, openers) : 0
  return { kind, indent, length: text.length, openers, valueColumn, before: state, after: scanValue(text, { openers, valueColumn, state }) }
}

function leadingSpaces(text: string): number {
  let column = 0
  while (text.charCodeAt(column) === 32) column++
  return column
}

/** The state that really holds on this line: a shallower line ends a block scalar, an unclosed bracket or an unclosed quote. */
function resume(text: string, indent: number, before: LineState): LineState {
  if (before.mode === 'block' || isBlank(text)) return before
  if (indent > before.owner) return before
  const closes = before.mode === 'flow' && /^[\]}]/.test(text.slice(indent))
  return closes ? before : initial
}

function kindOf(text: string, indent: number, state: LineState): LineKind {
  if (state.mode === 'scalar') return 'scalar'
  if (isBlank(text)) return state.mode === 'block' ? 'blank' : 'continuation'
  if (state.mode !== 'block') return 'continuation'
  if (text[indent] === '#') return 'comment'
  if (indent === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(text)) return 'marker'
  return indent === 0 && text[0] === '%' ? 'directive' : 'content'
}

function readOpeners(text: string, indent: number): readonly Opener[] {
  const openers: Opener[] = []
  let column = indent
  while (text[column] === '-' && (column + 1 === text.length || /[ \t]/.test(text[column + 1] ?? ''))) {
    openers.push({ type: 'item', column, end: column + 1 })
    column++
    while (text[column] === ' ') column++
  }
  const key = readKey(text, column)
  if (key) openers.push(key)
  return openers
}

function readKey(text: string, column: number): Opener | undefined {
  const from = pastProperties(text, column)
  keyPattern.lastIndex = from
  const match = keyPattern.exec(text)
  if (!match) return undefined
  const raw = match[0].slice(0, -1).trimEnd()
  const key = /^["']/.test(raw) ? raw.slice(1, -1) : raw
  return { type: 'key', column, from, to: from + raw.length, end: from + match[0].length, key }
}

function afterOpeners(text: string, indent: number, openers: readonly Opener[]): number {
  let column = openers.at(-1)?.end ?? indent
  while (text[column] === ' ') column++
  return column
}

interface ValueStart {
  readonly openers: readonly Opener[]
  readonly valueColumn: number
  readonly state: LineState
}

/** Whether the value on this line stays open: a block scalar's header, an open bracket, an open quote. */
function scanValue(text: string, { openers, valueColumn, state }: ValueStart): LineState {
  if (state.mode !== 'block') return scanOpen(text, 0, state)
  const from = pastProperties(text, valueColumn)
  const owner = openers.at(-1)?.column ?? -1
  if (blockHeader.test(text.slice(from))) return { mode: 'scalar', owner, quote: '', depth: 0 }
  const first = text[from]
  if (first === '[' || first === '{') return scanOpen(text, from, { mode: 'flow', owner, quote: '', depth: 0 })
  if (first === '"' || first === "'") return scanOpen(text, from + 1, { mode: 'quoted', owner, quote: first, depth: 0 })
  return initial
}

/** Reads on inside a flow collection or a quoted scalar until it is closed or the line ends. */
function scanOpen(text: string, from: number, state: LineState): LineState {
  let open = state
  for (let column = from; column < text.length; ) {
    const [next, length] = open.mode === 'quoted' ? closeQuote(text, column, open) : flowStep(text, column, open)
    if (next.mode === 'block') return initial
    if (length === 0) break
    open = next
    column += length
  }
  return open
}

type Step = readonly [state: LineState, length: number]

/** To the end of the quoted scalar, or of the line. */
function closeQuote(text: string, column: number, state: LineState): Step {
  const pattern = state.quote === '"' ? /(?:[^"\\]|\\.)*"/y : /(?:[^']|'')*'(?!')/y
  pattern.lastIndex = column
  const match = pattern.exec(text)
  if (!match) return [state, text.length - column]
  return [state.depth === 0 ? initial : { ...state, mode: 'flow', quote: '' }, match[0].length]
}

function flowStep(text: string, column: number, state: LineState): Step {
  const character = text[column] ?? ''
  if (character === '#' && /^$|\s/.test(text[column - 1] ?? '')) return [state, 0]
  if ((character === '"' || character === "'") && /(?:^|[\s[{,:])$/.test(text.slice(Math.max(0, column - 1), column)))
    return [{ ...state, mode: 'quoted', quote: character }, 1]
  if (character === '[' || character === '{') return [{ ...state, depth: state.depth + 1 }, 1]
  if (character !== ']' && character !== '}') return [state, 1]
  return [state.depth <= 1 ? initial : { ...state, depth: state.depth - 1 }, 1]
}
