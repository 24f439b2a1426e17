import { describe, expect, test } from 'vitest'
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  ClientCapabilities,
  CodeAction,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node'
import { type Folder, folderWith } from '../kit/folder.ts'
import { applyTextEdits, type Client, rangeOf, textAt } from '../kit/lsp.ts'
import { serving } from '../kit/serving.ts'

const plan = `kind: annual_plan
document: { id: ap, title: Plan of the year }
tasks:
  - { id: T2, owner: Anna Lee, start: 2026/3/5 }
  # second
  - { id: T1, owner: chen, depends_on: [T2], start: 2026-02-01, description: '[map](maps/site.png)' }
`
const registry = 'kind: registry\ndocument: { id: reg }\npeople:\n  - { id: chen, name: 陳柏翰 }\n'

const able: ClientCapabilities = {
  textDocument: { diagnostic: {}, codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
}

interface Opened {
  readonly client: Client
  readonly folder: Folder
  readonly uri: string
}

/** A server with the plan open, and other files on disk. */
async function opened(files: Readonly<Record<string, string>> = { 'people.registry.yaml': registry }, capabilities = able): Promise<Opened> {
  const folder = folderWith({ '.continuity.yaml': 'kind: continuity_config\n', 'year/a.plan.yaml': plan, ...files })
  const client = await serving({ folders: [folder.uri], initialize: { capabilities } })
  const uri = folder.of('year/a.plan.yaml')
  await client.open(uri, plan)
  return { client, folder, uri }
}

const actionsAt = ({ client, uri }: Opened, piece: string, context: object = { triggerKind: 1 }): Promise<readonly CodeAction[]> =>
  client.request('textDocument/codeAction', { textDocument: { uri }, range: rangeOf(plan, piece), context: { diagnostics: [], ...context } })

const titled = (actions: readonly CodeAction[], beginning: string): CodeAction => {
  const found = actions.find(({ title }) => title.startsWith(beginning))
  if (!found) throw new Error(`no «${beginning}» among ${actions.map(({ title }) => title).join(', ')}`)
  return found
}

/** The text of a file after an edit. */
function edited(edit: WorkspaceEdit | null | undefined, uri: string, text: string): string {
  const changes = (edit?.documentChanges ?? []) as readonly TextDocumentEdit[]
  const versioned = changes.filter((change) => 'edits' in change && change.textDocument.uri === uri).flatMap(({ edits }) => edits)
  // A client that knows no versions gets the edits by file.
  const own = [...versioned, ...(edit?.changes?.[uri] ?? [])]
  return applyTextEdits(text, own as Parameters<typeof applyTextEdits>[1])
}

describe('refactorings', () => {
  test('are offered by kind, without their edits; these come when one is chosen', async () => {
    const open = await opened()
    const actions = await actionsAt(open, '2026-02-01', { triggerKind: 1, only: ['refactor'] })
    expect(actions.map(({ title, kind }) => `${kind} ${title}`)).toEqual([
      'refactor.move Move «T1» up',
      'refactor.rewrite Renumber the list: T1, T2 …',
    ])
    const [up] = actions
    expect(up?.edit).toBeUndefined()
    const resolved: CodeAction = await open.client.request('codeAction/resolve', up)
    const lines = plan.split('\n')
    expect(edited(resolved.edit, open.uri, plan)).toBe([...lines.slice(0, 3), lines[4], lines[5], lines[3], ''].join('\n'))
    const [change] = (resolved.edit?.documentChanges ?? []) as readonly TextDocumentEdit[]
    expect(change?.textDocument.version).toBe(1)
  })

  test('are refused where the text has changed meanwhile', async () => {
    const open = await opened()
    const up = titled(await actionsAt(open, '2026-02-01'), 'Move «T1» up')
    await open.client.change(open.uri, 2, { text: `${plan}# more\n` })
    await expect(open.client.request('codeAction/resolve', up)).rejects.toMatchObject({ code: -32801 })
  })

  test('only those worth it light the bulb, and only what is asked for is answered', async () => {
    const open = await opened()
    const quiet = await actionsAt(open, '2026/3/5', { triggerKind: 2 })
    expect(quiet.map(({ title }) => title).filter((title) => /^(?:Move|Sort|Renumber)/.test(title))).toEqual([])
    expect(titled(quiet, 'Write «2026/3/5» as «2026-03-05»').kind).toBe('refactor.rewrite')
    expect((await actionsAt(open, '2026/3/5', { only: ['refactor.move'] })).map(({ kind }) => kind)).toEqual(['refactor.move'])
    expect((await actionsAt(open, '2026/3/5', { only: ['source.normalize'] })).map(({ kind }) => kind)).toEqual(['source.normalize'])
    expect((await actionsAt(open, '2026/3/5')).map(({ kind }) => kind)).not.toContain('source.normalize')
  })

  test('come whole to a client that cannot ask later, over all files', async () => {
    const open = await opened(undefined, { textDocument: { diagnostic: {} } })
    const extract = titled(await actionsAt(open, 'Anna Lee'), 'Add «Anna Lee» to the registry: Person')
    expect(edited(extract.edit, open.uri, plan)).toBe(plan.replace('Anna Lee', 'anna-lee'))
    expect(edited(extract.edit, open.folder.of('people.registry.yaml'), registry)).toBe(`${registry}  - id: anna-lee\n    name: Anna Lee\n`)
  })

  test('make a registry where there is none, or say that they cannot', async () => {
    const open = await opened({})
    const chosen = titled(await actionsAt(open, 'Anna Lee'), 'Add «Anna Lee»')
    const { edit }: CodeAction = await open.client.request('codeAction/resolve', chosen)
    const made = open.folder.of('registry.registry.yaml')
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: made })
    expect(edited(edit, made, '')).toContain('people:\n  - id: anna-lee\n    name: Anna Lee\n')

    const cannot = await opened({}, { textDocument: { diagnostic: {}, codeAction: { disabledSupport: true } } })
    expect(titled(await actionsAt(cannot, 'Anna Lee'), 'Add «Anna Lee»').disabled?.reason).toContain('no registry yet')
  })
})

test('symbols of the whole workspace', async () => {
  const { client, folder } = await opened()
  const found: readonly SymbolInformation[] = await client.request('workspace/symbol', { query: '陈' })
  expect(found.map(({ name, location }) => [name, location.uri, textAt(registry, location.range)])).toEqual([
    ['chen 陳柏翰', folder.of('people.registry.yaml'), 'chen'],
  ])
  const tasks: readonly SymbolInformation[] = await client.request('workspace/symbol', { query: 't1' })
  expect(tasks.map(({ name, containerName }) => `${name} in ${containerName}`)).toEqual(['T1 in Plan of the year'])
})

test('what an element needs, and what needs it', async () => {
  const { client, folder, uri } = await opened()
  const [item]: readonly CallHierarchyItem[] = await client.request('textDocument/prepareCallHierarchy', {
    textDocument: { uri },
    position: rangeOf(plan, 'depends_on').start,
  })
  expect(item).toMatchObject({ name: 'T1', uri, data: { id: 'T1', type: 'task' } })
  const needed: readonly CallHierarchyOutgoingCall[] = await client.request('callHierarchy/outgoingCalls', { item })
  expect(needed.map(({ to, fromRanges }) => [to.name, ...fromRanges.map((range) => textAt(plan, range))])).toEqual([
    ['陳柏翰', 'chen'],
    ['T2', 'T2'],
  ])
  const [person] = needed
  expect(person?.to.uri).toBe(folder.of('people.registry.yaml'))
  const needing: readonly CallHierarchyIncomingCall[] = await client.request('callHierarchy/incomingCalls', { item: person?.to })
  expect(needing.map(({ from, fromRanges }) => [from.name, ...fromRanges.map((range) => textAt(plan, range))])).toEqual([['T1', 'chen']])
})

describe('files that move', () => {
  const move = (client: Client, oldUri: string, newUri: string): Promise<WorkspaceEdit | null> =>
    client.request('workspace/willRenameFiles', { files: [{ oldUri, newUri }] })

  test('take what names them along', async () => {
    const { client, folder, uri } = await opened()
    expect(client.initialized.capabilities.workspace?.fileOperations?.willRename?.filters).toHaveLength(1)
    const edit = await move(client, folder.of('year/maps/site.png'), folder.of('maps/main site.png'))
    expect(edited(edit, uri, plan)).toBe(plan.replace('maps/site.png', '../maps/main%20site.png'))
    expect(await move(client, folder.of('other.png'), folder.of('another.png'))).toBeNull()
  })

  test('a plan that moves finds what it names', async () => {
    const { client, folder, uri } = await opened()
    const edit = await move(client, folder.of('year'), folder.of('plans/2026'))
    expect(edit).toBeNull()
    const alone = await move(client, uri, folder.of('a.plan.yaml'))
    expect(edited(alone, uri, plan)).toBe(plan.replace('maps/site.png', 'year/maps/site.png'))
  })
})
