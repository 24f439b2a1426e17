import { describe, expect, test } from 'vitest'
import type { CompletionList, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver/node'
import { example } from '../kit/exampleFiles.ts'
import { type Client, positionOf, rangeOf, textAt, until } from '../kit/lsp.ts'
import { serving } from '../kit/serving.ts'

const hospital = example('hospital.plan.yaml')
const registry = example('hospital.registry.yaml')
const folder = hospital.uri.slice(0, hospital.uri.lastIndexOf('/'))
const textDocument = { uri: hospital.uri }

/** An editor that says of itself that it can do nothing special. */
async function simple(text = hospital.text): Promise<Client> {
  const client = await serving({ folders: [folder], initialize: { capabilities: {} } })
  await client.open(hospital.uri, text)
  return client
}

describe('for an editor that can do little', () => {
  test('a definition is a place', async () => {
    const client = await simple()
    const position = positionOf(hospital.text, hospital.text.indexOf('owner: p-sharma') + 8)
    const [place]: readonly Location[] = await client.request('textDocument/definition', { textDocument, position })
    expect(place?.uri).toBe(registry.uri)
    expect(place && textAt(registry.text, place.range)).toBe('p-sharma')
  })

  test('edits are listed by file', async () => {
    const client = await simple()
    const position = positionOf(registry.text, registry.text.indexOf('id: p-sharma') + 5)
    const edit: WorkspaceEdit = await client.request('textDocument/rename', { textDocument: { uri: registry.uri }, position, newName: 'p-sharma-2' })
    expect(edit.documentChanges).toBeUndefined()
    expect(Object.keys(edit.changes ?? {})).toEqual(expect.arrayContaining([hospital.uri, registry.uri]))
    for (const edits of Object.values(edit.changes ?? {})) for (const { newText } of edits) expect(newText).toBe('p-sharma-2')
  })

  test('the outline is a list', async () => {
    const client = await simple()
    const symbols: readonly SymbolInformation[] = await client.request('textDocument/documentSymbol', { textDocument })
    const tasks = symbols.filter(({ containerName }) => containerName === 'tasks')
    expect(tasks.map(({ name }) => name)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'])
    expect(tasks[0]?.location.uri).toBe(hospital.uri)
    expect(symbols[0]?.containerName).toBeUndefined()
  })

  test('a completion is plain text without a command', async () => {
    const text = hospital.text.replace('  - id: T1\n', '  - \n  - id: T1\n')
    const client = await simple(text)
    const { start } = rangeOf(text, '  - \n')
    const { items }: CompletionList = await client.request('textDocument/completion', {
      textDocument,
      position: { line: start.line, character: 4 },
    })
    expect(items.length).toBeGreaterThan(0)
    for (const { insertTextFormat, textEdit, command } of items) {
      expect([insertTextFormat, command]).toEqual([1, undefined])
      expect(textEdit?.newText).not.toMatch(/\$\d|\$\{/)
    }
    // A whole task: what has to be written stands there, with nothing behind it.
    expect(items.find(({ textEdit }) => textEdit?.newText.includes('\n'))?.textEdit?.newText).toMatch(/^id: .*\n {4}title: /)
  })
})

test('an editor that can watch files is asked to tell of plans, and only of those', async () => {
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }
  const client = await serving({ folders: [folder], initialize: { capabilities } })
  await until('the registration', () => client.registered.length > 0)
  const watchers = ['**/*.{plan,bia,bcp,risk,records,registry}.{yaml,yml}', '**/.continuity.{yaml,yml}'].map((globPattern) => ({ globPattern }))
  expect(client.registered).toMatchObject([{ method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } }])
})

describe('YAML that is not ours', () => {
  const compose = 'services:\n  web:\n    image: x\n'

  /** How many findings there are in a file that was not opened by VS Code. */
  async function found(name: string, text: string, languageId = 'yaml'): Promise<number> {
    const client = await serving()
    const uri = `file:///nowhere/${name}`
    await client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
    return (await client.findings(uri)).length
  }

  test.each([
    ['a file of another tool', 'docker-compose.yaml', compose],
    ['a kind of another tool', 'web.yaml', 'kind: Deployment\nmetadata: { name: x }\n'],
    ['a broken one', 'web.yaml', 'a: [\n'],
  ])('%s is let alone', async (_, name, text) => {
    expect(await found(name, text)).toBe(0)
  })

  test.each([
    ['that has the name of a plan', 'a.plan.yaml', compose, 'yaml'],
    ['that VS Code takes for one', 'untitled.yaml', compose, 'continuity'],
    ['of our kind', 'plan.yaml', 'kind: annual_plan\nobjctives: []\n', 'yaml'],
  ])('a file %s is not', async (_, name, text, languageId) => {
    expect(await found(name, text, languageId)).toBeGreaterThan(0)
  })
})
