import { Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser'
import { methods, type ReadPartAnswer, type ReadPartRequest } from '../../../server/src/protocol/view.ts'
import type { Host } from './host.ts'

/** The server as a web worker. */
export function webHost(extension: Uri): Host {
  const scripts = ['dist/protocol.cjs', 'dist/web/server.js', 'dist/core.cjs'].map((path) => Uri.joinPath(extension, path))
  let worker: Worker | undefined
  const start = async (): Promise<MessageTransports> => {
    worker?.terminate()
    worker = await startWorker(scripts)
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  return {
    fileAccess: 'client',
    createClient: (options) => answering(new LanguageClient('continuity', 'Continuity', start, options), extension),
    // A worker is told to exit, but only who made it can end it.
    release: () => worker?.terminate(),
  }
}

const parts: Readonly<Record<ReadPartRequest['part'], readonly string[]>> = {
  exporter: ['dist/export.cjs'],
  reader: ['dist/import.cjs'],
  words: ['dist/webview/words.json'],
  style: ['dist/webview/preview.css', 'dist/webview/export.css'],
}

/** A client that hands its worker what it loads later. */
function answering(client: BaseLanguageClient, extension: Uri): BaseLanguageClient {
  client.onRequest(methods.readPart, async ({ part }: ReadPartRequest): Promise<ReadPartAnswer> => {
    const files = parts[part].map((path) => workspace.fs.readFile(Uri.joinPath(extension, path)))
    return { text: (await Promise.all(files)).map((bytes) => new TextDecoder().decode(bytes)).join('\n') }
  })
  return client
}

// A worker cannot be started from the URL of an extension that lies on a remote; from a blob it can be everywhere.
async function startWorker(scripts: readonly Uri[]): Promise<Worker> {
  const codes = await Promise.all(scripts.map(async (script) => new Uint8Array(await workspace.fs.readFile(script))))
  const address = URL.createObjectURL(
    new Blob(
      codes.flatMap((code) => [code, '\n']),
      { type: 'text/javascript' },
    ),
  )
  return new Worker(address, { name: 'Continuity' })
}
