import { outline } from '../../../features/outline.ts'
import { symbolOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'

export const documentSymbolFeature: Feature = {
  capabilities: { documentSymbolProvider: true },
  listen: (connection, session) => {
    connection.onDocumentSymbol(({ textDocument }) =>
      answer(session, textDocument.uri, (snapshot) => outline(snapshot).map((one) => symbolOf(one, snapshot.table))),
    )
  },
}
