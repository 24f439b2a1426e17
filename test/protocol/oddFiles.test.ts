import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../kit/folder.ts'
import { bundle, type Client } from '../kit/lsp.ts'
import { hostileSettings, oddFolder, oddTexts, oddUri, unreadable } from '../kit/oddFiles.ts'
import { planWith, soundPlan } from '../kit/plans.ts'
import { commitAll } from '../kit/repository.ts'
import { serving } from '../kit/serving.ts'
import { openSession } from '../kit/sessions.ts'

interface Reports {
  readonly items: readonly { readonly uri: string; readonly items: readonly unknown[] }[]
}

const closedFiles = (client: Client): Promise<Reports> => client.request('workspace/diagnostic', { previousResultIds: [] })

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await answer
  expect(performance.now() - started).toBeLessThan(5000)
  return result
}

// Pipes and devices are files elsewhere only.
describe.skipIf(process.platform === 'win32')('a folder of odd files', () => {
  test('is read to its end; what can be read has its findings', async () => {
    const folder = oddFolder()
    const client = await serving({ entry: bundle, folders: [folder.uri] })
    const { items } = await inTime(closedFiles(client))
    const found = Object.keys(oddTexts).map((name) => [name, (items.find(({ uri }) => uri === oddUri(folder, name))?.items.length ?? -1) > 0])
    expect(found).toEqual(Object.entries(oddTexts).map(([name, [, expected]]) => [name, expected === 'something']))
    expect(items.filter(({ uri }) => unreadable.some((name) => uri.endsWith(name)))).toEqual([])
    // A programme whose settings are a pipe goes by the usual ones.
    expect(items.find(({ uri }) => uri === folder.of('piped/sound.plan.yaml'))?.items).toEqual([])
    expect(client.stderr).toBe('')
  })

  test('keeps nobody waiting who asks about a pipe, a device or what is out of the folder', async () => {
    const folder = oddFolder()
    const client = await serving({ entry: bundle, folders: [folder.uri] })
    for (const uri of [...unreadable.map(folder.of), `${folder.uri}/../../../dev/zero`, 'file:///dev/zero', 'file:///etc/passwd', folder.uri]) {
      const textDocument = { uri }
      expect(await inTime(client.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }))).toBeNull()
      expect(await inTime(client.request('continuity/export', { uri, format: 'html' }))).toMatchObject({ reason: expect.any(String) })
    }
    const [pipe, device] = ['pipe.plan.yaml', '../../../dev/zero'].map((name) => `${folder.uri}/${name}`)
    expect(await inTime(client.request('workspace/willRenameFiles', { files: [{ oldUri: pipe, newUri: device }] }))).toBeNull()
    expect(client.stderr).toBe('')
  })
})

test('hostile settings, opened one after the other beside a plan, take nothing from it', async () => {
  const flawed = planWith('title: Interviews', 'titel: Interviews')
  const folder = folderWith({ '.continuity.yaml': 'kind: continuity_config\norganization: A\n', 'a.plan.yaml': flawed })
  const client = await serving({ entry: bundle, folders: [folder.uri] })
  const [settings, plan] = [folder.of('.continuity.yaml'), folder.of('a.plan.yaml')]
  await client.open(plan, flawed)
  const rules = async (): Promise<readonly unknown[]> => (await client.findings(plan)).map(({ code }) => code)
  const before = await rules()
  expect(before).toContain('SCHEMA')
  await client.open(settings, '')
  for (const [index, [name, text]] of Object.entries(hostileSettings).entries()) {
    await client.change(settings, index + 2, { text })
    expect([name, (await inTime(client.findings(settings))).length > 0, await inTime(rules())]).toEqual([name, true, before])
  }
  expect(client.stderr).toBe('')
})

test('a file that is gone between the listing and the reading is no part of the programme', async () => {
  const sound = 'file:///w/a.plan.yaml'
  const session = openSession({
    [sound]: soundPlan,
    get 'file:///w/gone.plan.yaml'() {
      return undefined as unknown as string
    },
  })
  session.programmes.folders = ['file:///w']
  expect([...(await session.programme(sound)).files.keys()]).toEqual([sound])
  expect((await session.findings(sound))?.findings).toEqual([])
})

test('files that come and go while they are followed', async () => {
  const folder = folderWith({ 'a.plan.yaml': soundPlan })
  const client = await serving({ entry: bundle, folders: [folder.uri], diagnostics: 'pull' })
  await closedFiles(client)
  for (let round = 0; round < 20; round++) {
    const uri = folder.write('b.plan.yaml', 'kind: nonsense\n')
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] })
    const asked = closedFiles(client)
    folder.remove('b.plan.yaml')
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] })
    await inTime(asked)
  }
  folder.write('b.plan.yaml', 'kind: nonsense\n')
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.of('b.plan.yaml'), type: 1 }] })
  const counts = (await closedFiles(client)).items.map(({ uri, items }) => [uri.slice(uri.lastIndexOf('/') + 1), items.length])
  expect(counts).toEqual([
    ['a.plan.yaml', 0],
    ['b.plan.yaml', 1],
  ])
  expect(client.stderr).toBe('')
})

// Links need a permission there.
test.skipIf(process.platform === 'win32')('in a repository that is reached through a link only what was changed has changed', async () => {
  const folder = folderWith({ 'real/a.plan.yaml': soundPlan, 'real/b.registry.yaml': 'kind: registry\ndocument: { id: people, title: People }\n' })
  const real = join(folder.path, 'real')
  commitAll(real)
  symlinkSync('real', join(folder.path, 'link'))
  const client = await serving({ entry: bundle, folders: [folder.of('link')] })
  const uri = folder.of('link/a.plan.yaml')
  await client.open(uri, planWith('    end: 2026-03-31\n', '    end: 2026-04-30\n'))
  const { markdown }: { readonly markdown: string } = await client.request('continuity/changes', { uri, locale: 'en' })
  expect(markdown).toMatch(/2026-03-31.*2026-04-30/)
  expect(markdown).not.toContain('new document')
})
