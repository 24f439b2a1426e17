import { type LogOutputChannel, workspace } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { methods, type ViewChanged } from '../../../server/src/protocol/view.ts'
import { planFiles } from '../language.ts'
import { answerFileRequests } from './files.ts'
import type { Host } from './host.ts'
import { clientOptions } from './options.ts'

/** What the extension wants to hear from the server. */
export interface Listener {
  readonly viewChanged: (change: ViewChanged) => void
  readonly stateChanged: (state: 'running' | 'gone') => void
}

/** A server, or the one that takes its place after a crash. */
export interface Connected {
  readonly client: BaseLanguageClient
  /** Ends it, in whatever state it is: starting, running, hanging or crashed for good. Never fails. */
  readonly end: () => Promise<void>
}

/** Starts the server; it is ready for questions at once, they wait for it. */
export function connect(host: Host, log: LogOutputChannel, listener: Listener): Connected {
  const files = workspace.createFileSystemWatcher(planFiles)
  const client = host.createClient(clientOptions({ fileAccess: host.fileAccess, log, files }))
  answerFileRequests(client)
  client.onNotification(methods.viewChanged, listener.viewChanged)
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Starting) listener.stateChanged(newState === State.Running ? 'running' : 'gone')
  })
  client.start().catch((error: unknown) => log.error(String(error)))
  const release = (): void => {
    files.dispose()
    host.release?.()
  }
  return { client, end: () => end(client, log).finally(release) }
}

/** Milliseconds that a server has for its start before it is given up. */
const patience = 3000

async function end(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    // The library cannot stop what is still starting.
    if (client.state === State.Starting) await Promise.race([client.start(), new Promise((late) => setTimeout(late, patience))])
    await client.dispose()
  } catch (error) {
    log.warn(String(error))
  }
}
