import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { bundleOf } from '../kit/bundles.ts'
import { root } from '../kit/exampleFiles.ts'
import { folderWith } from '../kit/folder.ts'

const slow = { timeout: 30_000 }

/** An assistant's end of the conversation: what it writes, line by line, and what it hears. */
function assistant(folder: string) {
  const child = spawn(process.execPath, [bundleOf('cli'), 'mcp', folder], { cwd: root })
  onTestFinished(() => void child.kill())
  const heard = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    say: (message: object | string) =>
      child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message })}\n`),
    hear: async () => JSON.parse((await heard.next()).value ?? 'null'),
    leave: () => {
      child.stdin.end()
      return ended
    },
  }
}

const plan = (rto: string): string =>
  `kind: bia\ndocument: { id: b, title: B, status: draft }\nactivities:\n  - { id: orders, name: Orders, mtpd: 4h, rto: ${rto} }\n`

test('an assistant is told what there is to ask, asks, and leaves', slow, async () => {
  const folder = folderWith({ 'a.bia.yaml': plan('6h') })
  const { say, hear, leave } = assistant(folder.path)
  say({ id: 1, method: 'initialize', params: { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 'test', version: '1' } } })
  expect(await hear()).toMatchObject({
    jsonrpc: '2.0',
    id: 1,
    result: { protocolVersion: '2025-03-26', capabilities: { tools: {} }, serverInfo: { name: 'continuity' } },
  })
  say({ method: 'notifications/initialized' })
  say({ id: 'two', method: 'tools/list' })
  const { id, result } = await hear()
  expect(id).toBe('two')
  expect(result.tools.map((tool: { readonly name: string }) => tool.name)).toEqual(['find', 'check', 'what_if', 'explain'])
  for (const { annotations } of result.tools) expect(annotations).toMatchObject({ readOnlyHint: true })

  const check = { method: 'tools/call', params: { name: 'check', arguments: { severity: 'error' } } }
  say({ id: 3, ...check })
  const before = JSON.parse((await hear()).result.content[0].text)
  expect(before.findings).toMatchObject([{ rule: 'BIA-01', line: 4 }])
  // Answers are about the files as they are now.
  folder.write('a.bia.yaml', plan('2h'))
  say({ id: 4, ...check })
  expect(JSON.parse((await hear()).result.content[0].text).counts.error).toBe(0)
  expect(await leave()).toBe(0)
})

test('what is no request is answered with its error, and the next one is heard', slow, async () => {
  const { say, hear, leave } = assistant(folderWith({ 'a.bia.yaml': plan('2h') }).path)
  const cases: readonly (readonly [message: object | string, answer: object])[] = [
    ['{', { id: null, error: { code: -32_700 } }],
    ['[]', { id: null, error: { code: -32_600 } }],
    ['{"jsonrpc":"1.0","id":1,"method":"ping"}', { id: null, error: { code: -32_600 } }],
    [
      { id: 2, method: 'resources/list' },
      { id: 2, error: { code: -32_601 } },
    ],
    [
      { id: 3, method: 'tools/call', params: { name: 'rm' } },
      { id: 3, error: { code: -32_602 } },
    ],
    [
      { id: 4, method: 'tools/call', params: { name: 'find', arguments: 5 } },
      { id: 4, result: { isError: true } },
    ],
    [
      { id: 5, method: 'ping' },
      { id: 5, result: {} },
    ],
  ]
  for (const [message, expected] of cases) {
    say(message)
    expect(await hear()).toMatchObject({ jsonrpc: '2.0', ...expected })
  }
  expect(await leave()).toBe(0)
})

test('a folder without plans is a sentence for the assistant, not an end', slow, async () => {
  const { say, hear } = assistant(folderWith({ 'a.txt': '' }).path)
  say({ id: 1, method: 'tools/call', params: { name: 'check' } })
  expect(await hear()).toMatchObject({ id: 1, result: { isError: true, content: [{ text: expect.stringMatching(/no plan files/) }] } })
})
