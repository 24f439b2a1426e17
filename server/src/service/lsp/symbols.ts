import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import type { OutlineSymbol } from '../../features/outline.ts'
import type { LineTable } from '../../language/lines/lineTable.ts'
import { rangeOf } from './convert.ts'

const symbolKinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  list: SymbolKind.Array,
  element: SymbolKind.Object,
  value: SymbolKind.Property,
}

export function symbolOf({ name, detail, kind, span, selection, children }: OutlineSymbol, table: LineTable): DocumentSymbol {
  const range = rangeOf(table, { start: Math.min(span.start, selection.start), end: Math.max(span.end, selection.end) })
  return {
    name: name === '' ? '–' : name,
    detail,
    kind: symbolKinds[kind],
    range,
    selectionRange: rangeOf(table, selection),
    children: children.map((child) => symbolOf(child, table)),
  }
}

/** An outline for editors that know only lists: each symbol with the name of the one that holds it. */
export function flat(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): readonly SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flat(children, uri, name),
  ])
}
