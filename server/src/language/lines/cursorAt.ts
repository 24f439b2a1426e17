import { type Span, span } from '../../base/span.ts'
import type { Cursor } from './cursor.ts'
import { flowAt } from './flow.ts'
import { type Line, type Opener, pastProperties } from './lineScan.ts'
import { type LineTable, rowAt, rowText } from './lineTable.ts'
import { climb, itemsAbove, type Path, type PathStep, siblingsAt, step } from './path.ts'

export function cursorAt(table: LineTable, offset: number): Cursor {
  const row = rowAt(table, offset)
  const line = table.lines[row]
  const column = offset - (table.starts[row] ?? 0)
  if (!line) return { kind: 'marker' }
  switch (line.kind) {
    case 'comment':
      return column <= line.indent ? blankAt(table, row, column) : { kind: 'comment' }
    case 'marker':
    case 'directive':
      return { kind: 'marker' }
    case 'blank':
      return blankAt(table, row, column)
    case 'scalar':
      return scalarAt(table, row, column)
    case 'continuation':
      return continuationAt(table, row, offset)
    case 'content':
      return contentAt(table, { row, column, line, offset })
  }
}

interface Spot {
  readonly row: number
  readonly column: number
  readonly line: Line
  readonly offset: number
}

/** On a blank line the cursor's column is the indentation that the next key will have. */
function blankAt(table: LineTable, row: number, column: number): Cursor {
  const offset = (table.starts[row] ?? 0) + column
  const dash = dashBelow(table, row)
  const path = climb(table, { row, column, type: dash?.column === column ? 'item' : 'virtual' })
  if (hasValue(table, path.at(-1)) || (dash && splitsList(table, dash, { path, column }))) return { kind: 'text', path }
  const siblings = dash?.column === column ? new Map<string, string>() : siblingsAt(table, { row, column })
  return { kind: 'key', path, prefix: '', replace: span(offset, offset), colon: 'absent', column, siblings, layout: 'block' }
}

/** The dash that the next line with content begins with: dashes may stand at the column of their key. */
function dashBelow({ lines }: LineTable, row: number): { readonly row: number; readonly column: number } | undefined {
  let at = row + 1
  while (at < lines.length && lines[at]?.kind !== 'content' && lines[at]?.kind !== 'marker') at++
  const opener = lines[at]?.openers[0]
  return opener?.type === 'item' ? { row: at, column: opener.column } : undefined
}

interface Blank {
  readonly path: Path
  readonly column: number
}

/** Whether an entry at this column would stand in a list whose other dashes have another one. */
function splitsList(table: LineTable, dash: { readonly row: number; readonly column: number }, { path, column }: Blank): boolean {
  const owner = climb(table, { row: dash.row, column: dash.column, type: 'item' }).at(-1)
  const last = path.at(-1)
  return dash.column !== column && last?.type === 'key' && owner?.type === 'key' && owner.row === last.row
}

/** Whether the value of a step stands on its own line: then nothing but more of it can stand below, deeper. */
function hasValue(table: LineTable, at: PathStep | undefined): boolean {
  const line = at && table.lines[at.row]
  if (!line || line.openers.at(-1)?.column !== at.column) return false
  const value = rowText(table, at.row).slice(line.valueColumn)
  return !/^(?:[&!]\S*\s*)*(?:#.*)?$/.test(value)
}

/** The blank lines after a block scalar belong to nobody yet: the column decides. */
function scalarAt(table: LineTable, row: number, column: number): Cursor {
  const owner = table.lines[row]?.before.owner ?? -1
  if (column <= owner && rowText(table, row).trim() === '' && !scalarGoesOn(table, row)) return blankAt(table, row, column)
  return { kind: 'text', path: ownerPath(table, row) }
}

function scalarGoesOn(table: LineTable, row: number): boolean {
  for (let at = row + 1; table.lines[at]?.kind === 'scalar'; at++) if (rowText(table, at).trim() !== '') return true
  return false
}

/** The path of the value that a line continues: that of the nearest line above with openers. */
function ownerPath(table: LineTable, row: number): Path {
  let at = row - 1
  while (at >= 0 && table.lines[at]?.kind !== 'content') at--
  const line = table.lines[at]
  return line ? pathThrough(table, at, line.openers) : []
}

/** The path down to the last of some openers of a row. */
function pathThrough(table: LineTable, row: number, openers: readonly Opener[]): Path {
  const first = openers[0]
  if (!first) return climb(table, { row, column: table.lines[row]?.indent ?? 0, type: 'virtual' })
  const own: PathStep[] = openers.map((opener) => step(opener, row))
  const withIndex = first.type === 'item' ? [{ ...step(first, row), index: itemsAbove(table, row, first.column) } as PathStep, ...own.slice(1)] : own
  return [...climb(table, { row, column: first.column, type: first.type }), ...withIndex]
}

function continuationAt(table: LineTable, row: number, offset: number): Cursor {
  let top = row
  while (top > 0 && table.lines[top]?.kind !== 'content') top--
  const line = table.lines[top]
  if (!line) return { kind: 'marker' }
  const path = pathThrough(table, top, line.openers)
  const start = (table.starts[top] ?? 0) + pastProperties(rowText(table, top), line.valueColumn)
  return flowAt(table.text, { start, owner: path }, offset) ?? { kind: 'text', path }
}

function contentAt(table: LineTable, spot: Spot): Cursor {
  const { row, column, line, offset } = spot
  const start = table.starts[row] ?? 0
  const text = rowText(table, row)
  if (/(?:^|\s)#/.test(text.slice(line.valueColumn, column)) && line.before.mode === 'block' && !/["'[{]/.test(text[line.valueColumn] ?? ''))
    return { kind: 'comment' }
  const on = line.openers.find((opener) => opener.type === 'key' && opener.from <= column && column <= opener.to)
  if (on?.type === 'key') return keyOn(table, spot, on)
  const before = line.openers.filter((opener) => opener.end <= column)
  if (before.length < line.openers.length || column < line.indent) return blankAt(table, row, column)
  const path = pathThrough(table, row, before)
  if (column < line.valueColumn && before.at(-1)?.type === 'key') return value(path, span(offset, offset), '')
  const flow = flowAt(table.text, { start: start + pastProperties(text, line.valueColumn), owner: path }, offset)
  if (flow) return flow
  const replace = span(start + line.valueColumn, start + line.valueColumn + valueLength(text.slice(line.valueColumn)))
  const prefix = text.slice(line.valueColumn, column)
  if (before.at(-1)?.type === 'key') return value(path, replace.start > offset ? span(offset, offset) : replace, prefix)
  if (before.at(-1)?.type === 'item') return itemAt(table, spot, { path, prefix, replace })
  return bareWord(table, spot, { path, prefix, replace })
}

const value = (path: Path, replace: Span, prefix: string): Cursor => {
  const quote = /^["']/.exec(prefix)?.[0] as '"' | "'" | undefined
  return { kind: 'value', path, prefix: quote ? prefix.slice(1) : prefix, replace, quote: quote ?? '', layout: 'block' }
}

/** The length of a value on its line, without a comment behind it. */
function valueLength(text: string): number {
  const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(text)
  return quoted ? quoted[0].length : text.replace(/(?:^|(?<!\s)\s+)#.*$/, '').trimEnd().length
}

function keyOn(table: LineTable, { row, column, line }: Spot, opener: Extract<Opener, { type: 'key' }>): Cursor {
  const start = table.starts[row] ?? 0
  const outer = line.openers.filter((other) => other.column < opener.column)
  const path = outer.length > 0 ? pathThrough(table, row, outer) : climb(table, { row, column: opener.column, type: 'key' })
  const siblings = new Map([...siblingsAt(table, { row, column: opener.column })].filter(([key]) => key !== opener.key))
  const prefix = rowText(table, row).slice(opener.from, column)
  return {
    kind: 'key',
    path,
    prefix,
    replace: span(start + opener.from, start + opener.to),
    colon: 'present',
    column: opener.column,
    siblings,
    layout: 'block',
  }
}

interface Written {
  readonly path: Path
  readonly prefix: string
  readonly replace: Span
}

/** Behind a dash. The item's other keys stand on the lines below, two columns deeper than the dash. */
function itemAt(table: LineTable, { row, line, offset }: Spot, { path, prefix, replace }: Written): Cursor {
  const column = (line.openers.at(-1)?.column ?? 0) + 2
  const wide = span(Math.min(replace.start, offset), Math.max(replace.end, offset))
  return { kind: 'item', path, prefix, replace: wide, column, siblings: siblingsAt(table, { row, column }) }
}

/** A word without a colon: the beginning of a key, unless it goes on with the text of the line above. */
function bareWord(table: LineTable, { row, line }: Spot, word: { readonly path: Path; readonly prefix: string; readonly replace: Span }): Cursor {
  if (continuesText(table, row)) return { kind: 'text', path: ownerPath(table, row) }
  return { kind: 'key', ...word, colon: 'absent', column: line.indent, siblings: siblingsAt(table, { row, column: line.indent }), layout: 'block' }
}

/** Whether a line without openers continues a plain scalar: the value above has begun and this line is deeper than its owner. */
export function continuesText(table: LineTable, row: number): boolean {
  const line = table.lines[row]
  if (line?.kind !== 'content' || line.openers.length > 0) return false
  for (let at = row - 1; at >= 0; at--) {
    const above = table.lines[at]
    if (above?.kind !== 'content') {
      if (above?.kind === 'blank') continue
      return false
    }
    const owner = above.openers.at(-1)
    if (owner) return above.valueColumn < rowText(table, at).trimEnd().length && line.indent > owner.column
    if (above.indent !== line.indent) return false
  }
  return false
}
