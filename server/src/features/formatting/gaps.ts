import type { Edit } from '../../base/edit.ts'
import { span } from '../../base/span.ts'
import type { Line, Opener } from '../../language/lines/lineScan.ts'
import { type LineTable, rowText } from '../../language/lines/lineTable.ts'

/** Which rows may be moved, and on which rows the room between tokens may be changed. */
export interface Scope {
  readonly moves: (row: number) => boolean
  readonly spaces: (row: number) => boolean
}

/** The room behind dashes and keys, and blanks at the end of a row. */
export function gapsOn(table: LineTable, row: number, scope: Scope): readonly Edit[] {
  const line = table.lines[row]
  if (!line || !scope.spaces(row)) return []
  const text = rowText(table, row)
  const start = table.starts[row] ?? 0
  const edits = line.openers.flatMap((opener, index) => {
    const next = line.openers[index + 1]
    // A key behind a dash moves with the room before it, and so must its siblings below.
    return next && !scope.moves(row) ? [] : behind(text, opener, next?.column ?? firstBehind(text, opener.end))
  })
  return [...edits, ...trailing(text, line)].map((edit) => ({ ...edit, span: span(edit.span.start + start, edit.span.end + start) }))
}

function behind(text: string, opener: Opener, next: number): readonly Edit[] {
  const colon = opener.type === 'key' && opener.end - opener.to > 1 ? [{ span: span(opener.to, opener.end), text: ':' }] : []
  const isLast = next >= text.length || text[next] === '#'
  return isLast || text.slice(opener.end, next) === ' ' ? colon : [...colon, { span: span(opener.end, next), text: ' ' }]
}

function firstBehind(text: string, column: number): number {
  let at = column
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** Blanks at the end of a row, where they say nothing: in a block scalar they are text, behind a backslash they are meant. */
function trailing(text: string, { kind, after, before }: Line): readonly Edit[] {
  const end = text.replace(/(?<![ \t])[ \t]+$/, '').length
  if (end === text.length || end === 0 || kind === 'scalar') return []
  const isQuoted = after.mode === 'quoted' || before.mode === 'quoted'
  return isQuoted && text[end - 1] === '\\' ? [] : [{ span: span(end, text.length), text: '' }]
}
