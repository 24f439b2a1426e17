import { span } from '../../base/span.ts'
import { type LineTable, rowText } from '../lines/lineTable.ts'
import { colonPatches, type LineMask, type Patch } from './patches.ts'

/**
 * A quote or bracket that a shallower line ends instead of its counterpart. YAML would swallow what follows; here it costs its own
 * value, which is taken for a plain text:
 *
 *     title: "Annual plan      is parsed as    title: xAnnual plan
 *     status: draft
 */
export function unclosedValue(table: LineTable, row: number): LineMask | undefined {
  const line = table.lines[row]
  if (line?.kind !== 'content' || (line.after.mode !== 'quoted' && line.after.mode !== 'flow')) return undefined
  const last = lastRowOf(table, row)
  if (last === undefined) return undefined
  const start = (table.starts[row] ?? 0) + line.valueColumn
  const value = rowText(table, row).slice(line.valueColumn)
  const opening = /["'[{]/.exec(value)?.index ?? 0
  const own: readonly Patch[] = [{ at: start + opening, text: 'x' }, ...colonPatches(value.slice(opening), start + opening)]
  const blanks = Array.from({ length: last - row }, (_, index) => blank(table, row + 1 + index))
  const code = line.after.mode === 'quoted' && line.after.depth === 0 ? 'unclosedQuote' : 'unclosedBracket'
  const place = span(start + opening, start + value.trimEnd().length)
  return { patches: [...own, ...blanks], problems: [{ code, span: place, args: {}, severity: 'error' }] }
}

/** The last line of the open value; nothing where it is closed after all, or where the text simply ends. */
function lastRowOf({ lines }: LineTable, row: number): number | undefined {
  let at = row + 1
  while (lines[at]?.kind === 'continuation' && isOpen(lines[at]?.after.mode)) at++
  return lines[at]?.kind === 'continuation' ? undefined : at - 1
}

const isOpen = (mode: string | undefined): boolean => mode === 'quoted' || mode === 'flow'

const blank = (table: LineTable, row: number): Patch => ({ at: table.starts[row] ?? 0, text: ' '.repeat(rowText(table, row).length) })
