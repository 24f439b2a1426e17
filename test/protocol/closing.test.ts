import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { CancellationToken } from 'vscode-languageserver/node'
import { buildLines, updateLines } from '../../server/src/language/lines/lineTable.ts'
import { type FileModel, readFile } from '../../server/src/language/model/file.ts'
import type { Session } from '../../server/src/service/lsp/session.ts'
import { Views } from '../../server/src/service/lsp/views.ts'
import { soundPlan } from '../kit/plans.ts'
import { openSession, snapshotOf } from '../kit/sessions.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Opens a document, asks about it as an editor does, and closes it. What was read of it is followed without being kept. */
async function passing(session: Session, uri: string, text: string): Promise<WeakRef<FileModel>> {
  session.documents.open({ uri, clientUri: uri, version: 1 }, text)
  session.programmes.opened(uri)
  session.changed()
  await session.findings(uri)
  await session.typing(uri)
  const { file } = await snapshotOf(session, uri)
  if (!file) throw new Error(`${uri} was not read`)
  session.closed(uri)
  session.changed()
  return new WeakRef(file)
}

const left = async (read: readonly WeakRef<FileModel>[]): Promise<number> => {
  // What a weak reference was made or asked for in this turn stays until its end.
  await new Promise((resolve) => setTimeout(resolve, 0))
  collect()
  return read.filter((one) => one.deref() !== undefined).length
}

test.each([
  ['in one folder that nobody opened', 200, (index: number) => `file:///elsewhere/p${index}.plan.yaml`],
  ['each in a folder of its own', 1000, (index: number) => `file:///elsewhere/${index}/a.plan.yaml`],
  [
    'in programmes of their own, with settings that close too',
    200,
    (index: number) => `file:///elsewhere/${index >> 1}/${index % 2 ? 'a.plan.yaml' : '.continuity.yaml'}`,
  ],
  ['that were never saved', 200, (index: number) => `untitled:Untitled-${index}`],
])('documents that were open leave nothing behind: %s, %i of them', async (_, count, uriOf) => {
  const session = openSession()
  const read: WeakRef<FileModel>[] = []
  for (let index = 0; index < count; index++) read.push(await passing(session, uriOf(index), `kind: annual_plan\ndocument: { id: p${index} }\n`))
  expect(await left(read)).toBeLessThanOrEqual(1)
})

test('what its preview was drawn from goes with a document', async () => {
  const session = openSession()
  const views = new Views(session)
  const shown = async (uri: string): Promise<WeakRef<FileModel>> => {
    session.documents.open({ uri, clientUri: uri, version: 1 }, soundPlan)
    session.changed()
    expect(await views.answer({ uri, locale: 'en' }, CancellationToken.None)).toMatchObject({ stale: false })
    const { file } = await snapshotOf(session, uri)
    if (!file) throw new Error(`${uri} was not read`)
    session.closed(uri)
    session.changed()
    return new WeakRef(file)
  }
  expect(await left([await shown('file:///elsewhere/a.plan.yaml'), await shown('file:///elsewhere/b.plan.yaml')])).toBe(0)
})

test('the files beside one that was opened alone go with it', async () => {
  const beside = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`file:///elsewhere/b${index}.registry.yaml`, 'kind: registry\n']))
  const session = openSession(beside)
  const uri = 'file:///elsewhere/a.plan.yaml'
  session.documents.open({ uri, clientUri: uri, version: 1 }, soundPlan)
  session.changed()
  const read = [...(await session.programme(uri)).files.values()].map((file) => new WeakRef(file))
  expect(read).toHaveLength(21)
  session.closed(uri)
  session.changed()
  expect(await left(read)).toBe(0)
})

test('the other files of an opened folder stay read', async () => {
  const session = openSession({ 'file:///w/b.registry.yaml': 'kind: registry\n' })
  session.programmes.folders = ['file:///w']
  const before = (await session.programme('file:///w/b.registry.yaml')).files.get('file:///w/b.registry.yaml')
  await passing(session, 'file:///w/a.plan.yaml', soundPlan)
  expect((await session.programme('file:///w/b.registry.yaml')).files.get('file:///w/b.registry.yaml')).toBe(before)
})

test('an author who changes one line after the other has one text kept, not one for each line', () => {
  const titles = 200
  const tasks = Array.from({ length: titles }, (_, index) => `  - id: T${index}\n    title: The title of the task with the number ${index}\n`)
  let table = buildLines(`kind: annual_plan\n# 王\ntasks:\n${tasks.join('')}`)
  let file = readFile('file:///w/a.plan.yaml', table)
  const size = 2 * table.text.length
  collect()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < titles; index++) {
    const at = table.text.indexOf(`number ${index}\n`)
    table = updateLines(table, { span: { start: at, end: at }, text: 'new ' })
    file = readFile(file.uri, table, file)
  }
  collect()
  expect(file.intact).toBe(true)
  // What is read again takes its own room; it is far from two hundred texts.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(40 * size)
})
