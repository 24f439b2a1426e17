import { outline } from '../../../features/outline.ts'
import { answer, type Feature } from '../feature.ts'
import { flat, symbolOf } from '../symbols.ts'

export const documentSymbolFeature: Feature = {
  capabilities: { documentSymbolProvider: true },
  listen: (connection, session) => {
    connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      answer(session, uri, (snapshot) => {
        const symbols = outline(snapshot).map((one) => symbolOf(one, snapshot.table))
        return session.abilities.nestedSymbols ? symbols : [...flat(symbols, uri)]
      }),
    )
  },
}
