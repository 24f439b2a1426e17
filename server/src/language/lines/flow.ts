import { span } from '../../base/span.ts'
import type { Cursor } from './cursor.ts'
import type { Path, PathStep } from './path.ts'

/** One open bracket, as far as it has been read. */
interface Level {
  readonly flow: 'map' | 'list'
  key: string | undefined
  index: number
  /** Where the entry that is being written begins. */
  from: number
  readonly keys: Map<string, string>
}

/** A value that may be a flow collection: where it starts, and the path that leads to it. */
export interface FlowStart {
  readonly start: number
  readonly owner: Path
}

/** The slot inside a flow collection, or nothing when no bracket is open at `offset`. */
export function flowAt(text: string, { start, owner }: FlowStart, offset: number): Cursor | undefined {
  if (text[start] !== '[' && text[start] !== '{') return undefined
  const levels: Level[] = []
  for (let at = start; at < offset; at++) {
    const skipped = quotedLength(text, at, levels.at(-1)) || commentLength(text, at)
    if (skipped > 0) at += skipped - 1
    else advance(levels, text, at)
    if (levels.length === 0) return undefined
  }
  const level = levels.at(-1)
  return level && slot(text, offset, { level, owner: [...owner, ...levels.slice(0, -1).flatMap(stepsOf)] })
}

/** The length of a quoted scalar that begins here; 0 where none does. An unclosed one ends with the text. */
function quotedLength(text: string, at: number, level: Level | undefined): number {
  const quote = text[at]
  if (!level || (quote !== '"' && quote !== "'") || firstSign(text, level.from) !== at) return 0
  const pattern = quote === '"' ? /"(?:[^"\\]|\\.)*(?:"|$)/sy : /'(?:[^']|'')*(?:'|$)/sy
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** Where the first character stands that is no blank. */
function firstSign(text: string, from: number): number {
  sign.lastIndex = from
  return sign.exec(text)?.index ?? text.length
}

const sign = /\S/g

/** The length of a comment that begins here; 0 where none does. */
const commentLength = (text: string, at: number): number =>
  text[at] === '#' && /\s/.test(text[at - 1] ?? ' ') ? (/^[^\n]*/.exec(text.slice(at))?.[0].length ?? 0) : 0

/** Opens, closes or goes on in what is open: in place, for a bracket may hold a hundred thousand others, or as many entries. */
function advance(levels: Level[], text: string, at: number): void {
  const character = text[at] ?? ''
  if (character === '[' || character === '{') {
    levels.push({ flow: character === '{' ? 'map' : 'list', key: undefined, index: 0, from: at + 1, keys: new Map() })
    return
  }
  const level = levels.at(-1)
  if (!level) return
  if (character === ']' || character === '}') levels.pop()
  else if (character === ',') next(level, text, at)
  else if (isColon(text, at) && level.key === undefined) {
    level.key = keyText(text.slice(level.from, at))
    level.from = at + 1
  }
}

const isColon = (text: string, at: number): boolean => text[at] === ':' && /^[\s,\]}]?$/.test(text[at + 1] ?? '')

const keyText = (text: string): string =>
  text
    .replace(/(?:^|\s)#[^\n]*/g, '')
    .trim()
    .replace(/^["']|["']$/g, '')

function next(level: Level, text: string, at: number): void {
  if (level.key !== undefined) level.keys.set(level.key, text.slice(level.from, at).trim())
  level.key = undefined
  level.index++
  level.from = at + 1
}

function slot(text: string, offset: number, { level, owner }: { readonly level: Level; readonly owner: Path }): Cursor {
  const prefix = text
    .slice(level.from, offset)
    .replace(/^(?:\s*#[^\n]*\n)+/, '')
    .trimStart()
  const rest = /^[^,\]}\n:]*/.exec(text.slice(offset))?.[0].trimEnd() ?? ''
  const replace = span(offset - prefix.length, offset + rest.length)
  if (level.flow === 'map' && level.key === undefined) {
    const colon = text[replace.end] === ':' ? 'present' : 'absent'
    return {
      kind: 'key',
      path: owner,
      prefix,
      replace,
      colon,
      column: 0,
      siblings: new Map([...level.keys, ...keysAfter(text, replace.end)]),
      layout: 'flow',
    }
  }
  const quote = (/^["']/.exec(prefix)?.[0] ?? '') as '' | '"' | "'"
  return { kind: 'value', path: [...owner, ...stepsOf(level)], prefix: prefix.slice(quote.length), replace, quote, layout: 'flow' }
}

/** The keys behind the cursor, up to the bracket that closes the level. */
function keysAfter(text: string, from: number): ReadonlyMap<string, string> {
  const rest = text.slice(from, endOfLevel(text, from))
  // Only a comma outside of inner brackets parts two entries.
  const flat = rest.replace(/[[{][^[\]{}]*[\]}]/g, (inner) => ' '.repeat(inner.length))
  const pairs = flat.split(',').map((entry) => /^(?<key>[^:]+):(?:\s(?<value>.*))?$/s.exec(entry)?.groups)
  return new Map(pairs.flatMap((pair) => (pair ? [[keyText(pair['key'] ?? ''), (pair['value'] ?? '').trim()] as const] : [])))
}

function endOfLevel(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '[' || character === '{') depth++
    else if ((character === ']' || character === '}') && --depth < 0) return at
  }
  return text.length
}

function stepsOf(level: Level): readonly PathStep[] {
  if (level.flow === 'list') return [{ type: 'item', index: level.index, row: -1, column: -1 }]
  return level.key === undefined ? [] : [{ type: 'key', key: level.key, row: -1, column: -1 }]
}
