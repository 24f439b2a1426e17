import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import { format } from '../../server/src/features/formatting/format.ts'
import { indentNewLine } from '../../server/src/features/formatting/newLine.ts'
import { buildLines } from '../../server/src/language/lines/lineTable.ts'
import { marked } from '../kit/marker.ts'

const formatted = (text: string, first?: number, last?: number): string => {
  const rows = first === undefined || last === undefined ? undefined : { first, last }
  return applyEdits(text, format({ table: buildLines(text), file: undefined }, rows))
}

describe('levels', () => {
  test.each([
    ['four blanks become two', 'a:\n    b:\n        c: d\n', 'a:\n  b:\n    c: d\n'],
    ['one blank becomes two', 'a:\n b:\n  c: d\n', 'a:\n  b:\n    c: d\n'],
    ['a list at the column of its key', 'a:\n- b: c\n  d: e\nf: g\n', 'a:\n  - b: c\n    d: e\nf: g\n'],
    ['much room behind a dash', 'a:\n  -    b: c\n       d:\n       -   e\n', 'a:\n  - b: c\n    d:\n      - e\n'],
    ['dashes in dashes', '-   -  a\n    -  b\n-   c\n', '- - a\n  - b\n- c\n'],
    ['a text below its key', 'a:\n      one\n        two\n', 'a:\n  one\n    two\n'],
    ['a text that goes on moves with its key', 'a:\n    b: one\n      two\n    c: d\n', 'a:\n  b: one\n    two\n  c: d\n'],
    ['brackets over rows move with their dash', 'a:\n    -   { b: c,\n            d: e }\n', 'a:\n  - { b: c,\n        d: e }\n'],
    ['a closing bracket stays at its key', 'a:\n   b: {\n      c: d\n   }\n', 'a:\n  b: {\n     c: d\n  }\n'],
    ['documents', '---\na:\n    b: c\n---\nd:\n    e: f\n', '---\na:\n  b: c\n---\nd:\n  e: f\n'],
    ['a half-written key among others', 'a:\n    b: c\n    wor\n    d: e\n', 'a:\n  b: c\n  wor\n  d: e\n'],
  ])('%s', (_, text, expected) => {
    expect(formatted(text)).toBe(expected)
    expect(formatted(text.replaceAll('\n', '\r\n'))).toBe(expected.replaceAll('\n', '\r\n'))
  })
})

describe('block scalars', () => {
  test.each([
    [
      'move as a whole',
      'a:\n    b: |\n          one\n            two\n\n          three\n    c: d\n',
      'a:\n  b: |\n    one\n      two\n\n    three\n  c: d\n',
    ],
    ['keep what their header says', 'a:\n    b: |2\n         one\n    c: d\n', 'a:\n  b: |2\n       one\n  c: d\n'],
    ['keep blanks at the end of their rows', 'a: |\n   one  \n   two\n', 'a: |\n  one  \n  two\n'],
    ['keep empty rows that a plus keeps', 'a: |+\n   one\n\n\nb: c\n', 'a: |+\n  one\n\n\nb: c\n'],
    ['lose empty rows behind them that say nothing', 'a: |\n   one\n\n\n\nb: c\n', 'a: |\n  one\n\nb: c\n'],
    ['below a dash', '-    |\n     one\n-    >-\n        two\n', '- |\n  one\n- >-\n  two\n'],
    ['followed by a comment', 'a:\n    b: |\n            one\n    # two\n    c: d\n', 'a:\n  b: |\n    one\n  # two\n  c: d\n'],
  ])('%s', (_, text, expected) => expect(formatted(text)).toBe(expected))
})

describe('room between tokens', () => {
  test.each([
    ['behind a key and before its colon', 'a :    b\n"c"  :\td\n', 'a: b\n"c": d\n'],
    ['in a mapping', 'a: {b: c,d:   e ,f: [ g,h ]}\n', 'a: { b: c, d: e, f: [g, h] }\n'],
    ['in empty brackets', 'a: {  }\nb: [ ]\n', 'a: {}\nb: []\n'],
    ['behind a key in quotes', 'a: {"b":c}\n', 'a: { "b": c }\n'],
    ['not in texts', 'a: b   c\nd: [e   f, "g ,h"]\n', 'a: b   c\nd: [e   f, "g ,h"]\n'],
    ['not before the colon of an alias', '- &a b\n- {*a : c}\n', '- &a b\n- { *a : c }\n'],
    ['not in a figure with commas', 'a: { limit: EUR 250,000 }\n', 'a: { limit: EUR 250,000 }\n'],
    ['not in blanks to be filled', 'a: {b: {{time}},c: [姓名]}\n', 'a: { b: {{time}}, c: [姓名] }\n'],
    ['at the end of rows', 'a:  \n  b: c \n  \n  # d  \n', 'a:\n  b: c\n\n  # d\n'],
    ['but not what a backslash keeps', 'a: "b\\ \n  c"\n', 'a: "b\\ \n  c"\n'],
  ])('%s', (_, text, expected) => expect(formatted(text)).toBe(expected))

  test('rows that are set as a table stay', () => {
    const table = '- {id: a,      name: First}\n- {id: longer, name: Second}\n'
    expect(formatted(`x:\n${table}`)).toBe(`x:\n${table.replace(/^/gm, '  ').trimEnd()}\n`)
  })

  test('rows whose columns do not meet are no table', () =>
    expect(formatted('- {id: a,  name: First}\n- {id: longer,  name: Second}\n')).toBe('- { id: a, name: First }\n- { id: longer, name: Second }\n'))
})

describe('comments', () => {
  test.each([
    ['move with what they stand before', 'a:\n      # one\n      b: c\n# two\nd: e\n', 'a:\n  # one\n  b: c\n# two\nd: e\n'],
    ['stay with what they stand behind', 'a:\n    b: c\n    # one\nd: e\n', 'a:\n  b: c\n  # one\nd: e\n'],
    ['before the items of a list', 'a:\n# one\n- b\n', 'a:\n  # one\n  - b\n'],
    ['keep their distance', 'a:   b   # one\n', 'a: b   # one\n'],
    // Both stand at column 16. `c: longer` will end at column 9, with three blanks behind it the column is 12.
    ['stay aligned', 'a:     b        # one\nc:     longer   # two\n', 'a: b        # one\nc: longer   # two\n'],
    ['go on below aligned ones', 'a:  b   # one\n        # two\nc: d\n', 'a: b   # one\n       # two\nc: d\n'],
    ['behind a key without a value', 'a:   # one\n    b: c\n', 'a:   # one\n  b: c\n'],
  ])('%s', (_, text, expected) => expect(formatted(text)).toBe(expected))
})

describe('empty rows and the end', () => {
  test.each([
    ['one at most', 'a: b\n\n\n\nc: d\n', 'a: b\n\nc: d\n'],
    ['none at the top', '\n\na: b\n', 'a: b\n'],
    ['one end of line at the end', 'a: b', 'a: b\n'],
    ['not several', 'a: b\n\n \n', 'a: b\n'],
    ['those inside a text stay', 'a: one\n\n\n  two\n', 'a: one\n\n\n  two\n'],
    ['an empty text', '', ''],
  ])('%s', (_, text, expected) => expect(formatted(text)).toBe(expected))

  test('CRLF', () => expect(formatted('a: b\r\n\r\n\r\nc:   d')).toBe('a: b\r\n\r\nc: d\r\n'))
})

describe('a broken text', () => {
  test.each([
    ['a quote that nobody closes', 'a: "b\n    c: d\n'],
    ['a bracket that nobody closes', 'a:   [b, c\n'],
    ['an indentation that belongs nowhere', 'a:\n    b: c\n  d: e\n'],
    ['a tab as indentation', 'a:\n\tb:   c\n'],
    ['two versions of one text', 'a:   b\n<<<<<<< one\nc: d\n=======\nc: e\n>>>>>>> two\n'],
  ])('%s stays', (_, text) => expect(formatted(text)).toBe(text))

  test.each([
    ['a key with a question mark', 'a:\n   ? b\n   : c\n'],
    ['a value behind a tab whose levels the line table does not know', 'a:\n    b:\t|\n      c\n'],
  ])('%s stays', (_, text) => expect(formatted(text)).toBe(text))

  test('a comment behind a tab is a comment', () => expect(formatted('a:\n\t# b\n    c: d\n')).toBe('a:\n  # b\n  c: d\n'))

  test('what is whole beside it is formatted', () =>
    expect(formatted('a:\n    b:   c\n\n\nd: "e\nf:\n    - g\n')).toBe('a:\n  b: c\n\n\nd: "e\nf:\n  - g\n'))

  test('what YAML cannot carry, and keys that come twice, do not stand in the way', () =>
    expect(formatted('a:\n    target:   >= 99 %\n    b: c\n    b: d\n')).toBe('a:\n  target: >= 99 %\n  b: c\n  b: d\n'))
})

describe('some rows', () => {
  test('only they change', () => expect(formatted('a:   b\nc:   d\ne:   f\n', 1, 1)).toBe('a:   b\nc: d\ne:   f\n'))
  test('a part that lies wrong in a text that lies right', () =>
    expect(formatted('a:\n  b:\n      c: d\n      e: f\n  g: h\n', 2, 3)).toBe('a:\n  b:\n    c: d\n    e: f\n  g: h\n'))
  test('half of a mapping is not moved', () => expect(formatted('a:\n    b:   c\n    d:   e\n', 1, 1)).toBe('a:\n    b: c\n    d:   e\n'))
})

describe('Enter', () => {
  /** The text with the blank row at `‸` indented. */
  const entered = (source: string): string => {
    const { text, offset } = marked(source)
    return applyEdits(text, indentNewLine(buildLines(text), offset))
  }

  test.each([
    ['behind a key', 'a:\n  b:\n‸', 'a:\n  b:\n    '],
    ['behind a key with a comment', 'a: # one\n‸', 'a: # one\n  '],
    ['behind the key of an item', 'a:\n  - b:\n  ‸', 'a:\n  - b:\n      '],
    ['behind an entry', 'a:\n  b: c\n      ‸', 'a:\n  b: c\n  '],
    ['behind the first entry of an item', 'a:\n  - b: c\n  ‸', 'a:\n  - b: c\n    '],
    ['behind a text in a list', 'a:\n  - b\n    ‸', 'a:\n  - b\n  '],
    ['behind an item in brackets', 'a:\n  - { b: c }\n‸', 'a:\n  - { b: c }\n  '],
    ['behind brackets over rows', 'a:\n  - { b: c,\n      d: e }\n      ‸', 'a:\n  - { b: c,\n      d: e }\n  '],
    ['within brackets', 'a: [b,\n‸', 'a: [b,\n  '],
    ['behind the header of a block scalar', 'a:\n  b: |\n  ‸', 'a:\n  b: |\n    '],
    ['in a block scalar', 'a: |\n   one\n‸', 'a: |\n   one\n   '],
    ['behind a text below its key', 'a:\n  b:\n    one\n    ‸', 'a:\n  b:\n    one\n  '],
    ['behind a comment', 'a:\n  # b\n‸', 'a:\n  # b\n  '],
    ['behind the beginning of a document', '---\n  ‸', '---\n'],
  ])('%s', (_, text, expected) => expect(entered(text)).toBe(expected))

  test.each([
    ['the row stands right', 'a:\n  ‸'],
    ['the row is not empty', 'a:\n    ‸b: c'],
    ['Enter comes twice', 'a:\n\n‸'],
    ['there is no row above', '  ‸'],
  ])('nothing when %s', (_, source) => {
    const { text, offset } = marked(source)
    expect(indentNewLine(buildLines(text), offset)).toEqual([])
  })
})
