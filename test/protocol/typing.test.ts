import { describe, expect, test } from 'vitest'
import type { DocumentSymbol } from 'vscode-languageserver/node'
import { example } from '../kit/exampleFiles.ts'

import { serving } from '../kit/serving.ts'

const { text } = example('template.plan.yaml')
const uri = 'file:///nowhere/typed.plan.yaml'

const names = (symbols: readonly DocumentSymbol[]): readonly string[] => symbols.flatMap(({ name, children = [] }) => [name, ...names(children)])

/** The elements whose `- id:` line a line break has ended: what is finished (test/properties/typing.test.ts looks at every step). */
const finished = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => /^ *- id: (\S+)$/.exec(line)?.[1] ?? [])

describe('the whole template typed into the server', () => {
  test('character by character, asked now and then as an editor asks', { timeout: 60_000 }, async () => {
    const client = await serving({ initializationOptions: { debounce: 0 } })
    await client.open(uri, '')
    const lines = text.split('\n')
    const refusals = new Set<unknown>()
    const pulls: Promise<unknown>[] = []
    let version = 1
    let typed = 0
    for (const [row, line] of lines.entries()) {
      let character = 0
      for (const one of [...line, '\n']) {
        const at = { line: row, character }
        void client.change(uri, ++version, { range: { start: at, end: at }, text: one })
        character += one.length
        const position = { line: row, character }
        if (++typed % 17 === 0) pulls.push(client.pull(uri).catch((error: unknown) => refusals.add((error as { code: number }).code)))
        if (one === ':' || one === ' ' ? typed % 3 === 0 : typed % 23 === 0)
          await client.request('textDocument/completion', { textDocument: { uri }, position })
      }
      if (row % 8 === 0) {
        const symbols: readonly DocumentSymbol[] = await client.request('textDocument/documentSymbol', { textDocument: { uri } })
        const shown = names(symbols)
        expect(finished(lines.slice(0, row + 1)).filter((name) => !shown.includes(name))).toEqual([])
      }
    }
    await Promise.all(pulls)
    expect([...refusals].filter((code) => code !== -32802)).toEqual([])
    // 38 blanks and one contradiction, as the file itself has them.
    expect((await client.findings(uri)).map(({ code }) => code).filter((code) => code === 'DOC-01')).toHaveLength(38)
    expect(client.stderr).toBe('')
  })
})
