import { span } from '../../base/span.ts'
import { type LineTable, rowText } from '../lines/lineTable.ts'
import { colonPatches, type LineMask, type Patch } from './patches.ts'

/**
 * A quote that a shallower line ends instead of another quote. YAML would swallow the rest of the file; here it costs its own value:
 *
 *     title: "Annual plan      is parsed as    title: xAnnual plan
 *     status: draft
 */
export function unclosedQuote(table: LineTable, row: number): LineMask | undefined {
  const line = table.lines[row]
  if (line?.kind !== 'content' || line.after.mode !== 'quoted' || line.after.depth > 0) return undefined
  const last = lastRowOf(table, row)
  if (last === undefined) return undefined
  const at = table.starts[row] ?? 0
  const quote = at + rowText(table, row).indexOf(line.after.quote, line.valueColumn)
  const own: readonly Patch[] = [{ at: quote, text: 'x' }, ...colonPatches(rowText(table, row).slice(quote - at), quote)]
  const blanks = Array.from({ length: last - row }, (_, index) => blank(table, row + 1 + index))
  const place = span(quote, at + line.length)
  return { patches: [...own, ...blanks], problems: [{ code: 'unclosedQuote', span: place, args: {}, severity: 'error' }] }
}

/** The last line of the open value; nothing where it is closed after all. */
function lastRowOf({ lines }: LineTable, row: number): number | undefined {
  let at = row + 1
  while (lines[at]?.kind === 'continuation' && lines[at]?.after.mode === 'quoted') at++
  return lines[at]?.kind === 'continuation' ? undefined : at - 1
}

const blank = (table: LineTable, row: number): Patch => ({ at: table.starts[row] ?? 0, text: ' '.repeat(rowText(table, row).length) })
