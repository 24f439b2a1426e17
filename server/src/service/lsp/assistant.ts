import type { CancellationToken, Connection } from 'vscode-languageserver'
import type { Programme } from '../../programme/index/programme.ts'
import type { AskAnswer, AskRequest } from '../../protocol/programme.ts'
import { methods } from '../../protocol/view.ts'
import { answer } from '../assistant/answer.ts'
import type { Desk } from '../assistant/tool.ts'
import { folderOf } from '../workspace/uris.ts'
import { breathing } from './cancelling.ts'
import type { Session } from './session.ts'

/** The request by which the assistant of an editor asks about the plans, as they stand there now, saved or not. */
export function assistantRequests(connection: Connection, session: Session): void {
  connection.onRequest<AskAnswer, void>(methods.ask, async ({ tool, input }: AskRequest, token) => {
    const result = await answer(tool, input, deskOf(session, token))
    return result ? (result.is === 'wrong' ? { reason: result.text } : { text: result.text }) : { reason: `There is no tool ${tool}.` }
  })
}

const deskOf = (session: Session, token: CancellationToken): Desk => ({
  locale: session.locale,
  programmes: async () => [...(await session.allProgrammes(breathing(token)))],
  findings: (programme: Programme, uri) => session.judged(programme, uri),
  today: ({ settings }) => settings.today ?? session.clock(),
  pathOf: (uri) => relativePath(uri, session.programmes.folders),
})

/** Below the folder that is opened; with its name in front where there are several. */
function relativePath(uri: string, folders: readonly string[]): string {
  const folder = folders.find((one) => uri.startsWith(`${one}/`))
  if (folder === undefined) return decodeURIComponent(uri)
  return decodeURIComponent(uri.slice((folders.length > 1 ? folderOf(folder) : folder).length + 1))
}
