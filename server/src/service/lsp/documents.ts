import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { buildLines, type LineTable, updateLines } from '../../language/lines/lineTable.ts'
import { offsetAt, type Position } from '../../language/lines/position.ts'

export interface OpenDocument {
  readonly uri: string
  /** As the editor spells it; answers must use this. */
  readonly clientUri: string
  /** What the editor takes it for: `continuity` where it knows us, else most often `yaml`. */
  readonly languageId?: string
  readonly version: number
  readonly table: LineTable
}

/** The open documents. Their lines are kept up to date with every keystroke; nothing is parsed here. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>()

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri)
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()]
  }

  open(document: Omit<OpenDocument, 'table'>, text: string): void {
    this.#open.set(document.uri, { ...document, table: buildLines(text) })
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#open.get(uri)
    if (!document) return
    this.#open.set(uri, { ...document, version, table: changes.reduce(applyChange, document.table) })
  }

  close(uri: string): void {
    this.#open.delete(uri)
  }
}

function applyChange(table: LineTable, change: TextDocumentContentChangeEvent): LineTable {
  if (!('range' in change)) return buildLines(change.text)
  if (table.mark === 1 && [change.range.start, change.range.end].some(isVeryFirst)) return withoutMark(table, change.range, change.text)
  // A range that runs backwards means what lies between, as with the library that other servers keep their texts with.
  const [start = 0, end = 0] = [offsetAt(table, change.range.start), offsetAt(table, change.range.end)].sort((a, b) => a - b)
  return updateLines(table, { span: { start, end }, text: change.text })
}

const isVeryFirst = ({ line, character }: Position): boolean => line < 0 || (line === 0 && character <= 0)

/** A change that begins before the mark of the byte order, or ends there: what the text begins with is read anew. */
function withoutMark(table: LineTable, range: Range, insert: string): LineTable {
  const places = [range.start, range.end].map((place) => (isVeryFirst(place) ? 0 : offsetAt(table, place) + table.mark))
  return buildLines(insert + `\ufeff${table.text}`.slice(Math.max(...places)))
}
