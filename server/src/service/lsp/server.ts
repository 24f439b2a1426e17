import { CodeActionKind, type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver'
import { nearestLocale } from '../../l10n/locale.ts'
import type { InitializationOptions } from '../../protocol/view.ts'
import type { Clock, ExportTools, FileAccess } from '../workspace/ports.ts'
import { normal } from '../workspace/uris.ts'
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts'
import { exportRequests } from './exports.ts'
import { languageFeatures } from './features.ts'
import { previewRequests } from './preview.ts'
import { Session } from './session.ts'

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
      ...(options.uriScheme !== undefined && { uriScheme: options.uriScheme }),
    })
    session.programmes.folders = (params.workspaceFolders ?? []).map(({ uri }) => normal(uri))
    textSync(connection, session)
    languageFeatures(connection, session)
    previewRequests(connection, session)
    exportRequests(connection, session, platform.exportTools(connection))
    const { textDocument, workspace } = params.capabilities
    const pulls = textDocument?.diagnostic !== undefined
    if (pulls) pullDiagnostics(connection, session, workspace?.diagnostics?.refreshSupport === true ? 'can be asked to pull' : 'pulls by itself')
    else pushDiagnostics(connection, session)
    return capabilities(pulls ? 'pull' : 'push')
  })
  connection.listen()
}

function capabilities(diagnostics: 'pull' | 'push'): InitializeResult {
  return {
    serverInfo: { name: 'continuity' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: { triggerCharacters: [':', ' ', '-', '[', ','] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
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
  connection.onInitialized(() => {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => normal(uri)))
      session.programmes.folders = [...session.programmes.folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => normal(uri))]
      session.changed()
    })
  })
}
