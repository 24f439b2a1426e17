import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@babel/parser'
import { describe, expect, test } from 'vitest'
import { root } from '../kit/exampleFiles.ts'

/*
 * A pattern that tries its way anew from each place of a run (`\s+#` over blanks without a `#`) takes a hundred times as long for ten times
 * the run: a line of some ten thousand blanks would hold up the editor. Every pattern of the sources is tried on such runs.
 */

interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

const patterns: readonly Pattern[] = ['server/src', 'client'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .flatMap((file) => patternsIn(join(folder, file))),
)

function patternsIn(file: string): readonly Pattern[] {
  const plugins = ['typescript' as const, ...(file.endsWith('x') ? ['jsx' as const] : [])]
  const { tokens } = parse(readFileSync(join(root, file), 'utf8'), { sourceType: 'module', tokens: true, plugins })
  return (tokens ?? []).flatMap(({ type, value }) => (type.label === 'regexp' ? [{ file, source: value.pattern, flags: value.flags }] : []))
}

const runs = [
  ...[' ', '\t', '\n', '\u3000', 'a', 'ab ', 'a.', 'a-', 'é', '的', '年', '1', '1 ', '1,', '1.', '1h ', '２', '99.9 % '],
  ...['((', '[a', '{{', '- ', ': ', ' #', '>=', 'a@', ...`.,，([{"'-#<>_/\\@%|*&`],
]
/** What comes behind decides whether all that was tried was in vain. */
const ends = ['', '\u0001', 'x', '!']
const short = 4_000
const long = 20_000
/** Milliseconds; of three tries the shortest, for a machine that does other things too. */
function spent({ source, flags }: Pattern, text: string, bound: number): number {
  const pattern = new RegExp(source, flags)
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 && least >= bound; tries++) {
    const start = performance.now()
    if (pattern.global) for (const _ of text.matchAll(pattern));
    else pattern.test(text)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** Goes back over all blanks from each of them. */
const squared: Pattern = { file: '', source: String.raw`\s+#`, flags: '' }
/**
 * Milliseconds over the long run, on this machine: a fourth of what a pattern takes whose time grows with the square.
 * One that passes each place once takes some thousandth of it.
 */
const most = spent(squared, ' '.repeat(long), 0) / 4

/** The long run is tried only where the short one took its part of the time: time grows at most with the square. */
function isSlow(pattern: Pattern, run: string, end: string): boolean {
  const over = (length: number): string => run.repeat(Math.ceil(length / run.length)) + end
  const part = (most * (short / long) ** 2) / 4
  return spent(pattern, over(short), part) >= part && spent(pattern, over(long), most) >= most
}

describe('a pattern over a long run of one sign', () => {
  test('there are some hundred of them', () => expect(patterns.length).toBeGreaterThan(500))

  test('takes no longer than it takes to pass it', { timeout: 120_000 }, () => {
    const slow = patterns.flatMap((pattern) => {
      const run = runs.find((each) => ends.some((end) => isSlow(pattern, each, end)))
      return run === undefined ? [] : [`${pattern.file} /${pattern.source}/${pattern.flags} over ${JSON.stringify(run)}…`]
    })
    expect(slow).toEqual([])
  })

  test('and would be noticed if it did', { timeout: 60_000 }, () => {
    expect(isSlow({ file: '', source: 'a+,', flags: '' }, 'a', '')).toBe(true)
    expect(isSlow({ file: '', source: '[^#]+#', flags: '' }, '年', '')).toBe(true)
  })
})
