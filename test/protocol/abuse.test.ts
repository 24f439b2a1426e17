import { type ChildProcess, spawn } from 'node:child_process'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createProtocolConnection, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { methods as blankMethods } from '../../server/src/protocol/blanks.ts'
import { methods as exerciseMethods } from '../../server/src/protocol/exercise.ts'
import { methods as viewMethods } from '../../server/src/protocol/view.ts'
import { bundleOf } from '../kit/bundles.ts'
import { example } from '../kit/exampleFiles.ts'
import { planWith } from '../kit/plans.ts'

const uri = 'file:///nowhere/a.plan.yaml'
const holed = planWith('    owner: wang\n', '    owner: [姓名]\n')
const notInitialized = -32002
const invalidRequest = -32600

/** A server to which nothing has been said yet. */
interface Raw {
  readonly process: ChildProcess
  readonly connection: ProtocolConnection
  readonly exit: Promise<number | null>
  readonly stderr: () => string
}

function raw(): Raw {
  const child = spawn(process.execPath, [bundleOf('node'), '--stdio'], { stdio: 'pipe' })
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  let written = ''
  child.stderr.on('data', (data) => {
    written += String(data)
  })
  connection.listen()
  onTestFinished(() => {
    connection.dispose()
    child.kill()
  })
  return { process: child, connection, exit: new Promise((resolve) => child.once('exit', resolve)), stderr: () => written }
}

const initialize = ({ connection }: Raw): Promise<unknown> =>
  connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } })

/** The code of a refusal; `answer` where there was one. */
const outcome = (asked: Promise<unknown>): Promise<number | 'answer'> =>
  asked.then(
    () => 'answer',
    (error: { readonly code: number }) => error.code,
  )

const hover = ({ connection }: Raw): Promise<unknown> =>
  connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } })

async function findings({ connection }: Raw): Promise<unknown> {
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'continuity', version: 1, text: holed } })
  return connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
}

async function fresh(): Promise<unknown> {
  const server = raw()
  await initialize(server)
  return findings(server)
}

describe('the order of a session', () => {
  test('begins once, and ends once', async () => {
    const server = raw()
    expect(await outcome(hover(server))).toBe(notInitialized)
    expect(await outcome(initialize(server))).toBe('answer')
    expect(await outcome(initialize(server))).toBe(invalidRequest)
    expect(await outcome(hover(server))).toBe('answer')
    expect(await server.connection.sendRequest('shutdown')).toBeNull()
    expect(await outcome(hover(server))).toBe(invalidRequest)
    await server.connection.sendNotification('exit')
    expect(await server.exit).toBe(0)
  })

  test('is broken off by an exit without a shutdown, which is a failure', async () => {
    const server = raw()
    await initialize(server)
    await server.connection.sendNotification('exit')
    expect(await server.exit).toBe(1)
  })

  test('ends in the midst of work: what was asked is answered', async () => {
    const server = raw()
    await initialize(server)
    const { text } = example('bank.plan.yaml')
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'continuity', version: 1, text } })
    const asked = Array.from({ length: 50 }, (_, index) =>
      outcome(server.connection.sendRequest(`textDocument/${['diagnostic', 'documentSymbol', 'codeLens'][index % 3]}`, { textDocument: { uri } })),
    )
    expect(await server.connection.sendRequest('shutdown')).toBeNull()
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['answer']))
    await server.connection.sendNotification('exit')
    expect([await server.exit, server.stderr()]).toEqual([0, ''])
  })

  test('ends with the stream, be it in the midst of a message', async () => {
    const server = raw()
    await initialize(server)
    server.process.stdin?.end('Content-Length: 500\r\n\r\n{"jsonrpc"')
    expect([await server.exit, server.stderr()]).toEqual([1, ''])
  })

  test('goes on after a message that is no JSON', async () => {
    const server = raw()
    await initialize(server)
    server.process.stdin?.write('Content-Length: 5\r\n\r\n{{{{{')
    expect(await outcome(hover(server))).toBe('answer')
    expect(await findings(server)).toEqual(await fresh())
  })
})

const nowhere = { start: { line: -1, character: -1 }, end: { line: 1e12, character: 1e12 } }
const backwards = { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } }

/** What no client should say of a document, a place and the rest. */
const params: readonly (object | null)[] = [
  null,
  {},
  { textDocument: null },
  { textDocument: {} },
  { textDocument: { uri: 5 } },
  { textDocument: { uri: '%%%' }, position: { line: 0, character: 0 }, range: nowhere, context: { diagnostics: [{}] }, options: { tabSize: 'x' } },
  { textDocument: { uri } },
  { textDocument: { uri }, position: { line: 'a', character: {} } },
  { textDocument: { uri }, position: { line: -5, character: -1 }, range: nowhere, context: { diagnostics: [] }, options: {}, newName: 'x' },
  { textDocument: { uri }, position: { line: 2, character: 9 }, range: backwards, context: null, options: null, ch: 7, newName: 5, positions: 'x' },
  { textDocument: { uri }, position: { line: 1e300, character: 0.5 }, newName: '', positions: [{}], options: { tabSize: -5 }, ch: '\n' },
  { textDocument: { uri, version: 'x' }, contentChanges: null },
  { textDocument: { uri, version: 3 }, contentChanges: [null] },
  { textDocument: { uri, version: 4 }, contentChanges: [{ range: null, text: 5 }] },
  { textDocument: { uri, version: -1 }, contentChanges: [{ range: backwards, text: 'x' }] },
  { settings: 5 },
  { changes: [{ uri: 5, type: 9 }] },
  { event: { added: [{ uri: 5 }], removed: [{}] } },
  { files: [{ oldUri: 5 }] },
  { id: {} },
  { query: 5 },
  { previousResultIds: [{}] },
  { data: {} },
]

const ofDocuments = [
  ...['hover', 'completion', 'definition', 'references', 'documentSymbol', 'codeAction', 'formatting', 'rangeFormatting', 'onTypeFormatting'],
  ...['rename', 'prepareRename', 'foldingRange', 'selectionRange', 'documentLink', 'documentHighlight', 'documentColor', 'colorPresentation'],
  ...['codeLens', 'inlayHint', 'semanticTokens/full', 'semanticTokens/range', 'diagnostic', 'prepareCallHierarchy', 'signatureHelp'],
]
const requests = [
  ...ofDocuments.map((name) => `textDocument/${name}`),
  ...['workspace/symbol', 'workspace/executeCommand', 'workspace/willRenameFiles', 'codeAction/resolve', 'no/suchMethod', '$/noSuchMethod'],
  ...[viewMethods, blankMethods, exerciseMethods].flatMap((methods) => Object.values(methods)),
]
const notifications = [
  ...['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'].map((name) => `textDocument/${name}`),
  ...['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders', 'didRenameFiles'].map((name) => `workspace/${name}`),
  ...['$/cancelRequest', '$/setTrace', 'window/workDoneProgress/cancel', 'no/suchMethod'],
]

test('whatever is said in whatever form is answered, and findings are those of a server to which nothing was said', async () => {
  const server = raw()
  await initialize(server)
  await findings(server)
  for (const method of requests)
    for (const said of params) expect([method, await outcome(server.connection.sendRequest(method, said))]).not.toContain(undefined)
  for (const method of notifications) for (const said of params) await server.connection.sendNotification(method, said)
  expect(await findings(server)).toEqual(await fresh())
  expect([server.process.exitCode, server.stderr()]).toEqual([null, ''])
})
