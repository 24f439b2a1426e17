import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start } from './start.ts'

/** The extension in a Node host: the desktop, a remote, a container. The server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist/server.cjs').fsPath
  const run = { module, transport: TransportKind.ipc }
  start(context, {
    fileAccess: 'server',
    createClient: (options) => new LanguageClient('continuity', 'Continuity', { run, debug: run }, options),
  })
}
