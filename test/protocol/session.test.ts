import { describe, expect, test } from 'vitest'
import { bundle, commandLine, source } from '../kit/lsp.ts'
import { planWith, soundPlan } from '../kit/plans.ts'
import { serving } from '../kit/serving.ts'

const uri = 'file:///nowhere/a.plan.yaml'

describe.each([source, bundle, commandLine])('the $name server', (entry) => {
  test('says what it can do, and offers pulls only to a client that can pull', async () => {
    const pull = await serving({ entry, diagnostics: 'pull' })
    const push = await serving({ entry, diagnostics: 'push' })
    expect(pull.initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      definitionProvider: true,
      documentSymbolProvider: true,
      completionProvider: {},
      codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix']) },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
    })
    expect(push.initialized.capabilities.diagnosticProvider).toBeUndefined()
  })

  test('finds, explains and forgets what is opened and closed', async () => {
    const client = await serving({ entry })
    await client.open(uri, planWith('    owner: wang\n', '    owner: [姓名]\n'))
    expect((await client.findings(uri)).map(({ code, severity, source }) => [code, severity, source])).toEqual([['DOC-01', 4, 'continuity']])
    await client.close(uri)
    expect(await client.findings(uri)).toEqual([])
    await client.open(uri, soundPlan, 7)
    expect(await client.findings(uri)).toEqual([])
    expect(client.stderr).toBe('')
  })

  test('ends when it is told to, with 0 after a shutdown', async () => {
    const client = await serving({ entry })
    await client.open(uri, soundPlan)
    await client.request('shutdown', undefined)
    await client.notify('exit', undefined)
    expect(await client.exit).toBe(0)
  })

  test('ends when its client is gone', async () => {
    const client = await serving({ entry })
    await client.open(uri, soundPlan)
    client.process.stdin?.end()
    expect(await Promise.race([client.exit, new Promise((resolve) => setTimeout(() => resolve('still there'), 4000))])).not.toBe('still there')
  })

  test('ends although a client waits for its workspace', async () => {
    const client = await serving({ entry })
    void client.request('workspace/diagnostic', { previousResultIds: [] }).catch(() => undefined)
    await client.request('shutdown', undefined)
    await client.notify('exit', undefined)
    expect(await client.exit).toBe(0)
  })
})

describe('a session', () => {
  test('answers an unknown request with an error and goes on', async () => {
    const client = await serving()
    await expect(client.request('continuity/nothing', {})).rejects.toMatchObject({ code: -32601 })
    await client.open(uri, soundPlan)
    expect(await client.findings(uri)).toEqual([])
  })

  test('tells the page of a rule in the language that is asked for', async () => {
    const client = await serving()
    const page = (locale: string): Promise<{ readonly markdown: string | null }> => client.request('continuity/rulePage', { rule: 'ANN-13', locale })
    const pages = await Promise.all(['en', 'zh-cn', 'zh-tw'].map(page))
    expect(new Set(pages.map(({ markdown }) => markdown)).size).toBe(3)
    for (const { markdown } of pages) expect(markdown).toMatch(/^# ANN-13/)
    expect(await client.request('continuity/rulePage', { rule: 'XXX-99', locale: 'en' })).toEqual({ markdown: null })
  })

  test.each([
    ['en', {}, /placeholder/],
    ['zh-cn', {}, /占位/],
    ['zh-tw', {}, /空白/],
    ['zh-Hant-HK', {}, /空白/],
    ['de', {}, /placeholder/],
    ['en', { locale: 'zh-tw' }, /空白/],
  ])('speaks %s with %j', async (locale, initializationOptions, pattern) => {
    const client = await serving({ initialize: { locale }, initializationOptions })
    await client.open(uri, planWith('    owner: wang\n', '    owner: [姓名]\n'))
    expect((await client.findings(uri))[0]?.message).toMatch(pattern)
  })

  test('links a finding to its rule’s page where the editor has a scheme for it, and only there', async () => {
    const text = planWith('    owner: wang\n', '    owner: [姓名]\n')
    const linked = await serving({ initializationOptions: { uriScheme: 'vscode-insiders' } })
    await linked.open(uri, text)
    expect((await linked.findings(uri))[0]?.codeDescription?.href).toBe('vscode-insiders://continuity-plans.continuity/rule/DOC-01')
    const plain = await serving()
    await plain.open(uri, text)
    expect((await plain.findings(uri))[0]?.codeDescription).toBeUndefined()
  })

  test('uses no processor while nothing happens', async () => {
    const client = await serving()
    await client.open(uri, soundPlan)
    await client.findings(uri)
    const held = client.request('workspace/diagnostic', { previousResultIds: [] }).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const before = await ticks(client.process.pid)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    // A hundred ticks are a second.
    expect((await ticks(client.process.pid)) - before).toBeLessThanOrEqual(5)
    void held
  })
})

async function ticks(pid: number | undefined): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  const fields = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [user = 0, system = 0] = fields
    .slice(fields.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return user + system
}
