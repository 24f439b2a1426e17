import type { Connection } from 'vscode-languageserver'
import { methods, type ReadPartAnswer, type ReadPartRequest } from '../../../protocol/view.ts'
import type { Exporter, ExportTools } from '../../workspace/ports.ts'

/** The worker of a server, with what the exporter's script leaves behind. */
interface Worker {
  readonly importScripts: (address: string) => void
  readonly continuityExport?: Exporter
}

/** What exports are made with, by way of the client: a worker that was started from a blob has no folder to load from. */
export function workerExportTools(connection: Connection): ExportTools {
  const read = async (part: ReadPartRequest['part']): Promise<string> => {
    const request: ReadPartRequest = { part }
    return (await connection.sendRequest<ReadPartAnswer>(methods.readPart, request)).text
  }
  return {
    exporter: async () => loaded() ?? load(await read('exporter')),
    style: () => read('style'),
  }
}

const loaded = (): Exporter | undefined => (globalThis as unknown as Worker).continuityExport

function load(script: string): Exporter {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  try {
    const worker = globalThis as unknown as Worker
    worker.importScripts(address)
  } finally {
    URL.revokeObjectURL(address)
  }
  const exporter = loaded()
  if (!exporter) throw new Error('the exporter could not be loaded')
  return exporter
}
