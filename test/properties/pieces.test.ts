import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLines, type LineTable } from '../../server/src/language/lines/lineTable.ts'
import type { ReadPieces } from '../../server/src/language/yaml/inPieces.ts'
import { mask } from '../../server/src/language/yaml/mask.ts'
import type { ParsedText } from '../../server/src/language/yaml/nodes.ts'
import { parseText, readWhole } from '../../server/src/language/yaml/parse.ts'
import { examples } from '../kit/exampleFiles.ts'
import { soundPlan } from '../kit/plans.ts'
import { random } from '../kit/random.ts'
import { oddities, writtenYaml } from '../kit/yamlTexts.ts'

const whole = (table: LineTable): ParsedText => readWhole(table, mask(table))

function inPieces(table: LineTable, known?: ReadPieces): ParsedText {
  const { trees, problems, intact } = parseText(table, known)
  return { trees, problems, intact }
}

const awkward: Readonly<Record<string, string>> = {
  'a comment between items': 'a:\n  - b: c\n  # d\n  - e\n# f\ng: h\n',
  'a comment less deep than what stands above': 'a:\n  b:\n    c: d\n  # e\n# f\n\ng: h\n',
  'a block of text that keeps its last lines': 'a:\n  - |+\n    b\n\n\n  - c\n\nd: |+\n  e\n\n# f\ng: h\n',
  'a block of text with a comment behind it': 'a: |\n  b\n # c\n# d\ne: f\n',
  'a list at the margin': 'a:\n- b\n- c: d\n  e: f\ng:\n- h\n',
  'a list behind a comment': 'a: # b\n  # c\n\n  - d\n  - e\n',
  'a list with an odd item': 'a:\n    - b\n  - c\n    - d\ne: f\n',
  'an item on which nothing follows': 'a:\n  -\n  - b\n  -\nc: d\n',
  'the same item twice': 'a:\n  - b: c\n  - b: c\n  - b: c\nd:\n  - b: c\n',
  'a key that comes twice': 'a:\n  - b\nc: d\na: e\n',
  'a key that comes twice in an item': 'a:\n  - b: c\n    b: d\n  - e\n',
  'an anchor in one item, an alias in the next': 'a:\n  - &x b\n  - *x\nc: *x\n',
  'a merge at the margin': '<<: { a: b }\na: c\n',
  'no end of the last line': 'a:\n  - b\n  - c',
  'nothing but a comment': '# a\n',
  'a mark of order and a comment': '\ufeff# a\nb:\n  - c\n',
  'a plain text at the margin': 'a: b\nc\nd: e\n',
  'an explicit key': 'a:\n  - b\n? c\n: d\n',
  'a list without its key': '- a\n- b\n',
  'a tag before a list': 'a: !!seq\n  - b\n  - c\n',
  'a text over lines before a key': 'a: b\n  c\n\n  d\ne:\n  - f\n    g\n  - h\n',
}

describe('a text read in pieces is the same as read in one', () => {
  test.each([
    ...Object.entries(awkward),
    ...Object.entries(oddities),
    ...examples.map(({ name, text }) => [name, text] as const),
    ['the sound plan', soundPlan] as const,
  ])('%s', (_, text) => {
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      const table = buildLines(variant)
      expect(inPieces(table)).toEqual(whole(table))
    }
  })

  test('whatever can be written', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(writtenYaml, (text) => {
        const table = buildLines(text)
        expect(isDeepStrictEqual(inPieces(table), whole(table)), text).toBe(true)
      }),
      { numRuns: 1500, seed: 20261130 },
    )
  })

  test('after each of a row of random changes, with what was read before', { timeout: 120_000 }, () => {
    const next = random(20261130)
    const scraps = ['x', '\n', '  ', '- ', ': ', '#', '"', '[', '}', '\n\n', '\n# c\n', '|\n', 'a: b\n', '  - id: T1\n', '&x ', '*x', '---\n', '\t']
    let reused = 0
    for (const { text: from } of examples.filter(({ text }) => text.length < 30_000).slice(0, 12)) {
      let text = from
      let known: ReadPieces = new Map()
      for (let step = 0; step < 16; step++) {
        const at = next(text.length)
        const cut = step % 3 === 0 ? next(30) : 0
        // Every other change is undone by the next one, so that texts do not decay into noise.
        text = step % 4 === 3 ? from : text.slice(0, at) + (scraps[next(scraps.length)] ?? '') + text.slice(at + cut)
        const table = buildLines(text)
        const { pieces, trees, problems, intact } = parseText(table, known)
        const read = { trees, problems, intact }
        expect(isDeepStrictEqual(read, whole(table)), text).toBe(true)
        reused += [...pieces].filter(([key, piece]) => known.get(key) === piece).length
        known = pieces
      }
    }
    // Otherwise the test says nothing of taking over what was read before.
    expect(reused).toBeGreaterThan(1000)
  })
})

test('a keystroke costs the piece in which it is made: all others are taken over, those above as they are', () => {
  const lines = (title: string): string =>
    `kind: annual_plan\ntasks:\n  - id: T1\n    title: one\n  - id: T2\n    title: ${title}\n  - id: T3\n    title: three\n`
  const before = parseText(buildLines(lines('two')))
  const after = parseText(buildLines(lines('two!')), before.pieces)
  expect(before.pieces.size).toBe(5)
  const same = [...after.pieces].filter(([key, piece]) => before.pieces.get(key) === piece).map(([key]) => key)
  expect(same).toEqual(['kind: annual_plan\n', 'tasks:\n', '  - id: T1\n    title: one\n'])
})
