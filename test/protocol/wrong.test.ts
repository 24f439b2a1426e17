import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { wait } from '../kit/lsp.ts'
import { soundPlan } from '../kit/plans.ts'
import { framed, RawClient } from '../kit/raw.ts'
import { change, close, found, open, outcome, text, textDocument, uri } from '../kit/wrong.ts'

const [methodNotFound, invalidParams, internalError, requestFailed, contentModified] = [-32601, -32602, -32603, -32803, -32801]
let client: RawClient
/** What a server finds that has never seen anything else. */
let fresh: unknown

async function started(): Promise<RawClient> {
  const one = new RawClient()
  await one.initialize({ capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } } })
  return one
}

async function gone({ process, exit }: RawClient): Promise<void> {
  process.kill('SIGKILL')
  await exit
}

beforeAll(async () => {
  const other = await started()
  open(other)
  fresh = await found(other)
  await gone(other)
  client = await started()
})
afterAll(() => gone(client))
beforeEach(() => open(client))

/** It goes on, has the text that its client has, and said nothing beside the protocol. */
async function expectSound(): Promise<void> {
  change(client, 99, { text })
  expect(await found(client)).toEqual(fresh)
  close(client)
  open(client)
  expect(await found(client)).toEqual(fresh)
  close(client)
  expect([client.noise, client.process.exitCode]).toEqual(['', null])
}

test('the plan that all is compared with has findings', () => expect((fresh as readonly unknown[]).length).toBeGreaterThan(1))

const start = { line: 3, character: 0 }
const at = (line: unknown, character: unknown): object => ({ textDocument, position: { line, character } })

const questions = [
  ...['completion', 'hover', 'definition', 'references', 'prepareRename', 'rename', 'documentHighlight', 'documentSymbol', 'documentLink'],
  ...['documentColor', 'colorPresentation', 'foldingRange', 'selectionRange', 'codeAction', 'codeLens', 'inlayHint', 'semanticTokens/full'],
  ...['semanticTokens/range', 'formatting', 'rangeFormatting', 'onTypeFormatting', 'prepareCallHierarchy', 'diagnostic'],
].map((name) => `textDocument/${name}`)

const others = [
  ...['callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls', 'workspace/symbol', 'workspace/willRenameFiles', 'codeAction/resolve'],
  ...['view', 'locate', 'itemAt', 'edit', 'documents', 'groups', 'rulePage', 'fieldPage', 'rules', 'kinds', 'newPlan', 'export', 'import'].map(
    (name) => `continuity/${name}`,
  ),
  ...['site', 'ask', 'changes', 'nextBlank', 'fill', 'exercise', 'exerciseRecord'].map((name) => `continuity/${name}`),
]

describe('parameters', () => {
  const shapeless: readonly unknown[] = [undefined, null, 5, 'x', [], [null]]
  const nowhere: readonly unknown[] = [
    ...[{}, { textDocument: null }, { textDocument: uri }, { textDocument: { uri: 5 } }],
    ...[at('1', '2'), at(1.5, 0.5), at(null, 0), { textDocument, position: null }, { textDocument, position: 5 }],
    ...[
      { textDocument, range: { start } },
      { textDocument, range: { start, end: [] } },
      { textDocument, positions: [null] },
      { textDocument, context: 5 },
    ],
  ]

  test('of no shape are refused, whatever is asked', async () => {
    for (const method of questions)
      for (const params of [...shapeless, ...nowhere])
        expect([method, params, outcome(await client.request(method, params))]).toEqual([method, params, invalidParams])
    for (const method of others)
      for (const params of shapeless) expect([method, outcome(await client.request(method, params))]).toEqual([method, invalidParams])
    await expectSound()
  })

  test.each([
    ...['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename', 'prepareCallHierarchy', 'rename'],
    ...['onTypeFormatting', 'rangeFormatting', 'inlayHint', 'codeAction', 'colorPresentation', 'semanticTokens/range', 'selectionRange'],
  ])('that do not say where are refused (%s)', async (name) => {
    const params = { textDocument, newName: 'x', ch: '\n', context: { diagnostics: [] }, color: { red: 0, green: 0, blue: 0, alpha: 1 } }
    expect(outcome(await client.request(`textDocument/${name}`, params))).toBe(invalidParams)
  })

  test('with something odd in them have an answer, or an error of the protocol', async () => {
    const odd = [
      ...[
        at(1e9, 1e9),
        at(1e300, 1e300),
        at(-1, -1),
        at(22, 16),
        { textDocument, position: start, range: { start, end: { line: 0, character: 0 } } },
      ],
      ...['', 'nonsense', 'http://[x', 'file:///%', '//', 'untitled:'].map((one) => ({
        uri: one,
        textDocument: { uri: one },
        position: start,
        locale: 'en',
      })),
      { uri: 5, locale: 7, item: 3, format: 5, files: 5, kind: 5, tool: 5, rule: 5, data: 5 },
      ...['__proto__', 'constructor'].map((one) => ({
        uri,
        locale: one,
        format: one,
        kind: one,
        tool: one,
        rule: one,
        tab: one,
        item: one,
        field: one,
      })),
    ]
    for (const method of [...questions, ...others])
      for (const params of odd)
        expect([method, params, outcome(await client.request(method, params))]).toEqual([
          method,
          params,
          expect.toBeOneOf(['answered', invalidParams, internalError, requestFailed, contentModified]),
        ])
    await expectSound()
  })
})

describe('what is sent and not answered', () => {
  const changed = (...contentChanges: readonly unknown[]): readonly [string, unknown] => [
    'textDocument/didChange',
    { textDocument: { uri, version: 2 }, contentChanges },
  ]
  const ranged = (...[from, to]: readonly (readonly [unknown, unknown])[]): readonly [string, unknown] =>
    changed({ text: 'x', range: { start: { line: from?.[0], character: from?.[1] }, end: { line: to?.[0], character: to?.[1] } } })
  const unheard: readonly (readonly [string, unknown])[] = [
    ...['didOpen', 'didChange', 'didClose'].flatMap((name) =>
      [null, {}, [], { textDocument: null }, { textDocument: { uri: 7, version: 1, text: '' } }].map(
        (params) => [`textDocument/${name}`, params] as const,
      ),
    ),
    ['textDocument/didOpen', { textDocument: { uri, version: 1, text: null } }],
    ['textDocument/didOpen', { textDocument: { uri, version: 1, text: 5 } }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 } }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: 5 }],
    ...[
      changed(null),
      changed({}),
      changed({ text: null }),
      changed({ text: 5 }),
      changed({ text: 'x', range: null }),
      changed({ text: 'x', range: {} }),
    ],
    changed({ text: '# half of it\n', range: { start, end: start } }, { text: null }),
    ...[ranged(['1', '2'], [2, 3]), ranged([1.5, 2], [2.5, 3]), ranged([null, null], [null, null])],
    ...[null, { event: null }, { event: { added: [null], removed: 5 } }, { event: { added: [{ uri: 5 }], removed: [] } }].map(
      (params) => ['workspace/didChangeWorkspaceFolders', params] as const,
    ),
    ...[null, { changes: null }, { changes: [null] }, { changes: [{ uri: 5 }] }].map(
      (params) => ['workspace/didChangeWatchedFiles', params] as const,
    ),
    ...[null, { settings: 5 }, { settings: { continuity: [] } }].map((params) => ['workspace/didChangeConfiguration', params] as const),
    ...[null, {}, { id: null }, { id: 'none' }].map((params) => ['$/cancelRequest', params] as const),
    ...['$/setTrace', '$/progress', '$/nothing', 'nothing', '', 'toString', '__proto__', 'textDocument/didSave', 'continuity/refused'].map(
      (method) => [method, null] as const,
    ),
  ]

  test('and has no sense changes nothing', async () => {
    for (const [method, params] of unheard) {
      client.notify(method, params)
      expect([method, params, await found(client)]).toEqual([method, params, fresh])
    }
    await expectSound()
  })

  test('changes are made in the order in which they come, whatever their versions say', async () => {
    for (const [index, version] of [7, 3, 3, -1, null, 1].entries()) change(client, version, { text: `# ${index}\n`, range: { start, end: start } })
    change(client, 2, { text: '', range: { start, end: { line: 9, character: 0 } } })
    expect(await found(client)).toEqual(fresh)
    await expectSound()
  })

  test.each([
    ['backwards', { start: { line: 12, character: 0 }, end: start }, { start, end: { line: 12, character: 0 } }],
    [
      'behind the end of its line',
      { start: { line: 3, character: 900 }, end: { line: 4, character: 1e300 } },
      { start: { line: 3, character: 16 }, end: { line: 4, character: 18 } },
    ],
    [
      'before everything',
      { start: { line: -3, character: -9 }, end: { line: -1, character: 4 } },
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    ],
  ])('a range %s is the nearest one that there is', async (_, range, meant) => {
    change(client, 2, { range, text: ' odd: 1' })
    const odd = await found(client)
    change(client, 3, { text })
    change(client, 4, { range: meant, text: ' odd: 1' })
    expect(odd).not.toEqual(fresh)
    expect(odd).toEqual(await found(client))
    await expectSound()
  })

  test('a pair of surrogates may be cut in two and put together again', async () => {
    const line = text.split('\n').findIndex((one) => one.includes('🙂'))
    const character = (text.split('\n')[line] ?? '').indexOf('🙂') + 1
    const middle = { line, character }
    change(client, 2, { range: { start: middle, end: middle }, text: 'x' })
    expect(outcome(await client.request('textDocument/hover', { textDocument, position: middle }))).toBe('answered')
    for (const method of ['completion', 'documentSymbol', 'foldingRange', 'formatting'])
      expect(outcome(await client.request(`textDocument/${method}`, { textDocument, position: middle, options: {} }))).toBe('answered')
    change(client, 3, { range: { start: middle, end: { line, character: character + 1 } }, text: '' })
    expect(await found(client)).toEqual(fresh)
    await expectSound()
  })
})

test('a pull is never answered with the findings of a text that was there before, also where the version is the same', async () => {
  close(client)
  open(client, soundPlan)
  client.send({ id: 'early', method: 'textDocument/diagnostic', params: { textDocument } })
  close(client)
  open(client)
  const { result, error } = await client.reply('early')
  if (!error) expect((result as { readonly items: unknown }).items).toEqual(fresh)
  await expectSound()
})

test('four hundred questions of which most are given up', async () => {
  const asked = Array.from({ length: 400 }, (_, index) => `many${index}`)
  for (const id of asked) client.send({ id, method: 'textDocument/documentSymbol', params: { textDocument } })
  for (const [index, id] of asked.entries()) if (index % 10 > 0) client.notify('$/cancelRequest', { id })
  const replies = await Promise.all(asked.map((id) => client.reply(id)))
  expect(replies.filter((reply, index) => index % 10 === 0 && outcome(reply) !== 'answered')).toEqual([])
  expect(replies.filter((reply) => outcome(reply) !== 'answered' && outcome(reply) !== -32800)).toEqual([])
  await wait(50)
  const ids = client.replies.flatMap(({ id }) => (String(id).startsWith('many') ? [id] : []))
  expect(ids.length).toBe(asked.length)
  await expectSound()
})

test('unknown questions', async () => {
  for (const method of ['continuity/nothing', 'textDocument/nothing', 'nothing', '', 'toString', '__proto__', '$/nothing'])
    expect([method, outcome(await client.request(method, { textDocument }))]).toEqual([method, methodNotFound])
  await expectSound()
})

test.each([
  ['a batch', framed([{ jsonrpc: '2.0', id: 1, method: 'shutdown' }])],
  ['no JSON', framed('{nonsense')],
  ['nothing', framed('')],
  ['null', framed('null')],
  ['a figure', framed('5')],
  ['an object', framed('{}')],
  ['no id', framed({ jsonrpc: '2.0', id: null, method: 'shutdown' })],
  ['an id that is none', framed({ jsonrpc: '2.0', id: {}, method: 'shutdown' })],
  ['a method that is none', framed({ jsonrpc: '2.0', id: 1, method: 5 })],
  ['an answer that nobody asked for', framed({ jsonrpc: '2.0', id: 9999, result: 5 })],
  ['no text', Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x80, 0xc0])])],
  ['200,000 brackets', framed('['.repeat(200_000))],
  ['a strange character set', 'Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=nonsense\r\n\r\n{}'],
])('a message that holds %s', async (_, bytes) => {
  client.write(bytes)
  expect(await found(client)).toEqual(fresh)
  await expectSound()
})

test('a message that comes byte by byte', async () => {
  const bytes = framed({ jsonrpc: '2.0', id: 'slow', method: 'textDocument/hover', params: at(0, 0) })
  for (const byte of bytes.subarray(0, 60)) {
    client.write(Buffer.from([byte]))
    await wait(1)
  }
  client.write(bytes.subarray(60))
  expect(outcome(await client.reply('slow'))).toBe('answered')
  await expectSound()
})
