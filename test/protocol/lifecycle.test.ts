import { describe, expect, test } from 'vitest'
import { folderWith } from '../kit/folder.ts'
import { wait } from '../kit/lsp.ts'
import { soundPlan } from '../kit/plans.ts'
import { framed, type RawClient, rawClient, rawSession } from '../kit/raw.ts'
import { found, open, outcome, text, textDocument } from '../kit/wrong.ts'

const [serverNotInitialized, invalidRequest, invalidParams] = [-32002, -32600, -32602]
const hover = { textDocument, position: { line: 0, character: 0 } }
const endOf = (client: RawClient): Promise<number | null | string> => Promise.race([client.exit, wait(4000).then(() => 'still there')])

describe('the life of a server', () => {
  test('begins with initialize: before it, nothing is answered and nothing heard', async () => {
    const client = rawClient()
    open(client)
    for (const method of ['textDocument/hover', 'shutdown', 'continuity/rules'])
      expect([method, outcome(await client.request(method, hover))]).toEqual([method, serverNotInitialized])
    for (const params of [undefined, null, {}, { capabilities: null }, { capabilities: {}, workspaceFolders: [null] }, { capabilities: 'all' }])
      expect(outcome(await client.request('initialize', params))).toBe(invalidParams)
    expect(outcome(await client.initialize())).toBe('answered')
    expect(await found(client)).toEqual([])
    open(client, 'kind: nonsense\n')
    expect(await found(client)).toHaveLength(1)
    expect(client.noise).toBe('')
  })

  test('has one initialize, and ends with shutdown: behind it nothing is answered', async () => {
    const client = rawClient()
    await client.initialize()
    open(client)
    const before = await found(client)
    expect(outcome(await client.initialize())).toBe(invalidRequest)
    expect(await found(client)).toEqual(before)
    expect(await client.request('shutdown')).toMatchObject({ result: null })
    for (const method of ['textDocument/hover', 'initialize', 'shutdown', 'continuity/rules'])
      expect([method, outcome(await client.request(method, hover))]).toEqual([method, invalidRequest])
    client.notify('exit')
    expect(await endOf(client)).toBe(0)
    expect(client.noise).toBe('')
  })
})

describe('the end of a server', () => {
  test.each([
    ['exit before initialize', (client: RawClient) => client.notify('exit')],
    [
      'half a message, and no more',
      (client: RawClient) => client.process.stdin?.end(framed({ jsonrpc: '2.0', id: 1, method: 'shutdown' }).subarray(0, 40)),
    ],
    ['half a header, and no more', (client: RawClient) => client.process.stdin?.end('Content-Len')],
  ])('is 1 behind %s', async (_, end) => {
    const client = rawClient()
    end(client)
    expect(await endOf(client)).toBe(1)
    expect(client.noise).toBe('')
  })

  test.each([
    ['exit', 0, (client: RawClient) => client.notify('exit')],
    ['the end of its input', 0, (client: RawClient) => client.process.stdin?.end()],
  ])('in the midst of fifty questions, by shutdown and %s', async (_, code, end) => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}.plan.yaml`, soundPlan])))
    const client = await rawSession({ workspaceFolders: [{ uri: folder.uri, name: 'f' }] })
    open(client)
    for (let index = 0; index < 50; index++)
      client.send({
        id: index,
        method: index % 2 ? 'textDocument/diagnostic' : 'workspace/diagnostic',
        params: index % 2 ? { textDocument } : { previousResultIds: [] },
      })
    const shut = await client.request('shutdown')
    expect(shut).toMatchObject({ result: null })
    end(client)
    expect(await endOf(client)).toBe(code)
    // What was asked before is answered or not, and each but once.
    const ids = client.replies.flatMap(({ id, method }) => (typeof id === 'number' && method === undefined ? [id] : []))
    expect(ids.length).toBe(new Set(ids).size)
    expect(client.noise).toBe('')
  })
})

test('two servers on one folder find the same, whoever is asked first', async () => {
  const folder = folderWith({ 'wrong.plan.yaml': text, 'b.plan.yaml': soundPlan })
  const params = { workspaceFolders: [{ uri: folder.uri, name: 'f' }] }
  const clients = await Promise.all([rawSession(params), rawSession(params)])
  const [one, other] = await Promise.all(
    clients.map(async (client) => {
      const { result } = await client.request('workspace/diagnostic', { previousResultIds: [] })
      return (result as { readonly items: readonly { readonly items: readonly unknown[] }[] }).items
    }),
  )
  expect(one?.map(({ items }) => items.length > 0)).toContain(true)
  expect(one).toEqual(other)
})
