import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { complete } from '../../features/completion/complete.ts'
import { definition } from '../../features/definition.ts'
import { hover } from '../../features/hover.ts'
import { outline } from '../../features/outline.ts'
import { references } from '../../features/references.ts'
import { rename, renameable } from '../../features/rename.ts'
import type { Snapshot } from '../../features/snapshot.ts'
import { offsetAt } from '../../language/lines/position.ts'
import { codeActions } from './codeActions.ts'
import { completionOf, linkOf, locationOf, rangeOf, symbolOf, workspaceEdit } from './convert.ts'
import type { Session } from './session.ts'

/** Connects each editor feature to its request. */
export function languageFeatures(connection: Connection, session: Session): void {
  connection.onCompletion(async ({ textDocument, position }) => {
    const snapshot = await session.typing(textDocument.uri)
    return snapshot ? complete(snapshot, offsetAt(snapshot.table, position)).map((one) => completionOf(one, snapshot.table)) : null
  })
  connection.onHover(async ({ textDocument, position }) =>
    at(session, textDocument.uri, (snapshot) => {
      const found = hover(snapshot, offsetAt(snapshot.table, position))
      return found && { contents: { kind: 'markdown' as const, value: found.markdown }, range: rangeOf(snapshot.table, found.span) }
    }),
  )
  connection.onDefinition(async ({ textDocument, position }) =>
    at(session, textDocument.uri, (snapshot) =>
      definition(snapshot, offsetAt(snapshot.table, position)).flatMap((one) => linkOf(one, snapshot.table, session)),
    ),
  )
  connection.onDocumentSymbol(async ({ textDocument }) =>
    at(session, textDocument.uri, (snapshot) => outline(snapshot).map((one) => symbolOf(one, snapshot.table))),
  )
  connection.onCodeAction(async (params) => codeActions(session, params))
  idFeatures(connection, session)
}

/** What follows an id over all files. */
function idFeatures(connection: Connection, session: Session): void {
  connection.onReferences(async ({ textDocument, position, context }) =>
    at(session, textDocument.uri, (snapshot) =>
      references(snapshot, offsetAt(snapshot.table, position), context.includeDeclaration ? 'definition too' : 'references').flatMap((place) =>
        locationOf(place, session),
      ),
    ),
  )
  connection.onPrepareRename(async ({ textDocument, position }) =>
    at(session, textDocument.uri, (snapshot) => {
      const found = renameable(snapshot, offsetAt(snapshot.table, position))
      return found && { range: rangeOf(snapshot.table, found.span), placeholder: found.id }
    }),
  )
  connection.onRenameRequest(async ({ textDocument, position, newName }) =>
    at(session, textDocument.uri, (snapshot) => {
      const edits = rename(snapshot, offsetAt(snapshot.table, position), newName)
      if ('key' in edits) throw new ResponseError(LSPErrorCodes.RequestFailed, session.render(edits, session.locale))
      return workspaceEdit(edits, session)
    }),
  )
}

async function at<T>(session: Session, uri: string, feature: (snapshot: Snapshot) => T): Promise<T | null> {
  const snapshot = await session.snapshot(uri)
  return snapshot ? (feature(snapshot) ?? null) : null
}
