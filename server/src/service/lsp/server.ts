import { type ClientCapabilities, type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver'
import { nearestLocale } from '../../l10n/locale.ts'
import { preferencesFrom } from '../../protocol/preferences.ts'
import type { InitializationOptions } from '../../protocol/view.ts'
import type { Clock, ExportTools, FileAccess } from '../workspace/ports.ts'
import { normal } from '../workspace/uris.ts'
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts'
import { exportRequests } from './exports.ts'
import { features } from './features/all.ts'
import { previewRequests } from './preview.ts'
import { refreshClient } from './refresh.ts'
import { type ClientAbilities, Session } from './session.ts'
import { followSettings } from './settings.ts'

/** What differs between a Node process and a web worker. */
export interface Platform {
  readonly clock: Clock
  /** Chooses how files are read, once the client has said what it can do. */
  readonly fileAccess: (connection: Connection, wanted: 'client' | 'server') => FileAccess
  readonly exportTools: (connection: Connection) => ExportTools
}

/** Serves one client over a connection. */
export function serve(connection: Connection, platform: Platform): void {
  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions
    const session = new Session(platform.fileAccess(connection, options.fileAccess ?? 'server'), platform.clock)
    session.configure({
      locale: nearestLocale(options.locale ?? params.locale ?? 'en'),
      debounce: options.debounce ?? 150,
      preferences: preferencesFrom(options.settings),
      client: abilitiesOf(params.capabilities),
      ...(options.uriScheme !== undefined && { uriScheme: options.uriScheme }),
    })
    session.programmes.folders = (params.workspaceFolders ?? []).map(({ uri }) => normal(uri))
    textSync(connection, session)
    // One handler for all: a second one would take the place of the first.
    connection.onInitialized(() => {
      followFolders(connection, session)
      followSettings(connection, session, params.capabilities)
    })
    for (const feature of features) feature.listen(connection, session)
    previewRequests(connection, session)
    exportRequests(connection, session, platform.exportTools(connection))
    refreshClient(connection, session, params.capabilities)
    const pulls = params.capabilities.textDocument?.diagnostic !== undefined
    if (pulls) pullDiagnostics(connection, session)
    else pushDiagnostics(connection, session)
    return capabilities(pulls ? 'pull' : 'push')
  })
  connection.listen()
}

const abilitiesOf = ({ textDocument, workspace }: ClientCapabilities): ClientAbilities => ({
  lateEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true && textDocument.codeAction.dataSupport === true,
  disabledActions: textDocument?.codeAction?.disabledSupport === true,
  newFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
})

function capabilities(diagnostics: 'pull' | 'push'): InitializeResult {
  return {
    serverInfo: { name: 'continuity' },
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
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    session.documents.open({ uri: normal(uri), clientUri: uri, version }, text)
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

function followFolders(connection: Connection, session: Session): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => normal(uri)))
    session.programmes.folders = [...session.programmes.folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => normal(uri))]
    session.changed()
  })
}
