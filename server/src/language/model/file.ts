import { buildLines, type LineTable } from '../lines/lineTable.ts'
import type { ReadPieces } from '../yaml/inPieces.ts'
import type { SyntaxProblem } from '../yaml/nodes.ts'
import { parseText } from '../yaml/parse.ts'
import { type DocumentModel, readModel, type Unread } from './readModel.ts'

/** One file, read: immutable, and all that rules, features and views know of it. */
export interface FileModel {
  readonly uri: string
  readonly table: LineTable
  readonly problems: readonly SyntaxProblem[]
  /** Whether the models say what the text says; false while the YAML is broken. */
  readonly intact: boolean
  readonly documents: readonly DocumentModel[]
  readonly unread: readonly Unread[]
  /** What was read piece by piece, for the next reading of the file. */
  readonly pieces: ReadPieces
}

/** Reads a file; of one that was read before only what has changed since. */
export function readFile(uri: string, table: LineTable, before?: FileModel): FileModel {
  const { trees, problems, intact, pieces } = parseText(table, before?.pieces)
  const nothing: readonly Unread[] = trees.length === 0 && intact ? [{ reason: 'empty' }] : []
  const results = trees.map((tree) => readModel(tree, table.text, uri))
  return {
    uri,
    table,
    problems,
    intact,
    pieces,
    documents: results.flatMap((result) => ('model' in result ? [result.model] : [])),
    unread: [...nothing, ...results.flatMap((result) => ('unread' in result ? [result.unread] : []))],
  }
}

export const readText = (uri: string, text: string): FileModel => readFile(uri, buildLines(text))
