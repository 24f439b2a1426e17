import type { LogOutputChannel } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { methods, type ViewChanged } from '../../../server/src/protocol/view.ts'
import { answerFileRequests } from './files.ts'
import type { Host } from './host.ts'
import { clientOptions } from './options.ts'

/** What the extension wants to hear from the server. */
export interface Listener {
  readonly viewChanged: (change: ViewChanged) => void
  readonly stateChanged: (state: 'running' | 'gone') => void
}

/** Starts the server; it is ready for questions at once, they wait for it. */
export function connect(host: Host, log: LogOutputChannel, listener: Listener): BaseLanguageClient {
  const client = host.createClient(clientOptions(host.fileAccess, log))
  answerFileRequests(client)
  client.onNotification(methods.viewChanged, listener.viewChanged)
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Starting) listener.stateChanged(newState === State.Running ? 'running' : 'gone')
  })
  client.start().catch((error: unknown) => log.error(String(error)))
  return client
}
