import type { Connection } from 'vscode-languageserver'
import { methods, type ReadPartAnswer, type ReadPartRequest } from '../../../protocol/view.ts'

type Part = ReadPartRequest['part']

/** The worker of a server, with what the scripts of parts leave behind. */
type Worker = Readonly<Record<string, unknown>> & { readonly importScripts: (address: string) => void }

const worker = globalThis as unknown as Worker

/** The text of a part of the product, by way of the client: a worker that was started from a blob has no folder to load from. */
export async function partText(connection: Connection, part: Part): Promise<string> {
  const request: ReadPartRequest = { part }
  return (await connection.sendRequest<ReadPartAnswer>(methods.readPart, request)).text
}

/** A part that is code, which its script leaves behind under a name; loaded once. */
export const loadedPart =
  <Code>(connection: Connection, part: Part, left: string): (() => Promise<Code>) =>
  async () => {
    if (worker[left] === undefined) run(await partText(connection, part))
    if (worker[left] === undefined) throw new Error(`the ${part} could not be loaded`)
    return worker[left] as Code
  }

function run(script: string): void {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  try {
    worker.importScripts(address)
  } finally {
    URL.revokeObjectURL(address)
  }
}
