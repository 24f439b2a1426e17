import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodeAction, CompletionList, DocumentSymbol, Hover, LocationLink, TextDocumentEdit } from 'vscode-languageserver/node'
import { expand } from '../kit/accept.ts'
import { example } from '../kit/exampleFiles.ts'
import { applyTextEdits, Client, positionOf, rangeOf, textAt } from '../kit/lsp.ts'
import { planWith, soundPlan, withTaskLine } from '../kit/plans.ts'
import { dataOf } from '../kit/yaml.ts'

const hospital = example('hospital.plan.yaml')
const registry = example('hospital.registry.yaml')
const folder = hospital.uri.slice(0, hospital.uri.lastIndexOf('/'))

/** The position a few characters into a piece of a text. */
const inside = (text: string, piece: string, by = 1): { line: number; character: number } => positionOf(text, text.indexOf(piece) + by)

describe('the server over its streams', () => {
  let client: Client
  beforeAll(async () => {
    client = await Client.start({ folders: [folder] })
    await client.open(hospital.uri, hospital.text)
  })
  afterAll(() => client.stop())

  let version = 1
  const show = (text: string): Promise<void> => client.change(hospital.uri, ++version, { text })
  const ask = <R>(method: string, params: object): Promise<R> =>
    client.request(`textDocument/${method}`, { textDocument: { uri: hospital.uri }, ...params })

  test('hover: an availability and what it allows', async () => {
    const found: Hover = await ask('hover', { position: inside(hospital.text, '>= 99.95 %', 4) })
    // 0.05 % of 525,600 minutes are 262.8 minutes.
    expect(found).toMatchObject({ contents: { kind: 'markdown', value: expect.stringContaining('4.38 h') } })
    expect(found.range && textAt(hospital.text, found.range)).toContain('99.95 %')
  })

  test('definition: from a plan into the registry that is not open', async () => {
    const links: readonly LocationLink[] = await ask('definition', { position: inside(hospital.text, 'owner: p-sharma', 8) })
    expect(links).toHaveLength(1)
    const [link] = links as readonly [LocationLink]
    expect(link.targetUri).toBe(registry.uri)
    expect(textAt(registry.text, link.targetSelectionRange)).toBe('p-sharma')
    expect(link.originSelectionRange && textAt(hospital.text, link.originSelectionRange)).toBe('p-sharma')
  })

  test('outline: sections with their elements', async () => {
    const symbols: readonly DocumentSymbol[] = await ask('documentSymbol', {})
    const tasks = symbols.find(({ name }) => name === 'tasks')
    expect(tasks?.children?.map(({ name }) => name)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'])
    for (const task of tasks?.children ?? []) expect(textAt(hospital.text, task.selectionRange)).toBe(task.name)
  })

  test('completion: an owner from the registry, written in its place', async () => {
    const text = hospital.text.replace('    owner: p-sharma\n', '    owner: \n')
    await show(text)
    const { items }: CompletionList = await ask('completion', { position: inside(text, '    owner: \n', 11) })
    const sharma = items.find(({ label }) => label === 'p-sharma')
    const edit = sharma?.textEdit as { readonly range: ReturnType<typeof rangeOf>; readonly newText: string }
    expect(sharma).toMatchObject({ insertTextMode: 1, insertTextFormat: 2 })
    expect(applyTextEdits(text, [{ ...edit, newText: expand(edit.newText) }])).toBe(hospital.text)
    await show(hospital.text)
  })

  test('completion: what the editor filters by begins where the edit begins', async () => {
    const text = hospital.text.replace('    category: bia\n', '    category: tr\n')
    await show(text)
    const position = inside(text, '    category: tr\n', 16)
    const { items }: CompletionList = await ask('completion', { position })
    for (const { textEdit } of items) {
      const { range } = textEdit as { readonly range: ReturnType<typeof rangeOf> }
      expect(range.start.line).toBe(position.line)
      expect(range.end.line).toBe(position.line)
      expect(textAt(text, { start: range.start, end: position })).toBe('tr')
    }
    expect(items.map(({ label }) => label)).toContain('training')
    await show(hospital.text)
  })

  const actionsAt = (text: string, piece: string, only?: readonly string[]): Promise<readonly CodeAction[]> =>
    ask('codeAction', { range: rangeOf(text, piece), context: { diagnostics: [], ...(only && { only }) } })

  /** Applies the changes of an action one after the other, as the protocol says: each speaks of the text after those before it. */
  function applied(text: string, { edit }: CodeAction): string {
    return ((edit?.documentChanges ?? []) as readonly TextDocumentEdit[]).reduce(
      (now, { edits }) => applyTextEdits(now, edits as Parameters<typeof applyTextEdits>[1]),
      text,
    )
  }

  test('quick fix: quotes around what YAML cannot carry', async () => {
    const text = withTaskLine('description: @王')
    await show(text)
    const [action] = await actionsAt(text, '@王')
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true })
    expect(applied(text, action ?? never())).toBe(text.replace('@王', "'@王'"))
    expect((dataOf(applied(text, action ?? never())) as { tasks: readonly { description: string }[] }).tasks[0]?.description).toBe('@王')
  })

  test('quick fix: what is no fault is waived, once somebody has said why', async () => {
    const text = planWith('    date: 2026-03-31\n', '    date: 2027-01-15\n').replace('kind: annual_plan', 'kind: annual_plan # alone')
    const uri = 'untitled:waived.plan.yaml'
    await client.open(uri, text)
    const codes = async (): Promise<readonly unknown[]> => (await client.findings(uri)).map(({ code }) => code)
    expect(await codes()).toEqual(['ANN-13'])
    const actions: readonly CodeAction[] = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: rangeOf(text, '2027-01-15'),
      context: { diagnostics: [] },
    })
    const waived = actions.map((action) => applied(text, action)).find((after) => after.includes('waivers:')) ?? never()
    await client.change(uri, 2, { text: waived })
    expect(await codes()).toContain('ANN-13')
    await client.change(uri, 3, { text: waived.replace('"[reason]"', 'The year of the move') })
    expect(await codes()).not.toContain('ANN-13')
    await client.close(uri)
  })

  test('quick fix: nothing where nothing is wrong', async () => {
    await show(soundPlan)
    expect(await actionsAt(soundPlan, 'title: Analysis\n    category')).toEqual([])
  })

  test.each([
    ['places apart', 'title: Restore\n', 'title: Restore'],
    ['two that overlap', 'title: Analysis: part #1\n', "title: 'Analysis: part #1'"],
  ])('fix all: everything that changes no meaning, at once, with %s', async (_, title, expected) => {
    const text = withTaskLine('description: @王').replace('title: Analysis\n', title).replace('statement: Recover in time.', 'statement: >= 2 %')
    await show(text)
    const [action] = await actionsAt(text, 'statement: >= 2 %', ['source.fixAll'])
    expect(action).toMatchObject({ kind: 'source.fixAll' })
    const mended = applied(text, action ?? never())
    for (const line of ["description: '@王'", "statement: '>= 2 %'", expected]) expect(mended).toContain(`${line}\n`)
    await show(mended)
    expect((await client.findings(hospital.uri)).filter(({ code }) => code === 'YAML')).toEqual([])
  })

  test.each([[['refactor']], [['source.organizeImports']]])('asked only for %j it offers no fixes', async (only) => {
    const text = withTaskLine('description: @王')
    await show(text)
    expect(await actionsAt(text, '@王', only)).toEqual([])
  })

  test('asked for quick fixes it offers them', async () => {
    const text = withTaskLine('description: @王')
    await show(text)
    expect(await actionsAt(text, '@王', ['quickfix'])).toHaveLength(1)
  })

  test('places behind characters of two units are exact', async () => {
    const text = planWith('title: Analysis\n', "title: '🚑🔥 [姓名] 𠮷'\n")
    await show(text)
    const [finding] = await client.findings(hospital.uri)
    expect(finding && textAt(text, finding.range)).toBe('[姓名]')
    const line = text.slice(0, text.indexOf('[姓名]')).split('\n').at(-1) ?? ''
    expect(finding?.range.start.character).toBe(line.length)
  })

  test('edits behind the end of a line and of the text mean that end', async () => {
    await show(soundPlan)
    const { line } = rangeOf(soundPlan, 'title: Analysis\n').start
    await client.change(hospital.uri, ++version, { range: { start: { line, character: 999 }, end: { line, character: 9999 } }, text: ' again' })
    await client.change(hospital.uri, ++version, {
      range: { start: { line: 9999, character: 0 }, end: { line: 99999, character: 9 } },
      text: '    - id: lee\n      name: [name]\n',
    })
    const expected = `${soundPlan.replace('title: Analysis\n', 'title: Analysis again\n')}    - id: lee\n      name: [name]\n`
    const [finding] = await client.findings(hospital.uri)
    expect(finding && textAt(expected, finding.range)).toBe('[name]')
    const symbols: readonly DocumentSymbol[] = await ask('documentSymbol', {})
    expect(symbols.find(({ name }) => name === 'tasks')?.children?.[0]?.detail).toBe('Analysis again')
  })

  test('several changes in one message hold one after the other', async () => {
    await show(soundPlan)
    const { start } = rangeOf(soundPlan, 'title: Analysis\n')
    const place = (from: number, to: number) => ({
      start: { line: start.line, character: start.character + from },
      end: { line: start.line, character: start.character + to },
    })
    // `title: Analysis` becomes `title: [Analysis]`, then `title: [name]`: the second range speaks of the text after the first.
    await client.change(hospital.uri, ++version, { range: place(7, 15), text: '[Analysis]' }, { range: place(8, 16), text: 'name' })
    const [finding] = await client.findings(hospital.uri)
    expect(finding && textAt(soundPlan.replace('title: Analysis\n', 'title: [name]\n'), finding.range)).toBe('[name]')
  })

  test('CRLF moves nothing', async () => {
    const text = planWith('    owner: wang\n', '    owner: [姓名]\n').replaceAll('\n', '\r\n')
    await show(text)
    const [finding] = await client.findings(hospital.uri)
    expect(finding && textAt(text, finding.range)).toBe('[姓名]')
  })
})

function never(): never {
  throw new Error('it should be there')
}
