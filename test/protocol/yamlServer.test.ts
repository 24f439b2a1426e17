import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver/node'
import { examples, root } from '../kit/exampleFiles.ts'
import { Client } from '../kit/lsp.ts'

/*
 * Whoever writes plans in an editor without our extension has the published schemas and the YAML server that most editors use. What is
 * right for us must not be underlined there.
 */
const endings: Readonly<Record<string, string>> = {
  annual_plan: '**/*.plan.yaml',
  bia: '**/*.bia.yaml',
  continuity_plan: '**/*.bcp.yaml',
  risk_register: '**/*.risk.yaml',
  records: '**/*.records.yaml',
  registry: '**/*.registry.yaml',
  continuity_config: '**/.continuity.yaml',
}

const schemas = Object.fromEntries(
  Object.entries(endings).map(([kind, glob]) => [`file://${join(root, 'docs/schemas', `${kind}.schema.json`)}`, [glob]]),
)

const settings = { yaml: { schemas, validate: true, schemaStore: { enable: false }, completion: false }, http: {}, '[yaml]': {} }

describe('the YAML server with the published schemas', () => {
  let client: Client
  beforeAll(async () => {
    client = await Client.start({
      entry: { name: 'yaml', file: join(root, 'node_modules/yaml-language-server/bin/yaml-language-server') },
      diagnostics: 'push',
      initialize: { initializationOptions: { settings } },
    })
    client.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly { readonly section: string }[] }) =>
      items.map(({ section }) => (settings as Readonly<Record<string, unknown>>)[section] ?? null),
    )
    client.connection.onRequest('client/registerCapability', () => null)
    await client.notify('workspace/didChangeConfiguration', { settings })
  })
  afterAll(() => client.stop())

  async function underlined(uri: string, text: string): Promise<readonly Diagnostic[]> {
    await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return expect
      .poll(() => client.pushed.findLast((pushed) => pushed.uri === uri)?.diagnostics, { timeout: 30_000 })
      .toBeDefined()
      .then(() => client.pushed.findLast((pushed) => pushed.uri === uri)?.diagnostics ?? [])
  }

  test.each(examples.map(({ name, text }) => [name, text] as const))('underlines nothing in %s', { timeout: 60_000 }, async (name, text) => {
    const found = await underlined(`file:///plans/${name}`, text)
    expect(found.map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([])
  })

  test('underlines what is wrong', { timeout: 60_000 }, async () => {
    const found = await underlined('file:///plans/wrong/a.plan.yaml', 'kind: annual_plan\nobjctives: []\ndocument: { id: a, status: finished }\n')
    expect(found.map(({ range }) => range.start.line)).toEqual(expect.arrayContaining([1, 2]))
  })
})
