import { append } from '../../base/append.ts'
import { span } from '../../base/span.ts'
import { continuesText } from '../lines/cursorAt.ts'
import { type Line, pastProperties } from '../lines/lineScan.ts'
import { type LineTable, rowText } from '../lines/lineTable.ts'
import { maskFlow } from './maskFlow.ts'
import { maskValue } from './maskValue.ts'
import type { SyntaxProblem } from './nodes.ts'
import { type LineMask, type Patch, patched } from './patches.ts'
import { unclosedValue } from './unclosedValue.ts'

/** A text of the same length in which everything that YAML cannot carry is neutral, and what was found on the way. */
export interface Masked {
  readonly text: string
  readonly problems: readonly SyntaxProblem[]
}

/**
 * Makes a half-written text readable without moving an offset. Scalars are read from the source text by their span, so
 *
 *     target: >= 99.99 %      is parsed as    target: x= 99.99 %      and still says ≥ 99.99 %
 */
export function mask(table: LineTable): Masked {
  const patches: Patch[] = []
  const problems: SyntaxProblem[] = []
  for (let row = 0; row < table.lines.length; row++) {
    const found = unclosedValue(table, row) ?? maskLine(table, row)
    if (!found) continue
    append(patches, found.patches)
    append(problems, found.problems)
  }
  return { text: patched(table.text, patches), problems }
}

/** Lines whose value was looked at and is read as it stands. A line stays the same object until it is edited. */
const harmless = new WeakSet<Line>()

function maskLine(table: LineTable, row: number): LineMask | undefined {
  const line = table.lines[row]
  if (line?.kind !== 'content' || harmless.has(line)) return undefined
  const text = rowText(table, row)
  const at = table.starts[row] ?? 0
  if (line.openers.length > 0 && line.valueColumn >= text.length) return undefined
  if (line.after.depth > 0) return maskFlow(wholeFlow(table, row, pastProperties(text, line.valueColumn)))
  if (line.openers.at(-1)?.type === 'key') {
    const found = maskValue(text, line.valueColumn, at)
    if (!found) harmless.add(line)
    return found
  }
  // A tab in the indentation is the parser's to report; it would hide the key behind it.
  if (/^ *\t/.test(text)) return undefined
  return maskWord(table, row, { text, at, line }) ?? (line.openers.length > 0 ? maskValue(text, line.valueColumn, at) : undefined)
}

/** A flow collection that goes on over the lines below, up to the one that closes it. */
function wholeFlow(table: LineTable, row: number, column: number): Parameters<typeof maskFlow>[0] {
  const start = (table.starts[row] ?? 0) + column
  let last = row
  while ((table.lines[last]?.after.depth ?? 0) > 0 && last + 1 < table.lines.length) last++
  return { text: table.text.slice(start, (table.starts[last] ?? 0) + (table.lines[last]?.length ?? 0)), start }
}

interface Row {
  readonly text: string
  readonly at: number
  readonly line: Line
}

/** A line without a key where a mapping is open: a key being typed, or one with a full-width colon. */
function maskWord(table: LineTable, row: number, { text, at, line }: Row): LineMask | undefined {
  const opensItem = line.openers.length > 0
  if ((!opensItem && continuesText(table, row)) || !(opensItem || mappingIsOpen(table, row) || ownsNext(table, row))) return undefined
  const start = at + line.valueColumn
  const wide = /^(?<key>[^\s：:'"#[\]{}]{1,40})：\s*(?<value>.*)$/.exec(text.slice(line.valueColumn).trimEnd())?.groups
  // Behind a dash `觸發條件：資料中心停擺` is a sentence; only what looks like one of our keys is meant as a key.
  if (wide && (!opensItem || /^[a-z][a-z0-9_]*$/.test(wide['key'] ?? ''))) {
    const colon = span(start + (wide['key'] ?? '').length, start + (wide['key'] ?? '').length + 1)
    const replacement = { span: colon, text: wide['value'] === '' ? ':' : ': ' }
    return blanked(line, at, { code: 'fullWidthColon', span: colon, args: { key: wide['key'] ?? '' }, replacement, severity: 'error' })
  }
  if (opensItem) return undefined
  const word = text.trim()
  const end = start + word.length
  const replacement = { span: span(end, end), text: ':' }
  return blanked(line, at, { code: 'expectedColon', span: span(start, end), args: { word }, replacement, severity: 'error' })
}

const blanked = (line: Line, at: number, problem: SyntaxProblem): LineMask => ({
  patches: [{ at: at + line.valueColumn, text: ' '.repeat(line.length - line.valueColumn) }],
  problems: [problem],
})

/** Whether a line that ends in a full-width colon has something below it: then it is meant as a key, even as the only one. */
function ownsNext(table: LineTable, row: number): boolean {
  if (!rowText(table, row).trimEnd().endsWith('：')) return false
  const next = table.lines.slice(row + 1, row + 20).find(({ kind }) => kind === 'content')
  return next !== undefined && next.indent > (table.lines[row]?.indent ?? 0)
}

/** Whether a key stands at exactly this line's column, above or below, in the same mapping. */
function mappingIsOpen(table: LineTable, row: number): boolean {
  return keyAt(table, row, -1) || keyAt(table, row, 1)
}

function keyAt({ lines }: LineTable, row: number, direction: 1 | -1): boolean {
  const column = lines[row]?.indent ?? 0
  for (let at = row + direction; at >= 0 && at < lines.length; at += direction) {
    const line = lines[at]
    if (line?.kind === 'marker') return false
    if (line?.kind !== 'content') continue
    if (line.openers.some((opener) => opener.type === 'key' && opener.column === column)) return direction < 0 || line.indent === column
    if (line.indent < column) return false
  }
  return false
}
