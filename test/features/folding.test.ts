import { describe, expect, test } from 'vitest'
import { folds } from '../../server/src/features/folding.ts'
import { buildLines } from '../../server/src/language/lines/lineTable.ts'

/** Folds as `first-last`, counted from 0, with their kind. */
const of = (text: string): readonly string[] =>
  folds(buildLines(text)).map(({ first, last, kind }) => `${first}-${last}${kind === undefined ? '' : ` ${kind}`}`)

test('mappings, lists and items', () => {
  // 0 tasks · 1 first item, its subtasks at 3 · 5 second item · 7 the next key
  const text = 'tasks:\n  - id: T1\n    title: a\n    subtasks:\n      - id: T1.1\n  - id: T2\n    title: b\nend: c\n'
  expect(of(text)).toEqual(['0-6', '1-4', '3-4', '5-6'])
})

test('a list at the column of its key', () => expect(of('a:\n- b: c\n  d: e\n- f\ng: h\n')).toEqual(['0-3', '1-2']))

test('empty rows behind a part belong to nobody, comments to what they stand before', () =>
  expect(of('a:\n  b: c\n\n# d\ne:\n  f: g\n  # h\n')).toEqual(['0-1', '4-6']))

test('block scalars and brackets over rows', () => expect(of('a: |\n  b\n\n  c\n\nd: [e,\n  f]\n')).toEqual(['0-3', '5-6']))

test('comments that follow each other', () => expect(of('# a\n# b\n# c\nd: e\n# f\n')).toEqual(['0-2 comment']))

test('regions, also one in another', () =>
  expect(of('# region a\nb: c\n# region d\ne: f\n# endregion\n# endregion\n# endregion\n')).toEqual(['0-5 region', '2-4 region']))

test('documents', () => expect(of('---\na: b\n---\nc:\n  d: e\n...\n')).toEqual(['0-1', '2-4', '3-4']))

describe('a broken text', () => {
  test('a quote that nobody closes costs its own part', () => expect(of('a:\n  b: "c\nd:\n  e: f\n')).toEqual(['0-1', '2-3']))
  test.each(['', '\n', ':', '- - -', '---', '}', '"', 'a:\n\tb'])('%j', (text) => expect(of(text)).toEqual(text.includes('\n\t') ? ['0-1'] : []))
})
