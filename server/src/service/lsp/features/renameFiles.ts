import type { CancellationToken, Connection, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver'
import { samePlace } from '../../../base/relativePaths.ts'
import { moveFiles, uncertainPlaces } from '../../../features/moveFiles.ts'
import { normal } from '../../workspace/uris.ts'
import { breathing } from '../cancelling.ts'
import { workspaceEdit } from '../convert.ts'
import type { Feature } from '../feature.ts'
import type { Session } from '../session.ts'

/** Any file or folder may be one that a plan names. */
const filters = [{ pattern: { glob: '**/*' } }]

export const renameFilesFeature: Feature = {
  capabilities: { workspace: { fileOperations: { willRename: { filters } } } },
  listen: (connection: Connection, session) => {
    connection.workspace.onWillRenameFiles((params, token) => editsFor(session, params, token))
  },
}

async function editsFor(session: Session, { files }: RenameFilesParams, token: CancellationToken): Promise<WorkspaceEdit | null> {
  const moves = files.map(({ oldUri, newUri }) => ({ from: normal(oldUri), to: normal(newUri) }))
  const plans = [...(await session.allProgrammes(breathing(token)))].flatMap((programme) => [...programme.files.values()])
  const asked = uncertainPlaces(plans, moves)
  const answers = await Promise.all(asked.map((place) => session.programmes.isThere(normal(place))))
  const there = new Set([...asked.filter((_, index) => answers[index]), ...plans.map(({ uri }) => samePlace(uri))])
  const edits = moveFiles(plans, moves, (place) => there.has(place))
  return edits.length > 0 ? workspaceEdit({ edits }, session) : null
}
