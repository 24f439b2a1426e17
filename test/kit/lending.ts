import { type FindFilesAnswer, type FindFilesRequest, methods, type ReadFileAnswer } from '../../server/src/protocol/view.ts'
import { isBelow } from '../../server/src/service/workspace/uris.ts'
import type { Client, Options } from './lsp.ts'
import { serving } from './serving.ts'

type Files = Readonly<Record<string, string>>

export interface Lending {
  readonly client: Client
  /** The server has asked which files there are. */
  readonly asked: Promise<void>
}

/** A server that sees no disk, as in a browser or over a virtual workspace: its client reads for it, as soon as it is ready to. */
export async function lending(files: Files, ready: Promise<void> = Promise.resolve(), options: Options = {}): Promise<Lending> {
  const client = await serving({ ...options, initializationOptions: { fileAccess: 'client', ...options.initializationOptions } })
  const asked = new Promise<void>((resolve) => {
    client.connection.onRequest(methods.findFiles, async ({ folder }: FindFilesRequest): Promise<FindFilesAnswer> => {
      resolve()
      await ready
      return { uris: Object.keys(files).filter((uri) => isBelow(uri, folder)) }
    })
  })
  client.connection.onRequest(methods.readFile, ({ uri }: { readonly uri: string }): ReadFileAnswer => ({ text: files[uri] ?? null }))
  return { client, asked }
}
