import { describe, expect, test } from 'vitest'
import type { WorkspaceDiagnosticReport, WorkspaceFullDocumentDiagnosticReport } from 'vscode-languageserver/node'
import { CancellationTokenSource } from 'vscode-languageserver/node'
import { folderWith } from '../kit/folder.ts'
import { type Client, textAt, wait } from '../kit/lsp.ts'
import { planWith, soundPlan } from '../kit/plans.ts'
import { serving } from '../kit/serving.ts'

const config = 'kind: continuity_config\norganization: A\n'
const holed = planWith('    owner: wang\n', '    owner: [姓名]\n')
const registry = (id: string): string =>
  `kind: registry\ndocument: { id: ${id}-registry, title: R, status: in_force }\npeople:\n  - { id: ${id}, name: 陳 }\n`
const ownedBy = (id: string): string => planWith('    owner: wang\n', `    owner: ${id}\n`)
/** Another plan with another person: two plans of one programme share no ids. */
const other = (text: string): string => text.replace('plan-2026', 'plan-b').replaceAll('wang', 'lin').replaceAll('王小明', '林大同')

const ask = (client: Client, previousResultIds: readonly { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> =>
  client.request('workspace/diagnostic', { identifier: 'continuity', previousResultIds })

const resultIds = ({ items }: WorkspaceDiagnosticReport): readonly { uri: string; value: string }[] =>
  items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }))

/** `a.plan.yaml: DOC-01` for each reported file, in its order. */
const shown = ({ items }: WorkspaceDiagnosticReport): readonly string[] =>
  items
    .map((item) => {
      const { uri, items: found } = item as WorkspaceFullDocumentDiagnosticReport
      return `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}: ${found.map(({ code }) => code).join(' ') || 'fine'}`
    })
    .sort()

const codes = async (client: Client, uri: string): Promise<readonly unknown[]> => (await client.findings(uri)).map(({ code }) => code)

const isHeld = async (request: Promise<unknown>): Promise<boolean> =>
  (await Promise.race([request.then(() => 'answered'), wait(300).then(() => 'held')])) === 'held'

describe('the whole workspace, asked from the server', () => {
  test('reports every closed file once, then waits, then reports what changed', async () => {
    const folder = folderWith({ '.continuity.yaml': config, 'a.plan.yaml': holed, 'b.plan.yaml': other(ownedBy('chen')), 'notes.yaml': 'a: b\n' })
    const client = await serving({ folders: [folder.uri] })
    const first = await ask(client)
    expect(shown(first)).toEqual(['.continuity.yaml: fine', 'a.plan.yaml: DOC-01', 'b.plan.yaml: REF-01'])
    expect(first.items.map(({ uri }) => uri).sort()).toEqual(
      [folder.of('.continuity.yaml'), folder.of('a.plan.yaml'), folder.of('b.plan.yaml')].sort(),
    )

    const held = ask(client, resultIds(first))
    expect(await isHeld(held)).toBe(true)
    const made = folder.write('people.registry.yaml', registry('chen'))
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: made, type: 1 }] })
    expect(shown(await held)).toEqual(['b.plan.yaml: fine', 'people.registry.yaml: fine'])
  })

  test('tells of a file that is gone, once', async () => {
    const folder = folderWith({ 'a.plan.yaml': holed, 'b.plan.yaml': other(holed) })
    const client = await serving({ folders: [folder.uri] })
    const first = await ask(client)
    const held = ask(client, resultIds(first))
    folder.remove('b.plan.yaml')
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.of('b.plan.yaml'), type: 3 }] })
    const second = await held
    expect(shown(second)).toEqual(['b.plan.yaml: fine'])
    const known = [...resultIds(first).filter(({ uri }) => !uri.includes('b.plan')), ...resultIds(second)]
    expect(await isHeld(ask(client, known))).toBe(true)
  })

  test('leaves an open document to its own pull, and takes it back when it closes', async () => {
    const folder = folderWith({ 'a.plan.yaml': holed })
    const client = await serving({ folders: [folder.uri] })
    const uri = folder.of('a.plan.yaml')
    await client.open(uri, holed.replace('[姓名]', 'nobody'))
    const asked = ask(client)
    expect(await isHeld(asked)).toBe(true)
    await client.close(uri)
    expect(shown(await asked)).toEqual(['a.plan.yaml: DOC-01'])
  })

  test('gives up when its client does', async () => {
    const folder = folderWith({ 'a.plan.yaml': soundPlan })
    const client = await serving({ folders: [folder.uri] })
    const source = new CancellationTokenSource()
    const known = resultIds(await ask(client))
    const held = client.connection
      .sendRequest('workspace/diagnostic', { previousResultIds: known }, source.token)
      .catch((error: unknown) => (error as { code: number }).code)
    expect(await isHeld(held)).toBe(true)
    source.cancel()
    expect([-32800, -32802]).toContain(await held)
  })
})

describe('programmes side by side', () => {
  test('never meet, though all of them use the same ids', async () => {
    const folder = folderWith({
      'one/.continuity.yaml': config,
      'one/people.registry.yaml': registry('chen'),
      'one/a.plan.yaml': ownedBy('chen'),
      'two/.continuity.yaml': config,
      'two/a.plan.yaml': ownedBy('chen'),
      'two/deep/er/b.plan.yaml': other(soundPlan),
      'three/.continuity.yml': config,
      'three/people.registry.yaml': registry('chen'),
      'three/sub/.continuity.yaml': config,
      'three/sub/a.plan.yaml': ownedBy('chen'),
    })
    const client = await serving({ folders: [folder.uri] })
    expect(shown(await ask(client)).filter((one) => !/registry|continuity/.test(one))).toEqual([
      'a.plan.yaml: REF-01',
      'a.plan.yaml: REF-01',
      'a.plan.yaml: fine',
      'b.plan.yaml: fine',
    ])
    expect(await codes(client, folder.of('one/a.plan.yaml'))).toEqual([])
    expect(await codes(client, folder.of('two/a.plan.yaml'))).toEqual(['REF-01'])
    expect(await codes(client, folder.of('three/sub/a.plan.yaml'))).toEqual(['REF-01'])
  })

  test('a folder whose name another one continues is not below it', async () => {
    const folder = folderWith({
      'plans/.continuity.yaml': config,
      'plans/a.plan.yaml': ownedBy('chen'),
      'plans-old/people.registry.yaml': registry('chen'),
    })
    const client = await serving({ folders: [folder.of('plans'), folder.of('plans-old')] })
    expect(await codes(client, folder.of('plans/a.plan.yaml'))).toEqual(['REF-01'])
    const without = folderWith({ 'one/people.registry.yaml': registry('chen'), 'one-more/a.plan.yaml': ownedBy('chen') })
    const second = await serving({ folders: [without.of('one'), without.of('one-more')] })
    expect(await codes(second, without.of('one-more/a.plan.yaml'))).toEqual(['REF-01'])
  })

  test('in several folders of one window', async () => {
    const one = folderWith({ 'people.registry.yaml': registry('chen'), 'a.plan.yaml': ownedBy('chen') })
    const two = folderWith({ 'a.plan.yaml': ownedBy('chen') })
    const client = await serving({ folders: [one.uri, two.uri] })
    expect(await codes(client, one.of('a.plan.yaml'))).toEqual([])
    expect(await codes(client, two.of('a.plan.yaml'))).toEqual(['REF-01'])
  })

  test('a folder without settings is one programme with all that lies below it', async () => {
    const folder = folderWith({ 'people/a.registry.yaml': registry('chen'), 'plans/2026/a.plan.yaml': ownedBy('chen') })
    const client = await serving({ folders: [folder.uri] })
    expect(await codes(client, folder.of('plans/2026/a.plan.yaml'))).toEqual([])
  })

  test('each is judged on its own day and by its own severities', async () => {
    const folder = folderWith({
      'one/.continuity.yaml': `${config}checks:\n  severities: { DOC-01: error }\n`,
      'one/a.plan.yaml': holed,
      'two/.continuity.yaml': `${config}checks:\n  severities: { DOC-01: off }\n`,
      'two/a.plan.yaml': holed,
      'three/.continuity.yaml': config,
      'three/a.plan.yaml': holed,
    })
    const client = await serving({ folders: [folder.uri] })
    const severities = async (name: string): Promise<readonly unknown[]> => (await client.findings(folder.of(name))).map(({ severity }) => severity)
    expect([await severities('one/a.plan.yaml'), await severities('two/a.plan.yaml'), await severities('three/a.plan.yaml')]).toEqual([[1], [], [4]])
  })

  test('a folder that comes later is known, one that goes is forgotten', async () => {
    const one = folderWith({ 'a.plan.yaml': holed })
    const two = folderWith({ 'b.plan.yaml': holed })
    const client = await serving({ folders: [one.uri] })
    const first = await ask(client)
    const held = ask(client, resultIds(first))
    expect(await isHeld(held)).toBe(true)
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: two.uri, name: 'two' }], removed: [{ uri: one.uri, name: 'one' }] },
    })
    expect(shown(await held)).toEqual(['a.plan.yaml: fine', 'b.plan.yaml: DOC-01'])
  })
})

describe('a programme that begins above what is opened', () => {
  const files = {
    '.continuity.yaml': `${config}checks:\n  severities: { DOC-01: warning }\n`,
    'people.registry.yaml': registry('chen'),
    'plans/2026/a.plan.yaml': ownedBy('chen').replace('title: Interviews', 'title: [name]'),
  }
  const shownFor = async (client: Client, uri: string): Promise<readonly unknown[]> =>
    (await client.findings(uri)).map(({ code, severity }) => [code, severity])

  test('is found from a folder inside it', async () => {
    const folder = folderWith(files)
    const client = await serving({ folders: [folder.of('plans')] })
    expect(await shownFor(client, folder.of('plans/2026/a.plan.yaml'))).toEqual([['DOC-01', 2]])
  })

  test('is found from a file that is opened alone', async () => {
    const folder = folderWith(files)
    const client = await serving()
    await client.open(folder.of('plans/2026/a.plan.yaml'), files['plans/2026/a.plan.yaml'])
    expect(await shownFor(client, folder.of('plans/2026/a.plan.yaml'))).toEqual([['DOC-01', 2]])
  })
})

describe('files on disk', () => {
  test('a registry that appears, changes and goes away is followed by the open plan', async () => {
    const folder = folderWith({ 'a.plan.yaml': ownedBy('chen') })
    const client = await serving({ folders: [folder.uri] })
    const uri = folder.of('a.plan.yaml')
    const touched = (type: 1 | 2 | 3): Promise<void> =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.of('p.registry.yaml'), type }] })
    await client.open(uri, ownedBy('chen'))
    expect(await codes(client, uri)).toEqual(['REF-01'])
    folder.write('p.registry.yaml', registry('chen'))
    await touched(1)
    expect(await codes(client, uri)).toEqual([])
    folder.write('p.registry.yaml', registry('lee'))
    await touched(2)
    expect(await codes(client, uri)).toEqual(['REF-01'])
    folder.write('p.registry.yaml', registry('chen'))
    await touched(2)
    expect(await codes(client, uri)).toEqual([])
    folder.remove('p.registry.yaml')
    await touched(3)
    expect(await codes(client, uri)).toEqual(['REF-01'])
  })

  test('settings that change hold at once', async () => {
    const folder = folderWith({ '.continuity.yaml': config, 'a.plan.yaml': holed })
    const client = await serving({ folders: [folder.uri] })
    const uri = folder.of('a.plan.yaml')
    await client.open(uri, holed)
    expect((await client.findings(uri)).map(({ severity }) => severity)).toEqual([4])
    const settings = folder.write('.continuity.yaml', `${config}checks:\n  severities: { DOC-01: warning }\n`)
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: settings, type: 2 }] })
    expect((await client.findings(uri)).map(({ severity }) => severity)).toEqual([2])
  })

  test('settings that are open hold as they stand in the editor', async () => {
    const folder = folderWith({ '.continuity.yaml': config, 'a.plan.yaml': holed })
    const client = await serving({ folders: [folder.uri] })
    const severities = async (): Promise<readonly unknown[]> => (await client.findings(folder.of('a.plan.yaml'))).map(({ severity }) => severity)
    expect(await severities()).toEqual([4])
    await client.open(folder.of('.continuity.yaml'), `${config}checks:\n  severities: { DOC-01: error }\n`)
    expect(await severities()).toEqual([1])
    await client.change(folder.of('.continuity.yaml'), 2, { text: `${config}checks:\n  severities: { DOC-01: "open\n` })
    expect((await client.findings(folder.of('.continuity.yaml'))).length).toBeGreaterThan(0)
    expect((await severities()).length).toBe(1)
    await client.close(folder.of('.continuity.yaml'))
    expect(await severities()).toEqual([4])
  })

  test('settings that are new in the editor begin a programme, though they are not saved', async () => {
    const folder = folderWith({ 'people.registry.yaml': registry('chen'), 'sub/a.plan.yaml': ownedBy('chen') })
    const client = await serving({ folders: [folder.uri] })
    expect(await codes(client, folder.of('sub/a.plan.yaml'))).toEqual([])
    await client.open(folder.of('sub/.continuity.yaml'), config)
    expect(await codes(client, folder.of('sub/a.plan.yaml'))).toEqual(['REF-01'])
    await client.close(folder.of('sub/.continuity.yaml'))
    expect(await codes(client, folder.of('sub/a.plan.yaml'))).toEqual([])
  })

  test('names with every sort of sign', async () => {
    const names = [
      'a#b.plan.yaml',
      '100%.plan.yaml',
      'q?.plan.yaml',
      'a b+c&d=e.plan.yaml',
      '計畫 (草稿).plan.yml',
      "it's [1].plan.yaml",
      'a%20b.plan.yaml',
    ]
    const folder = folderWith(
      Object.fromEntries(
        names.map((name, index) => [
          name,
          holed.replace('plan-2026', `plan-${index}`).replaceAll('wang', `w${index}`).replaceAll('王小明', `王小明${index}`),
        ]),
      ),
    )
    const client = await serving({ folders: [folder.uri] })
    const { items } = await ask(client)
    // Editors and Node escape different characters; it is the name that counts.
    expect(items.map(({ uri }) => decodeURIComponent(uri)).sort()).toEqual(names.map((name) => decodeURIComponent(folder.of(name))).sort())
    for (const name of names) expect(await codes(client, folder.of(name)), name).toEqual(['DOC-01'])
  })

  test('what is open takes the place of what lies on disk, for others too', async () => {
    const folder = folderWith({ 'a.plan.yaml': ownedBy('chen'), 'p.registry.yaml': registry('lee') })
    const client = await serving({ folders: [folder.uri] })
    await client.open(folder.of('p.registry.yaml'), registry('chen'))
    expect(await codes(client, folder.of('a.plan.yaml'))).toEqual([])
    await client.close(folder.of('p.registry.yaml'))
    expect(await codes(client, folder.of('a.plan.yaml'))).toEqual(['REF-01'])
  })

  test('a mark at the beginning of a file is no part of its text', async () => {
    const folder = folderWith({ 'a.plan.yaml': `\ufeff${holed}` })
    const client = await serving({ folders: [folder.uri] })
    const uri = folder.of('a.plan.yaml')
    const [finding] = await client.findings(uri)
    expect(finding && textAt(holed, finding.range)).toBe('[姓名]')
  })

  test('a URI that the editor escapes in its own way is the same file', async () => {
    const folder = folderWith({ 'a.plan.yaml': ownedBy('chen'), 'p.registry.yaml': registry('lee') })
    const client = await serving({ folders: [folder.uri] })
    // Node writes the space as %20 and Han as %E6…; some editors leave characters as they are, others escape more.
    const spelled = decodeURI(folder.of('p.registry.yaml'))
    await client.open(spelled, registry('chen'))
    expect(await codes(client, folder.of('a.plan.yaml'))).toEqual([])
    expect(await codes(client, spelled)).toEqual([])
  })
})
