import { describe, expect, test } from 'vitest'
import { continuity } from '../kit/cli.ts'
import { folderWith } from '../kit/folder.ts'
import { commandLine, rangeOf } from '../kit/lsp.ts'
import { planWith, soundPlan } from '../kit/plans.ts'
import { serving } from '../kit/serving.ts'

const slow = { timeout: 20_000 }
const uri = 'file:///nowhere/a.plan.yaml'

describe('continuity lsp', () => {
  test.each([
    [['lsp'], 'lsp needs to know how an editor speaks to it: continuity lsp --stdio'],
    [['lsp', '--stdio=no'], '--stdio takes no value'],
    [['lsp', '--socket=6000'], 'lsp has no option --socket; try: continuity lsp --stdio'],
    [['lsp', '--stdio', '--today', '2026-03-31'], 'lsp has no option --today; try: continuity lsp --stdio'],
    [['lsp', '-x'], 'lsp has no option -x; try: continuity lsp --stdio'],
    [['lsp', 'a.plan.yaml', '--stdio'], 'lsp takes no file: the editor says what is open, not «a.plan.yaml»'],
    [['lsp', '--stdio', '--clientProcessId'], '--clientProcessId needs a value'],
    [['lsp', '--stdio', '--clientProcessId=me'], '--clientProcessId is the number of a process'],
  ])('%j says in one sentence what is wrong', slow, async (args, sentence) => {
    expect(await continuity(args)).toEqual({ code: 2, out: '', err: `continuity: ${sentence}\n` })
  })

  test('stands in the help, and has it too', slow, async () => {
    const [help, own] = await Promise.all([continuity(['--help']), continuity(['lsp', '--help'])])
    expect([help.code, own.code, own.out]).toEqual([0, 0, help.out])
    expect(help.out).toContain('continuity lsp --stdio\n')
  })

  test('has no option in common with the other commands', slow, async () => {
    expect(await continuity(['check', '.', '--stdio'])).toMatchObject({
      code: 2,
      out: '',
      err: 'continuity: check has no option --stdio; try: continuity check PATH… [options]\n',
    })
  })

  test('ends with 1 and in silence when nobody speaks to it', slow, async () => {
    expect(await continuity(['lsp', '--stdio'])).toEqual({ code: 1, out: '', err: '' })
  })
})

describe('the server that it starts', () => {
  test('ends with 1 when it is told to exit without a shutdown', async () => {
    const client = await serving({ entry: commandLine })
    await client.notify('exit', undefined)
    expect(await client.exit).toBe(1)
  })

  test('ends with 1 when its client is gone, whatever it was about to say', async () => {
    const client = await serving({ entry: commandLine })
    await client.open(uri, soundPlan)
    void client.pull(uri).catch(() => undefined)
    client.process.stdout?.destroy()
    client.process.stdin?.destroy()
    expect(await client.exit).toBe(1)
    expect(client.stderr).toBe('')
  })

  test.each([
    ['as the protocol says', { initialize: { locale: 'zh-TW' } }],
    ['for an editor that can only pass options', { initializationOptions: { locale: 'zh-tw' } }],
  ])('speaks the language of the editor, %s', async (_, options) => {
    const client = await serving({ entry: commandLine, ...options })
    await client.open(uri, planWith('    owner: wang\n', '    owner: [姓名]\n'))
    expect((await client.findings(uri))[0]?.message).toMatch(/空白/)
  })

  test('finds the other files of a folder that is said in the old way', async () => {
    const text = planWith('    owner: wang\n', '    owner: chen\n')
    const folder = folderWith({
      'people.registry.yaml': 'kind: registry\ndocument: { id: r, title: R, status: in_force }\npeople:\n  - { id: chen, name: 陳 }\n',
      'plans/a.plan.yaml': text,
    })
    const client = await serving({ entry: commandLine, initialize: { rootUri: folder.uri, workspaceFolders: null } })
    const plan = folder.of('plans/a.plan.yaml')
    await client.open(plan, text)
    const { start } = rangeOf(text, 'chen')
    const places = await client.request<readonly { readonly targetUri: string }[]>('textDocument/definition', {
      textDocument: { uri: plan },
      position: start,
    })
    expect(JSON.stringify(places)).toContain(folder.of('people.registry.yaml'))
  })
})
