import type { Range, TextEdit } from 'vscode-languageserver'
import type { Edit } from '../../../base/edit.ts'
import { format, type Rows } from '../../../features/formatting/format.ts'
import { indentNewLine } from '../../../features/formatting/newLine.ts'
import type { Snapshot } from '../../../features/snapshot.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { rangeOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'

export const formattingFeature: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  },
  listen: (connection, session) => {
    connection.onDocumentFormatting(({ textDocument }) => answer(session, textDocument.uri, (snapshot) => textEdits(snapshot, format(snapshot))))
    connection.onDocumentRangeFormatting(({ textDocument, range }) =>
      answer(session, textDocument.uri, (snapshot) => textEdits(snapshot, format(snapshot, rowsOf(range)))),
    )
    connection.onDocumentOnTypeFormatting(async ({ textDocument, position }) => {
      const snapshot = await session.typing(textDocument.uri)
      return snapshot ? textEdits(snapshot, indentNewLine(snapshot.table, offsetAt(snapshot.table, position))) : null
    })
  },
}

const textEdits = ({ table }: Snapshot, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: rangeOf(table, span), newText: text }))

/** A selection of whole rows ends at the beginning of the next one, which does not belong to it. */
const rowsOf = ({ start, end }: Range): Rows => ({ first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line })
