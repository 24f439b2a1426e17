import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Lexer } from 'yaml'
import { applyEdits } from '../../server/src/base/edit.ts'
import { format } from '../../server/src/features/formatting/format.ts'
import { buildLines } from '../../server/src/language/lines/lineTable.ts'
import { examples } from '../kit/exampleFiles.ts'
import { random } from '../kit/random.ts'
import { untidy } from '../kit/untidy.ts'
import { commentsOf, dataOf } from '../kit/yaml.ts'
import { oddities, writtenYaml } from '../kit/yamlTexts.ts'

const formatted = (text: string): string => applyEdits(text, format({ table: buildLines(text), file: undefined }))

/** Each comment with the token that it stands before. */
function attached(text: string): readonly (readonly [comment: string, token: string | undefined])[] {
  const tokens = [...new Lexer().lex(text)].filter((token) => /[^\s\u001f\ufeff]/.test(token))
  return tokens.flatMap((token, index) =>
    token.startsWith('#') ? [[token.trimEnd(), tokens.slice(index + 1).find((next) => !next.startsWith('#'))] as const] : [],
  )
}

const trimmed = (comments: readonly string[]): readonly string[] => comments.map((comment) => comment.trimEnd())

/** What holds of every text that the package reads without an error. */
function expectKept(text: string): string {
  const once = formatted(text)
  expect(dataOf(once)).toEqual(dataOf(text))
  expect(trimmed(commentsOf(once))).toEqual(trimmed(commentsOf(text)))
  expect(attached(once)).toEqual(attached(text))
  expect(formatted(once)).toBe(once)
  return once
}

const isSound = (text: string): boolean => {
  try {
    dataOf(text)
    return true
  } catch {
    return false
  }
}

test.each(examples.map(({ name, text }) => [name, text] as const))('%s is formatted as it stands', (_, text) => {
  expect(formatted(text)).toBe(text)
})

describe('an untidy text is made tidy again and says the same', () => {
  test.each(examples.map(({ name, text }, index) => [name, text, index] as const))('%s', { timeout: 60_000 }, (_, text, index) => {
    const worse = untidy(text, index + 1, 'of one kind')
    // Otherwise the example itself is wrong.
    expect(dataOf(worse)).toEqual(dataOf(text))
    expect(worse).not.toBe(text)
    expect(expectKept(worse)).toBe(text)
  })
})

describe('whatever its room, a text says the same', () => {
  test.each(examples.map(({ name, text }, index) => [name, text, index] as const))('%s', { timeout: 60_000 }, (_, text, index) => {
    const eol = index % 3 === 0 ? '\r\n' : '\n'
    const worse = untidy(text.replaceAll('\n', eol), index + 100, 'of every kind')
    expect(dataOf(worse)).toEqual(dataOf(text))
    const once = expectKept(worse)
    expect(once.replaceAll(eol, '\n')).not.toContain('\r')
    expect(once.match(/\r?\n/g)?.every((end) => end === eol)).toBe(true)
  })

  test.each(Object.entries(oddities))('%s', (_, text) => {
    expectKept(text)
    expectKept(text.replaceAll('\n', '\r\n'))
  })

  test('anything that can be written', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(writtenYaml, (text) => void (isSound(text) && expectKept(text))),
      { numRuns: 500, seed: 20260715 },
    )
  })
})

describe('rows that are asked for', () => {
  test('nothing changes outside of them, and the text says the same', { timeout: 120_000 }, () => {
    for (const { text } of examples.filter((_, index) => index % 3 === 0)) {
      const below = random(text.length)
      const worse = untidy(text, 7, 'of every kind')
      const table = buildLines(worse)
      for (let round = 0; round < 2; round++) {
        const first = below(table.lines.length)
        const last = Math.min(first + below(30), table.lines.length - 1)
        const edits = format({ table, file: undefined }, { first, last })
        for (const { span } of edits) {
          expect(span.start).toBeGreaterThanOrEqual(table.starts[first] ?? 0)
          expect(span.end).toBeLessThanOrEqual(table.starts[last + 1] ?? worse.length)
        }
        expect(dataOf(applyEdits(worse, edits))).toEqual(dataOf(worse))
      }
    }
  })
})

describe('a damaged text', () => {
  test('costs no exception, and no character that is not a blank', { timeout: 120_000 }, () => {
    const bare = (text: string): string => text.replace(/\s+/g, '')
    for (const { text } of examples.filter((_, index) => index % 3 === 1)) {
      const below = random(text.length)
      for (let round = 0; round < 6; round++) {
        const from = below(text.length)
        const cut = text.slice(0, from) + text.slice(from + below(200))
        const once = formatted(cut)
        expect(bare(once)).toBe(bare(cut))
        expect(formatted(once)).toBe(once)
      }
    }
  })

  test('nor does anything that can be pieced together', { timeout: 60_000 }, () => {
    const pieces = ['a: b', 'c:', 'word', '- d', '-   e: f', ' ', '  ', '    ', '\n', '\n', '\n   ', '\n      ', ': ', '"g"', "'h'", '[i]', '{j:  k}']
    const more = ['|', '>-', '|+', '|2', '@', '>= 5', '# l', '  # m', '---\n', '%', '[n] o', 'p: [q,', 'r]', '{s: t,', '}', '\t', '"u', ', ', '\r\n']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 16 }).map((parts) => parts.join('')),
        (text) => {
          const once = formatted(text)
          expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          expect(formatted(once)).toBe(once)
          // A header of a block scalar that stands alone is a text to us, and nobody's plan.
          if (isSound(text) && !/^\s*[|>]/.test(text)) expect(dataOf(once)).toEqual(dataOf(text))
        },
      ),
      { numRuns: 3000, seed: 20260715 },
    )
  })
})
