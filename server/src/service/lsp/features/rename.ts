import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { rename, renameable } from '../../../features/rename.ts'
import { offsetAt } from '../../../language/lines/position.ts'
import { rangeOf, workspaceEdit } from '../convert.ts'
import { answering, type Feature } from '../feature.ts'

export const renameFeature: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  listen: (connection, session) => {
    connection.onPrepareRename(
      answering(session, (snapshot, { position }) => {
        const found = renameable(snapshot, offsetAt(snapshot.table, position))
        return found && { range: rangeOf(snapshot.table, found.span), placeholder: found.id }
      }),
    )
    connection.onRenameRequest(
      answering(session, (snapshot, { position, newName }) => {
        const edits = rename(snapshot, offsetAt(snapshot.table, position), newName)
        if ('key' in edits) throw new ResponseError(LSPErrorCodes.RequestFailed, session.render(edits, session.locale))
        return workspaceEdit({ edits }, session)
      }),
    )
  },
}
