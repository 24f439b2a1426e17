import { expect, test } from 'vitest'
import { selections } from '../../server/src/features/selection.ts'
import { buildLines } from '../../server/src/language/lines/lineTable.ts'
import { examples } from '../kit/exampleFiles.ts'
import { marked } from '../kit/marker.ts'
import { random } from '../kit/random.ts'

/** What is selected, from the inside out. */
function of(source: string): readonly string[] {
  const { text, offset } = marked(source)
  return selections({ table: buildLines(text), file: undefined }, offset).map(({ start, end }) => text.slice(start, end))
}

test('a word in a text, in an entry, in an item, in a list', () =>
  expect(of('tasks:\n  - id: T1\n    title: Write pl‸ans\n  - id: T2\n')).toEqual([
    'plans',
    'Write plans',
    'title: Write plans',
    'id: T1\n    title: Write plans',
    '- id: T1\n    title: Write plans',
    '- id: T1\n    title: Write plans\n  - id: T2',
    'tasks:\n  - id: T1\n    title: Write plans\n  - id: T2',
    'tasks:\n  - id: T1\n    title: Write plans\n  - id: T2\n',
  ]))

test('a text in quotes without them, then with them', () =>
  expect(of("a: 'one tw‸o'\n")).toEqual(['two', 'one two', "'one two'", "a: 'one two'", "a: 'one two'\n"]))

test('a key, then its entry', () => expect(of('a:\n  b‸: c\nd: e')).toEqual(['b', 'b: c', 'a:\n  b: c', 'a:\n  b: c\nd: e']))

test('in brackets', () =>
  expect(of('a: [{ b: ‸c }, d]\n')).toEqual(['c', 'b: c', '{ b: c }', '[{ b: c }, d]', 'a: [{ b: c }, d]', 'a: [{ b: c }, d]\n']))

test('the document among others', () => expect(of('a: b\n---\nc: ‸d\n')).toEqual(['d', 'c: d', '---\nc: d', 'a: b\n---\nc: d\n']))

test('in a broken text a word, perhaps a row, and the file', () => expect(of('a: "b c‸').at(0)).toBe('c'))

test('each step holds the one before it and is larger, anywhere and in whatever is left of a text', () => {
  for (const { text } of examples.filter((_, index) => index % 6 === 0)) {
    const below = random(text.length)
    for (let round = 0; round < 6; round++) {
      const cut = round < 3 ? text : text.slice(below(text.length))
      const offset = below(cut.length + 1)
      const spans = selections({ table: buildLines(cut), file: undefined }, offset)
      expect(spans.at(-1)).toEqual({ start: 0, end: cut.length })
      for (const [index, { start, end }] of spans.entries()) {
        expect(start <= offset && offset <= end).toBe(true)
        const outer = spans[index + 1]
        if (outer) expect(outer.start <= start && end <= outer.end && outer.end - outer.start > end - start).toBe(true)
      }
    }
  }
})
