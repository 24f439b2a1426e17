import type { Range, TextEdit } from 'vscode-languageserver'
import type { Edit } from '../../../base/edit.ts'
import { format, type Rows } from '../../../features/formatting/format.ts'
import { indentNewLine } from '../../../features/formatting/newLine.ts'
import type { Snapshot } from '../../../features/snapshot.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { rangeOf } from '../convert.ts'
import { answering, answeringTyping, type Feature } from '../feature.ts'

export const formattingFeature: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  },
  listen: (connection, session) => {
    connection.onDocumentFormatting(answering(session, (snapshot) => textEdits(snapshot, format(snapshot))))
    connection.onDocumentRangeFormatting(answering(session, (snapshot, { range }) => textEdits(snapshot, format(snapshot, rowsOf(range)))))
    connection.onDocumentOnTypeFormatting(
      answeringTyping(session, (snapshot, { position }) => textEdits(snapshot, indentNewLine(snapshot.table, offsetAt(snapshot.table, position)))),
    )
  },
}

const textEdits = ({ table }: Snapshot, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: rangeOf(table, span), newText: text }))

/** A selection of whole rows ends at the beginning of the next one, which does not belong to it. */
const rowsOf = ({ start, end }: Range): Rows => ({ first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line })
