import { span } from '../../base/span.ts'
import type { Cursor } from './cursor.ts'
import type { Path, PathStep } from './path.ts'

interface Level {
  readonly flow: 'map' | 'list'
  key: string | undefined
  index: number
  /** Where the entry under the cursor begins. */
  from: number
  readonly keys: Map<string, string>
}

/** The slot inside a flow collection that starts at `start`, or nothing when no bracket is open at `offset`. */
export function flowAt(text: string, start: number, offset: number, owner: Path): Cursor | undefined {
  const levels: Level[] = []
  let quote = ''
  for (let at = start; at < offset; at++) {
    const character = text[at] ?? ''
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++
      else if (character === quote) quote = ''
    } else if ((character === '"' || character === "'") && text.slice(levels.at(-1)?.from ?? at, at).trim() === '') quote = character
    else if (!advance(levels, text, at, at === start)) return undefined
  }
  const level = levels.at(-1)
  return level ? slot(text, offset, { level, levels, owner }) : undefined
}

/** Takes one character; false when what starts here is no flow collection. */
function advance(levels: Level[], text: string, at: number, first: boolean): boolean {
  const character = text[at] ?? ''
  const level = levels.at(-1)
  if (character === '[' || character === '{') {
    if (!first && !level) return false
    levels.push({ flow: character === '{' ? 'map' : 'list', key: undefined, index: 0, from: at + 1, keys: new Map() })
  } else if (first) return false
  else if (level && (character === ']' || character === '}')) levels.pop()
  else if (level && character === ',') next(level, text, at)
  else if (level && character === ':' && /[\s,\]}]|$/.test(text[at + 1] ?? '') && level.key === undefined) {
    level.key = text
      .slice(level.from, at)
      .trim()
      .replace(/^["']|["']$/g, '')
    level.from = at + 1
  }
  return true
}

function next(level: Level, text: string, at: number): void {
  if (level.key !== undefined) level.keys.set(level.key, text.slice(level.from, at).trim())
  level.key = undefined
  level.index++
  level.from = at + 1
}

interface Found {
  readonly level: Level
  readonly levels: readonly Level[]
  readonly owner: Path
}

function slot(text: string, offset: number, { level, levels, owner }: Found): Cursor {
  const path: PathStep[] = [...owner, ...levels.slice(0, -1).flatMap(stepsOf)]
  const written = text.slice(level.from, offset)
  const from = offset - written.trimStart().length
  const rest = /^[^,\]}\n:]*/.exec(text.slice(offset))?.[0].trimEnd() ?? ''
  const replace = span(from, offset + rest.length)
  if (level.flow === 'map' && level.key === undefined) {
    const colon = text[replace.end] === ':' ? 'present' : 'absent'
    return { kind: 'key', path, prefix: written.trimStart(), replace, colon, column: 0, siblings: level.keys, layout: 'flow' }
  }
  const prefix = written.trimStart()
  const quote = /^["']/.exec(prefix)?.[0] as '"' | "'" | undefined
  return { kind: 'value', path: [...path, ...stepsOf(level)], prefix: quote ? prefix.slice(1) : prefix, replace, quote: quote ?? '', layout: 'flow' }
}

function stepsOf(level: Level): readonly PathStep[] {
  if (level.flow === 'list') return [{ type: 'item', index: level.index, row: -1, column: -1 }]
  return level.key === undefined ? [] : [{ type: 'key', key: level.key, row: -1, column: -1 }]
}
