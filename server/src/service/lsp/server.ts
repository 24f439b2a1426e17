import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { nearestLocale } from '../../l10n/locale.ts'
import { preferencesFrom } from '../../protocol/preferences.ts'
import type { InitializationOptions } from '../../protocol/view.ts'
import { version } from '../version.ts'
import { planGlobs } from '../workspace/planNames.ts'
import type { Clock, ExportTools, FileAccess, History, ImportTools } from '../workspace/ports.ts'
import { normal } from '../workspace/uris.ts'
import { abilitiesOf } from './abilities.ts'
import { assistantRequests } from './assistant.ts'
import { blankRequests } from './blanks.ts'
import { changeRequests } from './changes.ts'
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts'
import { exerciseRequests } from './exercises.ts'
import { exportRequests } from './exports.ts'
import { features } from './features/all.ts'
import { importRequests } from './imports.ts'
import { previewRequests } from './preview.ts'
import { refreshClient } from './refresh.ts'
import { Session } from './session.ts'
import { followSettings } from './settings.ts'
import { siteRequests } from './site.ts'
import { told } from './told.ts'

/** What differs between a Node process and a web worker. */
export interface Platform {
  readonly clock: Clock
  /** Chooses how files are read, once the client has said what it can do. */
  readonly fileAccess: (connection: Connection, wanted: 'client' | 'server') => FileAccess
  readonly exportTools: (connection: Connection) => ExportTools
  readonly importTools: (connection: Connection) => ImportTools
  /** Absent where there is no git. */
  readonly history?: History
}

/** Serves one client over a connection. */
export function serve(connection: Connection, platform: Platform): void {
  connection.onInitialize((params) => {
    const session = begin(connection, params, platform)
    textSync(connection, session)
    // One handler for all: a second one would take the place of the first.
    connection.onInitialized(() => {
      connection.console.info(`Continuity ${version}, folders: ${session.programmes.folders.length}, language: ${session.locale}`)
      // The library throws where a client has never heard of folders.
      if (params.capabilities.workspace?.workspaceFolders === true) followFolders(connection, session)
      if (session.abilities.watching) followFiles(connection)
      followSettings(connection, session, params.capabilities)
    })
    for (const feature of features) feature.listen(connection, session)
    previewRequests(connection, session)
    blankRequests(connection, session)
    assistantRequests(connection, session)
    changeRequests(connection, session, platform.history)
    exerciseRequests(connection, session)
    exportRequests(connection, session, platform.exportTools(connection))
    siteRequests(connection, session, platform.exportTools(connection))
    importRequests(connection, session, platform.importTools(connection))
    refreshClient(connection, session, params.capabilities)
    const pulls = params.capabilities.textDocument?.diagnostic !== undefined
    if (pulls) pullDiagnostics(connection, session)
    else pushDiagnostics(connection, session)
    return capabilities(pulls ? 'pull' : 'push')
  })
  connection.listen()
}

/** What the client says of itself before anything else. */
function begin(connection: Connection, params: InitializeParams, platform: Platform): Session {
  const options = (params.initializationOptions ?? {}) as InitializationOptions
  const session = new Session(platform.fileAccess(connection, options.fileAccess ?? 'server'), platform.clock)
  session.configure({
    locale: nearestLocale(options.locale ?? params.locale ?? 'en'),
    debounce: options.debounce ?? 150,
    preferences: preferencesFrom(options.settings),
    abilities: abilitiesOf(params.capabilities, options),
    ...(options.uriScheme !== undefined && { uriScheme: options.uriScheme }),
  })
  session.programmes.folders = foldersOf(params).map(normal)
  return session
}

/** What a client has open: older ones and simple ones say one folder, in the old way. */
const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): readonly string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])

function capabilities(diagnostics: 'pull' | 'push'): InitializeResult {
  return {
    serverInfo: { name: 'continuity', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...Object.assign({}, ...features.map((feature) => feature.capabilities)),
      workspace: {
        ...Object.assign({}, ...features.map((feature) => feature.capabilities.workspace)),
        workspaceFolders: { supported: true, changeNotifications: true },
      },
      ...(diagnostics === 'pull' && { diagnosticProvider: { identifier: 'continuity', interFileDependencies: true, workspaceDiagnostics: true } }),
    },
  }
}

function textSync(connection: Connection, session: Session): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.documents.open({ uri: normal(uri), clientUri: uri, languageId, version }, text)
    session.programmes.opened(normal(uri))
    session.changed()
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.documents.change(normal(uri), version, contentChanges)
    session.changed()
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.closed(normal(uri))
    session.changed()
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) session.programmes.touched(normal(uri))
    session.changed()
  })
}

/** Plans that are not open are read once: somebody has to say when they are no longer what they were. */
function followFiles(connection: Connection): void {
  const watchers = planGlobs.map((globPattern) => ({ globPattern }))
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(told(connection))
}

function followFolders(connection: Connection, session: Session): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => normal(uri)))
    session.programmes.folders = [...session.programmes.folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => normal(uri))]
    session.changed()
  })
}
