import type { ClientCapabilities, Connection } from 'vscode-languageserver'
import { pause } from './pause.ts'
import type { Session } from './session.ts'
import { told } from './told.ts'

/** Milliseconds after the last of a row of changes: the file that is edited has its answer by then. */
const quiet = 400

/**
 * What is written in one file changes what is to be said of another. A client asks only about the one that is edited, and not even about
 * that where a tab was closed and opened again in a moment: so it is asked to look at everything again when the typing pauses.
 */
export function refreshClient(connection: Connection, session: Session, { workspace }: ClientCapabilities): void {
  const ways = [
    ...(workspace?.diagnostics?.refreshSupport === true ? [() => connection.languages.diagnostics.refresh()] : []),
    ...(workspace?.inlayHint?.refreshSupport === true ? [() => connection.languages.inlayHint.refresh()] : []),
    ...(workspace?.codeLens?.refreshSupport === true ? [() => connection.sendRequest<null>('workspace/codeLens/refresh')] : []),
  ]
  if (ways.length === 0) return
  const refresh = async (): Promise<void> => {
    const asked = session.revision
    await pause(session.debounce + quiet)
    if (asked === session.revision) await Promise.all(ways.map((way) => way()))
  }
  session.onChange(() => {
    refresh().catch(told(connection))
  })
}
