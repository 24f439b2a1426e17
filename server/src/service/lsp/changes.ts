import type { CancellationToken, Connection } from 'vscode-languageserver'
import type { Programme } from '../../programme/index/programme.ts'
import type { ChangesAnswer, ChangesRequest } from '../../protocol/programme.ts'
import { methods } from '../../protocol/view.ts'
import { changeReport, type State, stateOf } from '../workspace/changes.ts'
import { changeText } from '../workspace/changeText.ts'
import { judge, newChecker } from '../workspace/judge.ts'
import { type History, HistoryFailed } from '../workspace/ports.ts'
import { nothingOpen, Programmes } from '../workspace/programmes.ts'
import { folderOf, isBelow, normal } from '../workspace/uris.ts'
import { stillWanted } from './cancelling.ts'
import type { Session } from './session.ts'

/** The request that compares a programme as it stands in the editor with what was last committed. */
export function changeRequests(connection: Connection, session: Session, history: History | undefined): void {
  connection.onRequest<ChangesAnswer, void>(methods.changes, async (request: ChangesRequest, token) => {
    const say = (key: string, args = {}): string => session.render({ key, args }, request.locale)
    if (!history) return { reason: say('changes.noHistory') }
    try {
      return { markdown: await markdownOf(session, request, { history, token }) }
    } catch (error) {
      if (!(error instanceof HistoryFailed)) throw error
      return { reason: say('changes.failed', { reason: error.message }) }
    }
  })
}

interface Around {
  readonly history: History
  readonly token: CancellationToken
}

async function markdownOf(session: Session, request: ChangesRequest, { history, token }: Around): Promise<string> {
  const uri = normal(request.uri)
  const programme = await session.programme(uri)
  const after = stateFor(programme, (one) => session.judged(programme, one))
  const folder = session.programmes.folders.find((one) => isBelow(uri, one)) ?? folderOf(uri)
  const earlier = new Programmes(await history(folder, 'HEAD'), nothingOpen)
  earlier.folders = [folder]
  const was = await earlier.of(uri)
  stillWanted(token)
  const checker = newChecker()
  const before = stateFor(was, (one) => judge(was, one, { today: session.clock(), checker }))
  const title = session.render({ key: 'changes.title', args: {} }, request.locale)
  return `# ${title}\n\n${changeText(changeReport(before, after, request.locale), request.locale, 'markdown')}\n`
}

function stateFor(programme: Programme, findings: (uri: string) => State['findings']): State {
  const files = [...programme.files.values()]
  return stateOf(
    files,
    files.flatMap(({ uri }) => findings(uri)),
  )
}
