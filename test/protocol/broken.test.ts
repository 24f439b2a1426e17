import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderWith } from '../kit/folder.ts'
import { Client } from '../kit/lsp.ts'
import { planWith, soundPlan } from '../kit/plans.ts'
import { random } from '../kit/random.ts'

const uri = 'file:///nowhere/broken.plan.yaml'

/** What must not take the server down, and whether it is a finding at all. */
const inputs: readonly (readonly [name: string, text: string, expected: RegExp | undefined])[] = [
  ['an unclosed double quote', soundPlan.replace('title: Analysis', 'title: "Analysis'), /quote/],
  ['an unclosed single quote', soundPlan.replace('title: Analysis', "title: 'Analysis"), /quote/],
  ['an unclosed quote at the end', `${soundPlan}summary: "no end`, /quote/],
  ['an unclosed brace', soundPlan.replace('{ text: Management }', '{ text: Management'), /bracket/],
  ['an unclosed bracket', soundPlan.replace('[mail]', '[mail'), /bracket/],
  ['an unclosed bracket at the end', `${soundPlan}outlook: [a, b`, /bracket/],
  ['a bracket too many', soundPlan.replace('[mail]', '[mail]]'), /.+/],
  ['a tab as indentation', soundPlan.replace('  start: 2026-01-01', '\tstart: 2026-01-01'), /spaces/],
  [
    'a merge conflict',
    planWith('    title: Analysis\n', '<<<<<<< HEAD\n    title: Analysis\n=======\n    title: Analyses\n>>>>>>> theirs\n'),
    /conflict/,
  ],
  ['6 MB', `${soundPlan}${'# padding line\n'.repeat(400_000)}`, /too large/],
  ['150,001 lines', `${soundPlan}${'#\n'.repeat(150_001)}`, /too large/],
  ['1,000 levels of nesting', Array.from({ length: 1000 }, (_, level) => `${'  '.repeat(level)}a:`).join('\n'), /levels/],
  ['100,000 open brackets', `kind: annual_plan\nx: ${'['.repeat(100_000)}`, /.+/],
  ['NUL characters', soundPlan.replace('Analysis', 'Ana\0lysis'), /NUL/],
  ['an empty file', '', /empty/],
  ['only blank lines', '\n\n  \n', /empty/],
  ['only a comment', '# to be written\n', /empty/],
  ['a binary file', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)).toString('utf8'), /NUL/],
  ['a picture without NUL', Buffer.from(Array.from({ length: 4096 }, (_, index) => 128 + ((index * 31) % 127))).toString('utf8'), /.+/],
  ['a list', '- a\n- b\n', /keys/],
  ['a single word', 'plan', /.+/],
  ['only an alias', '*a', /.+/],
  ['an anchor in itself', 'kind: annual_plan\ntasks: &t\n  - *t\n', /.+/],
  [
    'a billion laughs',
    `kind: annual_plan\na: &a [x, x]\n${Array.from({ length: 30 }, (_, level) => `b${level}: &b${level} [*${level === 0 ? 'a' : `b${level - 1}`}, *${level === 0 ? 'a' : `b${level - 1}`}]`).join('\n')}\ntasks: *b29\n`,
    /.+/,
  ],
  ['a key of 100,000 characters', `kind: annual_plan\n${'k'.repeat(100_000)}: 1\n`, /.+/],
  ['a value of 1,000,000 characters', `kind: annual_plan\nsummary: ${'x'.repeat(1_000_000)}\nzzz: 1\n`, /.+/],
  ['a directive', '%YAML 1.1\n---\nkind: annual_plan\nzzz: 1\n', /.+/],
  ['an unknown tag', soundPlan.replace('title: Analysis', 'title: !secret Analysis'), /tag/],
  ['a complex key', `${soundPlan}? [a, b]\n: c\n`, /.+/],
  ['half a surrogate', soundPlan.replace('title: Plan 2026', 'title: [na\ud800me]'), undefined],
  ['200 levels of nesting', `${soundPlan}zzz:\n${Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level + 1)}a:`).join('\n')}\n`, /zzz/],
]

describe('broken input into the server', () => {
  let client: Client
  beforeAll(async () => {
    client = await Client.start()
  })
  afterAll(() => client.stop())

  test.each(inputs)('%s', async (_, text, expected) => {
    await client.open(uri, text)
    const started = performance.now()
    const found = await client.findings(uri)
    expect(performance.now() - started).toBeLessThan(5000)
    if (expected) expect(found.map(({ message }) => message)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
    expect(found.length).toBeLessThan(200)
    // It can still be asked anything, at any place.
    const position = { line: Math.min(20, text.split('\n').length - 1), character: 3 }
    for (const method of ['hover', 'completion', 'definition', 'documentSymbol'])
      await client.request(`textDocument/${method}`, { textDocument: { uri }, position })
    await client.close(uri)
    await client.open(uri, soundPlan)
    expect(await client.findings(uri)).toEqual([])
    await client.close(uri)
    expect(client.process.exitCode).toBeNull()
  })

  test.each([
    ['CRLF', soundPlan.replaceAll('\n', '\r\n')],
    ['a mark at the beginning', `\ufeff${soundPlan}`],
    ['no last line end', soundPlan.trimEnd()],
    ['comments and blank lines before anything else', `# a\n\n#b\n${soundPlan}`],
    ['a document marker', `---\n${soundPlan}...\n`],
  ])('what is not broken is no finding: %s', async (_, text) => {
    await client.open(uri, text)
    expect(await client.findings(uri)).toEqual([])
    await client.close(uri)
  })

  test('a mark at the beginning moves no column of the first line', async () => {
    await client.open(uri, `\ufeffkind: nonsense\n`)
    const [finding] = await client.findings(uri)
    // The client counts the mark: it is a character of the text that it sent.
    expect(finding?.range).toEqual({ start: { line: 0, character: 7 }, end: { line: 0, character: 15 } })
    await client.close(uri)
  })

  test('a whole new text with a mark is as good as one that was opened so', async () => {
    await client.open(uri, 'x')
    await client.change(uri, 2, { text: `\ufeff${soundPlan}` })
    expect(await client.findings(uri)).toEqual([])
    await client.close(uri)
  })

  test('files on disk that are no text', async () => {
    const folder = folderWith({
      'a.plan.yaml': new Uint8Array(Array.from({ length: 2000 }, (_, index) => (index * 91) % 256)),
      'b.plan.yaml': new Uint8Array([0xff, 0xfe, 0x6b, 0x00, 0x69, 0x00]),
      'c.plan.yaml': '',
      'd.plan.yaml/inner.plan.yaml': soundPlan,
      'e.plan.yaml': soundPlan.replace('plan-2026', 'plan-e').replaceAll('wang', 'lin').replaceAll('王小明', '林大同'),
    })
    const own = await Client.start({ folders: [folder.uri] })
    try {
      const { items }: { readonly items: readonly { readonly uri: string; readonly items: readonly unknown[] }[] } = await own.request(
        'workspace/diagnostic',
        { previousResultIds: [] },
      )
      const count = (name: string): number | undefined => items.find((one) => one.uri === folder.of(name))?.items.length
      expect([count('a.plan.yaml'), count('b.plan.yaml'), count('c.plan.yaml'), count('e.plan.yaml')]).toEqual([1, 1, 1, 0])
    } finally {
      await own.stop()
    }
  })
})

describe('what no editor should send', () => {
  let client: Client
  beforeAll(async () => {
    client = await Client.start()
  })
  afterAll(() => client.stop())

  const strange = 'file:///nowhere/strange.plan.yaml'

  test('questions about documents that are not open and not there', async () => {
    const ask = (method: string, params: object = {}): Promise<unknown> =>
      client.request(`textDocument/${method}`, { textDocument: { uri: strange }, position: { line: 3, character: 2 }, ...params })
    expect((await ask('hover')) ?? null).toBeNull()
    expect(((await ask('completion')) as { readonly items: readonly unknown[] } | null)?.items ?? []).toEqual([])
    expect((await ask('definition')) ?? []).toEqual([])
    expect((await ask('documentSymbol')) ?? []).toEqual([])
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 9 } }
    expect(await ask('codeAction', { range, context: { diagnostics: [] } })).toEqual([])
    expect(await client.findings(strange)).toEqual([])
  })

  test.each(['untitled:Untitled-1', 'vscode-vfs://github/a/b/x.plan.yaml', 'git:/a/x.plan.yaml?%7B%22ref%22%3A%22%22%7D', 'x:y'])(
    'a document at %s',
    async (odd) => {
      await client.open(odd, planWith('    owner: wang\n', '    owner: [姓名]\n'))
      expect((await client.findings(odd)).map(({ code }) => code)).toEqual(['DOC-01'])
      await client.request('textDocument/documentSymbol', { textDocument: { uri: odd } })
      await client.close(odd)
    },
  )

  test('changes of a document that is not open, closing it twice, opening it twice', async () => {
    await client.change(strange, 5, { text: 'kind: nonsense' })
    await client.close(strange)
    await client.close(strange)
    expect(await client.findings(strange)).toEqual([])
    await client.open(strange, 'kind: nonsense')
    await client.open(strange, soundPlan, 2)
    expect(await client.findings(strange)).toEqual([])
    await client.close(strange)
  })

  test.each([
    ['behind the end', { start: { line: 500, character: 0 }, end: { line: 600, character: 0 } }],
    ['backwards', { start: { line: 3, character: 5 }, end: { line: 1, character: 0 } }],
    ['of negative figures', { start: { line: -1, character: -5 }, end: { line: 0, character: -1 } }],
  ])('a range %s', async (_, range) => {
    await client.open(strange, soundPlan)
    await client.change(strange, 2, { range, text: '# odd\n' })
    await client.change(strange, 3, { text: soundPlan })
    expect(await client.findings(strange)).toEqual([])
    for (const position of [range.start, range.end]) await client.request('textDocument/completion', { textDocument: { uri: strange }, position })
    await client.close(strange)
  })

  test('a thousand pieces of rubbish', async () => {
    const next = random(7)
    const pieces = [
      'kind: annual_plan\n',
      'tasks:\n',
      '  - ',
      'id: ',
      ': ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '<<: ',
      '\t',
      '\n',
      '\r',
      '\0',
      '#',
      '!',
      '%',
      '王',
      '🙂',
      '\ud83d',
      '---\n',
      '   ',
      '?',
      '2026-01-01',
      '99.99 %',
    ]
    await client.open(strange, '')
    for (let version = 2; version < 150; version++) {
      const text = Array.from({ length: next(60) }, () => pieces[next(pieces.length)]).join('')
      await client.change(strange, version, { text })
      await client.findings(strange)
      const position = { line: next(5), character: next(20) }
      for (const method of ['hover', 'completion', 'definition', 'documentSymbol'])
        await client.request(`textDocument/${method}`, { textDocument: { uri: strange }, position })
    }
    await client.change(strange, 999, { text: soundPlan })
    expect(await client.findings(strange)).toEqual([])
  })
})
