import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../server/src/base/edit.ts'
import { buildLines, updateLines } from '../../../server/src/language/lines/lineTable.ts'
import { offsetAt, positionAt } from '../../../server/src/language/lines/position.ts'

const piece = fc.constantFrom(
  'a: b',
  '- c',
  'd: |',
  '  text',
  '\n',
  '\r\n',
  ' ',
  '  ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  ': ',
  '---\n',
  'k:\n  - x',
  '鍵: 值',
  '\t',
)
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''))

describe('the line table', () => {
  test('after any edit is the table of the new text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, insert, a, b) => {
        const [start, end] = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y) as [number, number]
        const edit = { span: { start, end }, text: insert }
        expect(updateLines(buildLines(before), edit)).toEqual(buildLines(applyEdits(before, [edit])))
      }),
      { numRuns: 2000, seed: 20261123 },
    )
  })

  test('an offset and its position are the same place', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const table = buildLines(source)
        const offset = at % (source.length + 1)
        expect(offsetAt(table, positionAt(table, offset))).toBe(offset)
      }),
      { seed: 20261123 },
    )
  })

  test('an unclosed bracket ends where a shallower line begins', () => {
    const kinds = buildLines('a: [1,\n  2\nb: c\n').lines.map(({ kind }) => kind)
    expect(kinds).toEqual(['content', 'continuation', 'content', 'blank'])
  })

  test('a block scalar owns its deeper lines and gives back what follows', () => {
    const kinds = buildLines('a: |\n  one\n\n  two\nb: c').lines.map(({ kind }) => kind)
    expect(kinds).toEqual(['content', 'scalar', 'scalar', 'scalar', 'content'])
  })
})
