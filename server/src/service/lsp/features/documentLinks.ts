import { URI, Utils } from 'vscode-uri'
import { type Link, links } from '../../../features/links.ts'
import { folderOf } from '../../workspace/uris.ts'
import { rangeOf } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'

export const documentLinkFeature: Feature = {
  capabilities: { documentLinkProvider: {} },
  listen: (connection, session) => {
    connection.onDocumentLinks(
      answering(session, (snapshot, { textDocument }) =>
        links(snapshot).map(({ span, target }) => ({ range: rangeOf(snapshot.table, span), target: addressOf(target, textDocument.uri) })),
      ),
    )
  },
}

const addressOf = (target: Link['target'], from: string): string =>
  'address' in target ? target.address : Utils.joinPath(URI.parse(folderOf(from)), decoded(target.path)).toString()

/** A path may be written as in an address, with `%20` for a blank. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
