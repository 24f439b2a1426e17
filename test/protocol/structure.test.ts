import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  ColorInformation,
  ColorPresentation,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  SelectionRange,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver/node'
import { example } from '../kit/exampleFiles.ts'
import { applyTextEdits, Client, positionOf, rangeOf, textAt } from '../kit/lsp.ts'
import { withTaskLine } from '../kit/plans.ts'

const hospital = example('hospital.plan.yaml')
const university = example('university.risk.yaml')
const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'))

describe('the server over its streams', () => {
  let client: Client
  beforeAll(async () => {
    client = await Client.start({ folders: [folderOf(hospital.uri), folderOf(university.uri)] })
    await client.open(hospital.uri, hospital.text)
    await client.open(university.uri, university.text)
  })
  afterAll(() => client.stop())

  let version = 1
  const show = (text: string): Promise<void> => client.change(hospital.uri, ++version, { text })
  const ask = <R>(method: string, params: object = {}, uri = hospital.uri): Promise<R> =>
    client.request(`textDocument/${method}`, { textDocument: { uri }, ...params })
  // What an editor says of its tabs; plans have two blanks whatever it says.
  const options = { tabSize: 4, insertSpaces: false }
  const untidy = 'kind:   annual_plan\ntasks:\n- id: T1\n  title: a  \n\n\n  owner: {text: b}'
  const tidy = 'kind: annual_plan\ntasks:\n  - id: T1\n    title: a\n\n    owner: { text: b }\n'

  test('it says what it can do', () =>
    expect(client.initialized.capabilities).toMatchObject({
      colorProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      documentHighlightProvider: true,
      documentLinkProvider: {},
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: ['property', 'enumMember', 'number', 'variable', 'comment'] }, full: true, range: true },
    }))

  test('formatting: an untidy plan, then nothing more to do', async () => {
    await show(untidy)
    const edits: readonly TextEdit[] = await ask('formatting', { options })
    expect(applyTextEdits(untidy, edits)).toBe(tidy)
    await show(tidy)
    expect(await ask('formatting', { options })).toEqual([])
  })

  test('formatting: with CRLF', async () => {
    const text = untidy.replaceAll('\n', '\r\n')
    await show(text)
    expect(applyTextEdits(text, await ask('formatting', { options }))).toBe(tidy.replaceAll('\n', '\r\n'))
  })

  test('range formatting: whole rows end where the next one begins', async () => {
    const text = 'a:   b\nc:   d\ne:   f\n'
    await show(text)
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }
    expect(applyTextEdits(text, await ask('rangeFormatting', { options, range }))).toBe('a:   b\nc: d\ne:   f\n')
  })

  test('on-type formatting: Enter behind a key', async () => {
    const text = 'tasks:\n  - id: T1\n    subtasks:\n    \n'
    await show(text)
    const edits: readonly TextEdit[] = await ask('onTypeFormatting', { options, position: { line: 3, character: 4 }, ch: '\n' })
    expect(applyTextEdits(text, edits)).toBe('tasks:\n  - id: T1\n    subtasks:\n      \n')
  })

  test('folding: a task from its dash to its last row', async () => {
    await show('tasks:\n  - id: T1\n    title: a\n  - id: T2\n# b\n# c\n')
    const folds: readonly FoldingRange[] = await ask('foldingRange')
    expect(folds).toEqual([
      { startLine: 0, endLine: 3 },
      { startLine: 1, endLine: 2 },
      { startLine: 4, endLine: 5, kind: 'comment' },
    ])
  })

  test('selection: from a word outwards', async () => {
    const text = 'kind: annual_plan\ndocument: { id: some-plan }\n'
    await show(text)
    const [range] = await ask<readonly SelectionRange[]>('selectionRange', { positions: [positionOf(text, text.indexOf('some-plan') + 2)] })
    const grown: string[] = []
    for (let at: SelectionRange | undefined = range; at; at = at.parent) grown.push(textAt(text, at.range))
    expect(grown).toEqual(['some-plan', 'id: some-plan', '{ id: some-plan }', 'document: { id: some-plan }', text.trimEnd(), text])
  })

  test('highlights: an owner of tasks whom the registry defines is only read here', async () => {
    await show(hospital.text)
    const found: readonly DocumentHighlight[] = await ask('documentHighlight', {
      position: positionOf(hospital.text, hospital.text.indexOf('owner: p-sharma') + 8),
    })
    expect(found.length).toBeGreaterThan(1)
    for (const { range, kind } of found) {
      expect(textAt(hospital.text, range)).toBe('p-sharma')
      expect(kind).toBe(2)
    }
  })

  test('links: an address, and a file beside the plan', async () => {
    const text = withTaskLine('description: See https://example.org/a and minutes/first%20one.pdf')
    await show(text)
    const found: readonly DocumentLink[] = await ask('documentLink')
    expect(found).toEqual([
      { range: rangeOf(text, 'https://example.org/a'), target: 'https://example.org/a' },
      { range: rangeOf(text, 'minutes/first%20one.pdf'), target: `${folderOf(hospital.uri)}/minutes/first%20one.pdf` },
    ])
  })

  test('semantic tokens: of a whole plan and of a row', async () => {
    const text = 'kind: annual_plan\ntasks:\n  - id: T1\n'
    await show(text)
    const { data }: SemanticTokens = await ask('semanticTokens/full')
    // Rows and columns count from the token before: the last one stands four columns behind `id`, is two long, a variable that is declared.
    expect(data.slice(-15)).toEqual([...[1, 0, 5, 0, 0], ...[1, 4, 2, 0, 0], ...[0, 4, 2, 3, 1]])
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }
    expect(await ask('semanticTokens/range', { range })).toMatchObject({ data: [...[2, 4, 2, 0, 0], ...[0, 4, 2, 3, 1]] })
  })

  test('colours: those of the levels of a risk matrix', async () => {
    const found: readonly ColorInformation[] = await ask('documentColor', {}, university.uri)
    expect(found.map(({ range }) => textAt(university.text, range))).toEqual(['#4C9F70', '#E0B93B', '#D9772B', '#B23A48'])
    const [first] = found
    if (!first) throw new Error('there should be a colour')
    const offered: readonly ColorPresentation[] = await ask('colorPresentation', { color: first.color, range: first.range }, university.uri)
    expect(offered).toEqual([{ label: '#4C9F70', textEdit: { range: first.range, newText: '#4C9F70' } }])
  })

  test.each(['', '"', 'a: [b\n  c: d', '- - -\n\t', 'kind: annual_plan\ntasks: {', '<<<<<<< a\n', '\0'])('in %j nothing fails', async (text) => {
    await show(text)
    const position = positionOf(text, text.length)
    const range = { start: { line: 0, character: 0 }, end: position }
    expect(applyTextEdits(text, await ask('formatting', { options })).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    await Promise.all([
      ask('rangeFormatting', { options, range }),
      ask('onTypeFormatting', { options, position, ch: '\n' }),
      ask('foldingRange'),
      ask('selectionRange', { positions: [position] }),
      ask('documentHighlight', { position }),
      ask('documentLink'),
      ask('semanticTokens/full'),
      ask('semanticTokens/range', { range }),
      ask('documentColor'),
    ])
    expect(client.stderr).toBe('')
  })
})
