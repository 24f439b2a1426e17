import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { buildLines } from '../../server/src/language/lines/lineTable.ts'
import type { Node } from '../../server/src/language/yaml/nodes.ts'
import { parseText } from '../../server/src/language/yaml/parse.ts'
import { examples } from '../kit/exampleFiles.ts'
import { soundPlan } from '../kit/plans.ts'
import { oddities, writtenYaml } from '../kit/yamlTexts.ts'

/** Our tree as data: scalars as their text, nothing as an empty one. */
function plain(node: Node | undefined): unknown {
  if (!node) return ''
  if (node.kind === 'alias') return plain(node.target)
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'sequence') return node.items.map(({ value }) => plain(value))
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, plain(value)]))
}

interface Read {
  readonly data: unknown
  readonly errors: readonly string[]
}

const ours = (text: string): Read => {
  const { trees, problems } = parseText(buildLines(text))
  return { data: trees.map(({ root }) => plain(root)), errors: problems.map(({ code }) => code) }
}

/** The same by the package alone: what it says of a text that nobody masked. */
function theirs(text: string): Read {
  const documents = parseAllDocuments(text, { schema: 'failsafe', merge: true, uniqueKeys: true, logLevel: 'silent' })
  const list = Array.isArray(documents) ? documents : []
  try {
    const data = list.map((document) => document.toJS({ maxAliasCount: -1 }) ?? '')
    return { data, errors: list.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(({ code }) => code)) }
  } catch (error) {
    return { data: [], errors: [String(error)] }
  }
}

const more: Readonly<Record<string, string>> = {
  'a word on a line of its own inside a text': 'a: one\n  two\n  three\nb: c\n',
  'a word below a key without a value': 'a:\n  word\nb: c\n',
  'a word below a dash': 'a:\n  -\n    word\n  - b\n',
  'a text that begins below its dash and goes on': 'a:\n  - one\n    two\n  - three\n',
  'a text below its key, over lines': 'a:\n  one\n  two\nb: c\n',
  'a text over lines with a blank line': 'a:\n  one\n\n  two\nb: c\n',
  'a text with a full-width colon': 'a: 注意：先報告\nb:\n  注意：先報告\n  再說\n',
  'a full-width colon in the entry of a list': 'a:\n  - 注意：先報告\n  - 再說\n',
  'a full-width colon in an entry over lines': 'a:\n  - 事項\n    注意：先報告\n',
  'signs inside a text': 'a: b @c >d |e `f %g\nh: i*j & k\nl: -m\nn: ?o\np: :q\n',
  'an address': 'a: https://example.org:8080/b?c=d#e\n',
  'a time and a ratio': 'a: 09:30\nb: 1:2:3\n',
  'a Windows path': 'a: C:\\b\\c\n',
  'an emoticon': 'a: :-)\n',
  'operators that YAML carries': 'a: = 5\nb: < 5\nc: <= 5\nd: ≥ 5\n',
  'a comment with everything in it': 'a: b # c: d [e {f "g @h\n',
  'aliases and anchors': 'a: &x b\nc: *x\nd: &y\n  e: f\ng: *y\n',
  'a tag': 'a: !!str b\n',
  'block headers with signs': 'a: |-\n  b\nc: >+2\n    d\ne: |1- # f\n g\n',
  'a block of text below a dash': '- |\n a: @b\n- >-\n  c: >= d\n',
  'quotes over lines': 'a: "b\n  c: @d\n\n  e"\nf: \'g\n  h: i\'\n',
  'brackets over lines with everything in quotes': 'a: ["b: c", \'@d\',\n  "e"]\nf: {g: "h: i",\n  j: \'>= k\'}\n',
  'an explicit key': '? a\n: b\n',
  'a key with a number sign': 'C# code: a\nd#: b\n',
  'an anchor before a key': '&q r: a\ns: *q\n',
  'numbers, dates and booleans': 'a: 1.10\nb: 0912\nc: 2026-01-01\nd: yes\ne: ~\nf: null\n',
  'text directly behind a bracket in quotes': 'a: "[b] c"\n',
}

describe('a text that YAML can carry is read as YAML reads it, and nothing is wrong with it', () => {
  test.each([
    ...Object.entries(oddities),
    ...Object.entries(more),
    ...examples.map(({ name, text }) => [name, text] as const),
    ['the sound plan', soundPlan] as const,
  ])('%s', (_, text) => {
    const expected = theirs(text)
    // Otherwise the example itself is wrong.
    expect(expected.errors).toEqual([])
    expect(ours(text)).toEqual(expected)
  })

  test('whatever can be written', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(writtenYaml, (text) => {
        const expected = theirs(text)
        if (expected.errors.length === 0) expect(ours(text)).toEqual(expected)
      }),
      { numRuns: 2000, seed: 20260715 },
    )
  })

  test('whatever can be pieced together and happens to be valid', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom(
      'a: b',
      'c:',
      'word',
      '- d',
      '- e: f',
      '  ',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      ' g',
      ': ',

      '"j"',
      "'k'",
      '[l]',
      '{m: n}',
      '|',
      '>-',
      '@',
      '>= 5',
      '# o',
      ' # p',

      '---',
      '%',
      '[s] t',
      'u: [v',
      'w]',
    )
    let valid = 0
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (text) => {
          const expected = theirs(text)
          // A bracket or a quote as a key, a key without a name: valid, and nobody's plan.
          if (expected.errors.length > 0 || /[\]}"'] *:|^ *: |\? |\S# /m.test(text)) return
          valid++
          expect(ours(text)).toEqual(expected)
        },
      ),
      { numRuns: 4000, seed: 20260715 },
    )
    expect(valid).toBeGreaterThan(800)
  })
})
