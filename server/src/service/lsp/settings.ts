import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver'
import { preferencesFrom } from '../../protocol/preferences.ts'
import type { Session } from './session.ts'
import { told } from './told.ts'

/** Where a client keeps our settings. */
const section = 'continuity'

/** Takes the settings of a client that is ready over, now and whenever they change: by asking for them, or as they are sent. */
export function followSettings(connection: Connection, session: Session, { workspace }: ClientCapabilities): void {
  // What it started with, for as long as it has nothing to say: many clients can be asked, and few of their users write settings.
  const first = session.preferences
  const use = (settings: unknown): void => {
    session.preferences = settings === undefined || settings === null ? first : preferencesFrom(settings)
    session.changed()
  }
  const ask = async (): Promise<void> => use(await connection.workspace.getConfiguration(section))
  const canAsk = workspace?.configuration === true
  connection.onDidChangeConfiguration(({ settings }) => {
    if (canAsk) ask().catch(told(connection))
    else use((settings as Readonly<Record<string, unknown>> | null)?.[section])
  })
  if (!canAsk) return
  ask().catch(told(connection))
  if (workspace.didChangeConfiguration?.dynamicRegistration === true)
    connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(told(connection))
}
