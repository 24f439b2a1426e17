import { Uri, workspace } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser'
import type { Host } from './host.ts'

/** The server as a web worker. */
export function webHost(extension: Uri): Host {
  const scripts = ['dist/web/server.js', 'dist/core.cjs'].map((path) => Uri.joinPath(extension, path))
  return {
    fileAccess: 'client',
    createClient: (options) => new LanguageClient('continuity', 'Continuity', () => startWorker(scripts), options),
  }
}

// A worker cannot be started from the URL of an extension that lies on a remote; from a blob it can be everywhere.
async function startWorker(scripts: readonly Uri[]): Promise<MessageTransports> {
  const codes = await Promise.all(scripts.map(async (script) => new Uint8Array(await workspace.fs.readFile(script))))
  const address = URL.createObjectURL(
    new Blob(
      codes.flatMap((code) => [code, '\n']),
      { type: 'text/javascript' },
    ),
  )
  const worker = new Worker(address, { name: 'Continuity' })
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}
