import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { continuity, type Outcome } from '../kit/cli.ts'
import { type Folder, folderWith } from '../kit/folder.ts'
import { bundle, type Client, type Entry, positionOf } from '../kit/lsp.ts'
import { planWith } from '../kit/plans.ts'
import { commitAll } from '../kit/repository.ts'
import { serving } from '../kit/serving.ts'
import { type Watch, watching } from '../kit/watching.ts'

const flawed = planWith('    owner: wang\n', '    owner: [姓名]\n').replace('title: Interviews', 'titel: Interviews')
const programme = {
  '.continuity.yaml': 'kind: continuity_config\norganization: A\n',
  'a.plan.yaml': flawed,
  'b.bia.yaml': 'kind: bia\ndocument: { id: b, title: B }\n',
}

/** With a first state to compare with. */
function repository(): Folder {
  const folder = folderWith(programme)
  commitAll(folder.path)
  return folder
}

const listing = (folder: Folder): readonly string[] =>
  readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.git'))
    .sort()

/** Whatever an editor asks in a day; nothing of it is a wish for a file, a program or an address. */
async function ask(client: Client, folder: Folder): Promise<void> {
  const [uri, newText] = [folder.of('a.plan.yaml'), '# typed\n']
  const [textDocument, position] = [{ uri }, positionOf(flawed, flawed.indexOf('owner: [') + 8)]
  const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } }
  await client.open(uri, flawed)
  await client.change(uri, 2, { range: { start: range.start, end: range.start }, text: newText })
  expect((await client.findings(uri)).length).toBeGreaterThan(1)
  const common = {
    textDocument,
    position,
    range,
    positions: [position],
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
    query: 'T1',
  }
  for (const name of [
    'completion',
    'hover',
    'definition',
    'references',
    'prepareRename',
    'documentHighlight',
    'documentSymbol',
    'documentLink',
    'foldingRange',
    'selectionRange',
  ])
    await client.request(`textDocument/${name}`, common)
  for (const name of [
    'codeAction',
    'codeLens',
    'inlayHint',
    'semanticTokens/full',
    'formatting',
    'rangeFormatting',
    'onTypeFormatting',
    'prepareCallHierarchy',
  ])
    await client.request(`textDocument/${name}`, common)
  await client.request('workspace/symbol', common)
  await client.request('workspace/diagnostic', { previousResultIds: [] })
  const own = { uri, locale: 'en', rule: 'ANN-13', field: 'annual_plan', kind: 'bia', item: 'tasks/T1', organisation: 'A', position, version: 2 }
  for (const name of [
    'view',
    'locate',
    'itemAt',
    'documents',
    'groups',
    'rulePage',
    'fieldPage',
    'rules',
    'kinds',
    'newPlan',
    'nextBlank',
    'exercise',
    'site',
  ])
    await client.request(`continuity/${name}`, own)
  for (const format of ['html', 'md', 'docx', 'csv', 'json', 'ics', 'svg'])
    await client.request('continuity/export', { uri: folder.of('b.bia.yaml'), format })
  await client.request('continuity/import', { ...own, name: 'x.md', base64: btoa('# A plan\n\n- do it\n') })
  await client.request('continuity/ask', { tool: 'continuity_check', input: {}, locale: 'en' })
  await client.close(uri)
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] })
  expect(client.stderr).toBe('')
}

const watched = ({ node }: Watch): Entry => ({ name: 'watched', file: bundle.file, node })

describe('the server, watched', () => {
  test('opens no socket, starts nothing and writes nothing, except git when it is asked what has changed', async () => {
    const [folder, watch] = [repository(), watching()]
    const before = listing(folder)
    const client = await serving({ entry: watched(watch), folders: [folder.uri] })
    await ask(client, folder)
    expect(watch.deeds()).toEqual([])
    await client.request('continuity/changes', { uri: folder.of('a.plan.yaml'), locale: 'en' })
    expect(new Set(watch.deeds().map(([what, name, program]) => `${what} ${name} ${program}`))).toEqual(new Set(['program execFile git']))
    expect(listing(folder)).toEqual(before)
  })
})

// What the watch might overlook, the runtime refuses: it may read, and nothing else.
test.skipIf(!process.allowedNodeEnvironmentFlags.has('--permission'))('the server needs no permission but to read', async () => {
  const folder = folderWith(programme)
  const client = await serving({ entry: { name: 'held', file: bundle.file, node: ['--permission', '--allow-fs-read=*'] }, folders: [folder.uri] })
  await ask(client, folder)
})

describe('the command line, watched', () => {
  let [folder, watch]: [Folder, Watch] = [undefined as unknown as Folder, undefined as unknown as Watch]
  beforeEach(() => {
    folder = repository()
    watch = watching()
  })
  const run = (...args: readonly string[]): Promise<Outcome> => continuity(args, folder.path, watch.node)

  test('reads and prints', async () => {
    for (const args of [
      ['check', '.', '--format', 'sarif', '--quiet'],
      ['export', 'b.bia.yaml', '--to', 'html', '--out', '-'],
      ['explain', 'ANN-13'],
    ])
      expect((await run(...args)).err).toBe('')
    expect(watch.deeds()).toEqual([])
  })

  test('asks git where a revision is named, and nobody else', async () => {
    expect(await run('check', '.', '--since', 'HEAD')).toMatchObject({ code: 0, err: '' })
    const deeds = watch.deeds()
    expect(deeds.length).toBeGreaterThan(0)
    expect(deeds.filter(([what, , program]) => what !== 'program' || program !== 'git')).toEqual([])
  })

  test.each([
    ['an export', ['export', 'b.bia.yaml', '--to', 'html'], ['b.bia.html']],
    [
      'pages',
      ['export', '.', '--to', 'html', '--out', 'site'],
      ['site', join('site', 'b.bia.html'), join('site', 'a.plan.html'), join('site', 'index.html')],
    ],
  ])('writes what it was asked for and nothing else: %s', async (_, args, made) => {
    const before = listing(folder)
    const { code } = await run(...args)
    const after = listing(folder)
    expect(after.filter((name) => before.includes(name))).toEqual(before)
    const fresh = after.filter((name) => !before.includes(name))
    expect([code, fresh.filter((name) => !made.includes(name))]).toEqual([0, []])
    expect(fresh.length).toBeGreaterThan(0)
    const deeds = watch.deeds()
    expect(deeds.filter(([what]) => what !== 'write')).toEqual([])
    // The watch sees: each of them left a trace.
    expect(deeds.length).toBeGreaterThan(0)
  })
})

test('the watch sees a socket, a program and a write', () => {
  const watch = watching()
  const deeds = [
    "require('node:net').connect(9).on('error', () => {})",
    "require('node:http').get('http://127.0.0.1:9').on('error', () => {})",
    "fetch('http://127.0.0.1:9').catch(() => {})",
    "require('node:dns').lookup('localhost', () => {})",
    "require('node:dgram').createSocket('udp4').close()",
    "require('node:child_process').execFile('git', ['--version'])",
    "require('node:fs/promises').writeFile('/dev/null', '')",
    "require('node:fs').openSync('/dev/null', 'w')",
  ]
  spawnSync(process.execPath, [...watch.node, '-e', deeds.join(';')])
  const seen = watch.deeds().map(([what, name]) => `${what} ${name}`)
  for (const deed of [
    'socket connect',
    'socket get',
    'socket fetch',
    'socket lookup',
    'socket createSocket',
    'program execFile',
    'write writeFile',
    'write openSync',
  ])
    expect(seen).toContain(deed)
})
