import { onTestFinished } from 'vitest'
import { Client, type Options } from './lsp.ts'

/** A server for one test, stopped when the test is over, however it ends. */
export async function serving(options: Options = {}): Promise<Client> {
  const client = await Client.start(options)
  onTestFinished(() => client.stop())
  return client
}
