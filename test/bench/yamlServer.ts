import { join } from 'node:path'
import { root } from '../kit/exampleFiles.ts'
import { Client, type Entry } from '../kit/lsp.ts'

/** It waits 200 ms before it looks at a change; we measure the work and not the wait. */
const withoutPause = `data:text/javascript,${encodeURIComponent(
  'const wait = globalThis.setTimeout; globalThis.setTimeout = (run, delay, ...args) => wait(run, delay === 200 ? 0 : delay, ...args)',
)}`

const yamlServer: Entry = {
  name: 'yaml',
  file: join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'),
  node: ['--import', withoutPause],
}

/** The YAML server that most editors use, with our published schema of annual plans. */
export async function startYamlServer({ validate }: { readonly validate: boolean }): Promise<Client> {
  const schemas = { [`file://${join(root, 'docs/schemas/annual_plan.schema.json')}`]: ['**/*.plan.yaml'] }
  const settings = { yaml: { schemas, validate, completion: true, hover: true, schemaStore: { enable: false } }, http: {}, '[yaml]': {} }
  const client = await Client.start({
    entry: yamlServer,
    initialize: { initializationOptions: { settings }, capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } },
  })
  client.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly { readonly section: string }[] }) =>
    items.map(({ section }) => (settings as Readonly<Record<string, unknown>>)[section] ?? null),
  )
  client.connection.onRequest('client/registerCapability', () => null)
  await client.notify('workspace/didChangeConfiguration', { settings })
  return client
}
