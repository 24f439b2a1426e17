import { Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import type { Host } from './host.ts'

/** The server as a process of its own. */
export function nodeHost(extension: Uri): Host {
  const module = Uri.joinPath(extension, 'dist/server.cjs').fsPath
  const run = { module, transport: TransportKind.ipc }
  return {
    fileAccess: 'server',
    createClient: (options) => new LanguageClient('continuity', 'Continuity', { run, debug: run }, options),
  }
}
