import { links } from '../../../features/links.ts'
import { rangeOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'

export const documentLinkFeature: Feature = {
  capabilities: { documentLinkProvider: {} },
  listen: (connection, session) => {
    connection.onDocumentLinks(
      answering(session, (snapshot) => links(snapshot).map(({ span, target }) => ({ range: rangeOf(snapshot.table, span), target }))),
    )
  },
}
