import { describe, expect, test } from 'vitest'
import { tokens } from '../../server/src/features/tokens.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { planUri } from '../kit/check.ts'
import { examples } from '../kit/exampleFiles.ts'
import { planWith, soundPlan, withTaskLine } from '../kit/plans.ts'

const of = (text: string, piece = ''): readonly string[] => {
  const from = text.indexOf(piece)
  const within = piece === '' ? undefined : { start: from, end: from + piece.length }
  return tokens({ file: readText(planUri, text) }, within).map(
    ({ span, type, modifier }) => `${text.slice(span.start, span.end)} ${type}${modifier === undefined ? '' : ` ${modifier}`}`,
  )
}

test('a task', () => {
  const task = '  - id: T1\n    title: Analysis\n    category: bia\n    owner: wang\n    start: 2026-02-01\n'
  expect(of(soundPlan, task)).toEqual([
    'id property',
    'T1 variable declaration',
    'title property',
    'category property',
    'bia enumMember',
    'owner property',
    'wang variable',
    'start property',
    '2026-02-01 number',
  ])
})

describe('one row', () => {
  test.each([
    ['a label of another language', 'status: 進行中', 'status: 進行中', ['status property', '進行中 enumMember']],
    ['a share', 'progress: 50 %', 'progress: 50 %', ['progress property', '50 % number']],
    ['a blank to be filled', 'deputy: [姓名]', 'deputy: [姓名]', ['deputy property', '[姓名] comment']],
    ['a key that the schema does not know', 'nonsense: 50 %', 'nonsense: 50 %', []],
    ['in quotes', "end: '2026-03-30'", "end: '2026-03-30'", ['end property', '2026-03-30 number']],
  ])('%s', (_, line, piece, expected) =>
    expect(of(withTaskLine(line).replace('    end: 2026-03-31\n', ''), piece)).toEqual(expect.arrayContaining(expected)),
  )
})

test('what an alias brings in twice is one token', () => {
  const text = planWith('    start: 2026-02-01\n', '    start: &day 2026-02-01\n').replace('    end: 2026-03-31\n', '    end: *day\n')
  expect(of(text).filter((token) => token === '2026-02-01 number')).toHaveLength(1)
})

test.each(examples.map(({ name, text, uri }) => [name, text, uri] as const))(
  '%s: in order, apart from each other, each on one row',
  (_, text, uri) => {
    const found = tokens({ file: readText(uri, text) })
    expect(found.length).toBeGreaterThan(2)
    const wrong = found.filter(
      ({ span: { start, end } }, index) => end <= start || start < (found[index - 1]?.span.end ?? 0) || text.slice(start, end).includes('\n'),
    )
    expect(wrong).toEqual([])
  },
)

test.each(['', '"', 'a: [', '- - -'])('of «%s» there are none', (text) => expect(of(text)).toEqual([]))
test('a broken part costs its own tokens', () => expect(of(`${soundPlan}objectives: "x\n`)).toContain('T1 variable declaration'))
