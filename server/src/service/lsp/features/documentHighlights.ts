import { DocumentHighlightKind } from 'vscode-languageserver'
import { highlights } from '../../../features/highlight.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { rangeOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'

const kinds = { definition: DocumentHighlightKind.Write, reference: DocumentHighlightKind.Read } as const

export const documentHighlightFeature: Feature = {
  capabilities: { documentHighlightProvider: true },
  listen: (connection, session) => {
    connection.onDocumentHighlight(
      answering(session, (snapshot, { position }) =>
        highlights(snapshot, offsetAt(snapshot.table, position)).map(({ span, kind }) => ({
          range: rangeOf(snapshot.table, span),
          kind: kinds[kind],
        })),
      ),
    )
  },
}
