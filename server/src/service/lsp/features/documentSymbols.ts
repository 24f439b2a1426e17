import { outline } from '../../../features/outline.ts'
import { answering, type Feature } from '../feature.ts'
import { flat, symbolOf } from '../symbols.ts'

export const documentSymbolFeature: Feature = {
  capabilities: { documentSymbolProvider: true },
  listen: (connection, session) => {
    connection.onDocumentSymbol(
      answering(session, (snapshot, { textDocument: { uri } }) => {
        const symbols = outline(snapshot).map((one) => symbolOf(one, snapshot.table))
        return session.abilities.nestedSymbols ? symbols : [...flat(symbols, uri)]
      }),
    )
  },
}
