import { Uri, workspace } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser'
import type { Host } from './host.ts'

/** The server as a web worker. */
export function webHost(extension: Uri): Host {
  const script = Uri.joinPath(extension, 'dist/web/server.js')
  return {
    fileAccess: 'client',
    createClient: (options) => new LanguageClient('continuity', 'Continuity', () => startWorker(script), options),
  }
}

// A worker cannot be started from the URL of an extension that lies on a remote; from a blob it can be everywhere.
async function startWorker(script: Uri): Promise<MessageTransports> {
  const code = new Uint8Array(await workspace.fs.readFile(script))
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const worker = new Worker(address, { name: 'Continuity' })
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}
