import { describe, expect, test } from 'vitest'
import type {
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  LocationLink,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node'
import { methods } from '../../server/src/protocol/view.ts'
import { lending } from '../kit/lending.ts'
import { applyTextEdits, positionOf, rangeOf, textAt } from '../kit/lsp.ts'
import { planWith, soundPlan } from '../kit/plans.ts'
import { serving } from '../kit/serving.ts'

const registry = 'kind: registry\ndocument: { id: people, title: People, status: in_force }\npeople:\n  - { id: chen, name: 陳柏翰 }\n'
const plan = planWith('    owner: wang\n', '    owner: chen\n').replace('title: Interviews', 'title: [name]')
const settings = 'kind: continuity_config\norganization: A\nchecks:\n  severities: { DOC-01: warning }\n'

// Paths of such a file mean nothing to the machine that the server runs on; the last is the topmost folder of its file system.
describe.each(['vscode-vfs://github/acme/plans', 'memfs:'])('files at %s', (folder) => {
  const [planUri, registryUri] = [`${folder}/2026/a.plan.yaml`, `${folder}/people.registry.yaml`]
  const files = { [`${folder}/.continuity.yaml`]: settings, [registryUri]: registry, [planUri]: plan }
  const textDocument = { uri: planUri }
  const owner = positionOf(plan, plan.indexOf('owner: chen') + 8)

  test('make up a programme: its settings hold, and what is not open is known', async () => {
    const { client } = await lending(files, undefined, { folders: [`${folder}/`] })
    await client.open(planUri, plan)
    expect((await client.findings(planUri)).map(({ code, severity }) => [code, severity])).toEqual([['DOC-01', 2]])
    const [link]: readonly LocationLink[] = await client.request('textDocument/definition', { textDocument, position: owner })
    expect([link?.targetUri, link && textAt(registry, link.targetSelectionRange)]).toEqual([registryUri, 'chen'])
    const found: readonly SymbolInformation[] = await client.request('workspace/symbol', { query: '陳' })
    expect(found.map(({ location }) => location.uri)).toEqual([registryUri])
    const { documentChanges = [] }: WorkspaceEdit = await client.request('textDocument/rename', { textDocument, position: owner, newName: 'bo' })
    expect((documentChanges as readonly TextDocumentEdit[]).map((change) => change.textDocument.uri).sort()).toEqual([planUri, registryUri].sort())
    expect(await client.request(methods.view, { uri: planUri, locale: 'en' })).toMatchObject({ model: { head: { title: 'Plan 2026' } } })
    expect(client.stderr).toBe('')
  })
})

test('a programme is found around a file that was opened alone', async () => {
  const uri = 'memfs:/2026/a.plan.yaml'
  const { client } = await lending({ 'memfs:/.continuity.yaml': settings, 'memfs:/people.registry.yaml': registry, [uri]: plan })
  await client.open(uri, plan)
  expect((await client.findings(uri)).map(({ code, severity }) => [code, severity])).toEqual([['DOC-01', 2]])
})

test('a plan that was never saved is helped with like any other', async () => {
  const client = await serving()
  const textDocument = { uri: 'untitled:Untitled-1' }
  const ask = <R>(method: string, params: object = {}): Promise<R> => client.request(`textDocument/${method}`, { textDocument, ...params })
  const text = soundPlan.replace('    category: bia\n', '    category:   bia\n    \n')
  await client.open(textDocument.uri, text)
  expect(await client.findings(textDocument.uri)).toEqual([])
  const blank = positionOf(text, text.indexOf('    \n') + 4)
  expect((await ask<CompletionList>('completion', { position: blank })).items.map(({ label }) => label)).toContain('description')
  const word = rangeOf(text, 'owner: wang').end
  expect((await ask<Hover>('hover', { position: word })).contents).toMatchObject({ value: expect.stringContaining('王小明') })
  const [link] = await ask<readonly LocationLink[]>('definition', { position: word })
  expect([link?.targetUri, link && textAt(text, link.targetSelectionRange)]).toEqual([textDocument.uri, 'wang'])
  expect((await ask<readonly DocumentSymbol[]>('documentSymbol')).map(({ name }) => name)).toContain('tasks')
  expect((await ask<readonly FoldingRange[]>('foldingRange')).length).toBeGreaterThan(5)
  const edits = await ask<readonly TextEdit[]>('formatting', { options: { tabSize: 2, insertSpaces: true } })
  expect(applyTextEdits(text, edits)).toBe(text.replace('category:   bia\n    \n', 'category: bia\n\n'))
  expect(await client.request(methods.view, { uri: textDocument.uri, locale: 'en' })).toMatchObject({ model: { head: { title: 'Plan 2026' } } })
})
