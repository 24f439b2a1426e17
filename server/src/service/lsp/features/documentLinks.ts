import { links } from '../../../features/links.ts'
import { rangeOf } from '../convert.ts'
import { answer, type Feature } from '../feature.ts'

export const documentLinkFeature: Feature = {
  capabilities: { documentLinkProvider: {} },
  listen: (connection, session) => {
    connection.onDocumentLinks(({ textDocument }) =>
      answer(session, textDocument.uri, (snapshot) => links(snapshot).map(({ span, target }) => ({ range: rangeOf(snapshot.table, span), target }))),
    )
  },
}
