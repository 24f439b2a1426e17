import { describe, expect, test } from 'vitest'
import { buildLines } from '../../../server/src/language/lines/lineTable.ts'
import type { Node } from '../../../server/src/language/yaml/nodes.ts'
import { parseText } from '../../../server/src/language/yaml/parse.ts'

const parse = (text: string) => parseText(buildLines(text))

/** The tree as plain data; scalars as their text. */
function plain(node: Node | undefined): unknown {
  if (!node) return null
  if (node.kind === 'alias') return plain(node.target)
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'sequence') return node.items.map(({ value }) => plain(value))
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, plain(value)]))
}

const first = (text: string): unknown => plain(parse(text).trees[0]?.root)
const codes = (text: string): readonly string[] => parse(text).problems.map(({ code }) => code)

describe('scalars keep their source text', () => {
  test.each([
    ['a version', 'version: 1.10', { version: '1.10' }],
    ['a phone number', 'phone: 0912345678', { phone: '0912345678' }],
    ['a time', 'at: 08:30', { at: '08:30' }],
    ['a word that YAML 1.1 takes for a boolean', 'answer: no', { answer: 'no' }],
    ['quotes are not part of the text', `a: 'it''s'\nb: "x\\ty"`, { a: "it's", b: 'x\ty' }],
    ['a folded block', 'a: >\n  one\n  two\n', { a: 'one two\n' }],
    ['an empty value is none', 'a:\nb: c', { a: null, b: 'c' }],
  ])('%s', (_, text, expected) => {
    expect(first(text)).toEqual(expected)
    expect(codes(text)).toEqual([])
  })
})

describe('what YAML cannot carry is read all the same, and said', () => {
  test.each([
    ['an operator', 'a: >= 99.99 %', { a: '>= 99.99 %' }, 'reservedStart', "a: '>= 99.99 %'"],
    ['an at sign', 'a: @王', { a: '@王' }, 'reservedStart', "a: '@王'"],
    ['a colon in the value', 'a: 注意: 先報告', { a: '注意: 先報告' }, 'colonInValue', "a: '注意: 先報告'"],
    ['text behind a bracket', 'a: [日期]-[日期]', { a: '[日期]-[日期]' }, 'textAfterBracket', "a: '[日期]-[日期]'"],
    ['a bullet of a word processor', 'a: * 重要', { a: '* 重要' }, 'reservedStart', "a: '* 重要'"],
  ])('%s', (_, text, expected, code, mended) => {
    const { problems } = parse(text)
    expect(first(text)).toEqual(expected)
    expect(problems.map((problem) => problem.code)).toEqual([code])
    const { span, text: replacement } = problems[0]?.replacement ?? { span: { start: 0, end: 0 }, text: '' }
    const result = text.slice(0, span.start) + replacement + text.slice(span.end)
    expect(result).toBe(mended)
    expect(codes(result)).toEqual([])
    expect(first(result)).toEqual(expected)
  })

  test('a full-width colon is replaced by one that YAML knows', () => {
    const text = 'title: a\n標題：年度計畫\n'
    expect(codes(text)).toEqual(['fullWidthColon'])
    const { span, text: replacement } = parse(text).problems[0]?.replacement ?? { span: { start: 0, end: 0 }, text: '' }
    expect(text.slice(0, span.start) + replacement + text.slice(span.end)).toBe('title: a\n標題: 年度計畫\n')
  })

  test('a half-typed key breaks nothing around it', () => {
    const text = 'document:\n  id: a\n  tit\n  status: draft\n'
    expect(first(text)).toEqual({ document: { id: 'a', status: 'draft' } })
    expect(codes(text)).toEqual(['expectedColon'])
  })

  test('a text that goes on over lines is no half-typed key', () => {
    expect(first('a: one\n  two\nb: c')).toEqual({ a: 'one two', b: 'c' })
    expect(codes('a: one\n  two\nb: c')).toEqual([])
  })

  test('a message template is a text', () => {
    expect(first('template: {{incident}} at {{time}}')).toEqual({ template: '{{incident}} at {{time}}' })
  })
})

describe('anchors, aliases, merges', () => {
  test('an alias stands for the last anchor of its name above it', () => {
    expect(first('a: &x 1\nb: *x\nc: &x 2\nd: *x')).toEqual({ a: '1', b: '1', c: '2', d: '2' })
  })

  test('own keys win over merged ones, and earlier sources over later ones', () => {
    expect(first('a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: [*a, *b]\n  x: 9')).toMatchObject({ c: { x: '9', y: '2', z: '4' } })
  })

  test('an alias to nothing is named', () => {
    expect(codes('a: *none')).toEqual(['unknownAlias'])
  })

  test('an anchor that contains itself ends', () => {
    expect(codes('a: &a\n  b: *a')).toEqual(['unknownAlias'])
  })
})

describe('broken input gets a sentence', () => {
  test.each([
    ['an unclosed quote', 'a: "one\nb: two', 'unclosedQuote'],
    ['an unclosed brace', 'a: {b: c\nd: e', 'unclosedBracket'],
    ['a tab as indentation', 'a:\n\tb: c', 'TAB_AS_INDENT'],
    ['a conflict marker', 'a: b\n<<<<<<< HEAD\nc: d\n=======\n', 'conflictMarker'],
    ['NUL characters', 'a: b\0c', 'binary'],
    ['a key twice', 'a: b\na: c', 'duplicateKey'],
  ])('%s', (_, text, code) => {
    expect(codes(text)).toContain(code)
  })

  test('6 MB get one finding and no parse', () => {
    const { problems, trees } = parse(`a: b\n${'# filler\n'.repeat(700_000)}`)
    expect(problems.map(({ code }) => code)).toEqual(['tooLarge'])
    expect(trees).toEqual([])
  })

  test.each([
    ['200 levels are read', 200, []],
    ['1,000 levels are refused', 1000, ['tooDeep']],
  ])('%s', (_, depth, expected) => {
    const text = Array.from({ length: depth }, (__, level) => `${'  '.repeat(level)}a:`).join('\n')
    expect(codes(text)).toEqual(expected)
    expect(codes(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`)).toEqual(expected)
  })

  test('the parts before and after a broken one are still there', () => {
    expect(first('document:\n  id: a\nbroken: "x\ntasks:\n  - id: t1\n')).toMatchObject({ document: { id: 'a' }, tasks: [{ id: 't1' }] })
  })
})
