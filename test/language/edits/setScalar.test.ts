import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { applyEdits } from '../../../server/src/base/edit.ts'
import { replaceScalar, setScalar } from '../../../server/src/language/edits/setScalar.ts'
import { writeLike, writeScalar } from '../../../server/src/language/edits/writeScalar.ts'
import type { Slot } from '../../../server/src/language/model/element.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { planUri } from '../../kit/check.ts'
import { examples } from '../../kit/exampleFiles.ts'
import { commentsOf, dataOf, fewOfEach, withValue } from '../../kit/yaml.ts'

function slotAt(text: string, path: string): Slot {
  const steps = path.split('.')
  const key = steps.pop() ?? ''
  const slot = readText(planUri, text)
    .documents[0]?.elements.find(({ $ }) => $.path.join('.') === steps.join('.'))
    ?.$.slots.get(key)
  if (!slot) throw new Error(`no ${path}`)
  return slot
}

function set(text: string, path: string, value: string): string {
  const edit = setScalar(slotAt(text, path), value, text)
  return typeof edit === 'string' ? `refused: ${edit}` : applyEdits(text, [edit])
}

const plan = (line: string): string => `kind: annual_plan\nperiod:\n  ${line}\n  end: z # until\n`

describe('a scalar is set in its place', () => {
  test.each([
    ['plain', 'start: a', 'b', 'start: b'],
    ['with a comment behind it', 'start: a # from', 'b', 'start: b # from'],
    ['single quotes stay', "start: 'a'", 'it’s', "start: 'it’s'"],
    ['a quote inside single quotes is doubled', "start: 'a'", "it's", "start: 'it''s'"],
    ['double quotes stay', 'start: "a"', 'b', 'start: "b"'],
    ['quotes come where YAML needs them', 'start: a', 'b: c', "start: 'b: c'"],
    ['for a hash', 'start: a', 'see #3', "start: 'see #3'"],
    ['for an operator', 'start: a', '>= 5', "start: '>= 5'"],
    ['a placeholder in brackets is a scalar', 'start: [日期]', '2026-01-01', 'start: 2026-01-01'],
    ['a key without a value gets one', 'start:', 'b', 'start: b'],
    ['a key without a value but with a comment', 'start: # from', 'b', 'start: b # from'],
    ['a key with a space behind its colon', 'start: ', 'b', 'start: b'],
    ['in quotes that are empty', "start: ''", 'b', "start: 'b'"],
  ])('%s', (_, line, value, expected) => {
    const after = set(plan(line), 'period.start', value)
    expect(after.split('\n').map((one) => one.trimEnd())).toEqual(plan(expected).split('\n'))
  })

  test('in braces commas and brackets need quotes', () => {
    const after = set('kind: annual_plan\nperiod: { start: a, end: z }\n', 'period.start', 'b, c: [d]')
    expect(dataOf(after)).toEqual({ kind: 'annual_plan', period: { start: 'b, c: [d]', end: 'z' } })
  })

  test('in braces a comma alone needs quotes', () => {
    const after = set('kind: annual_plan\nperiod: { start: a, end: z }\n', 'period.start', 'b, c')
    expect(dataOf(after)).toEqual({ kind: 'annual_plan', period: { start: 'b, c', end: 'z' } })
  })

  test('in braces a key without a value gets one', () => {
    const after = set('kind: annual_plan\nperiod: { start: , end: z }\n', 'period.start', 'b')
    expect(dataOf(after)).toEqual({ kind: 'annual_plan', period: { start: 'b', end: 'z' } })
  })

  test.each([
    ['alias', 'x: &a 1\nkind: annual_plan\nperiod:\n  start: *a\n'],
    ['anchor', 'kind: annual_plan\nperiod:\n  start: &a 1\n  end: *a\n'],
    ['multiline', 'kind: annual_plan\nperiod:\n  start: |\n    1\n'],
    ['collection', 'kind: annual_plan\nperiod:\n  start:\n    - 1\n'],
    ['merged', 'kind: annual_plan\nscope: &p { start: 1 }\nperiod:\n  <<: *p\n  end: 2\n'],
  ])('through what others share it is refused: %s', (reason, text) => expect(set(text, 'period.start', '2')).toBe(`refused: ${reason}`))
})

interface Place {
  readonly path: readonly (string | number)[]
  readonly slot: Slot
  readonly braces: boolean
}

const sortOf = ({ slot: { node, state }, braces }: Place): string => [braces, state, node?.kind === 'scalar' ? node.style : node?.kind].join(' ')

const scalars = examples.map(({ name, uri, text }) => [name, uri, text] as const)

const values = ['changed', 'one, two', '@a: #1 ]', `it's "so"`, '王小明：負責人'] as const

describe('every sort of scalar', () => {
  // The sorts of places are many and the files are long: each place gets one of the values, and each sort meets several of them.
  test.each(scalars)('of %s is set without touching anything else', (_, uri, text) => {
    const before = dataOf(text)
    const comments = commentsOf(text)
    const places = readText(uri, text).documents.flatMap(({ elements }) =>
      elements.flatMap(({ $ }) =>
        [...$.slots.values()].map((slot): Place => ({ path: [...$.path, slot.key], slot, braces: text[$.span.start] === '{' })),
      ),
    )
    let changed = 0
    for (const [index, { path, slot }] of fewOfEach(places, sortOf, 4).entries()) {
      const value = values[index % values.length] ?? ''
      const edit = setScalar(slot, value, text)
      if (typeof edit === 'string') continue
      const after = applyEdits(text, [edit])
      expect(dataOf(after), `${path.join('.')}: ${value}`).toEqual(withValue(before, path, value))
      expect(commentsOf(after)).toEqual(comments)
      changed++
    }
    expect(changed).toBeGreaterThan(0)
  })
})

describe('a scalar whose place is known is replaced', () => {
  test.each([
    ['start: a', 'start: b: c', "start: 'b: c'"],
    ['start: "a"', 'start: "b: c"', 'start: "b: c"'],
    ["start: 'a'", "start: 'b: c'", "start: 'b: c'"],
  ])('%s', (line, _, expected) => {
    const text = plan(line)
    const { span } = slotAt(text, 'period.start')
    expect(applyEdits(text, [replaceScalar(span, 'b: c', text)])).toBe(plan(expected))
  })

  test('in braces too', () => {
    const text = 'kind: annual_plan\nperiod: { start: a, end: z }\n'
    const after = applyEdits(text, [replaceScalar(slotAt(text, 'period.start').span, 'b, c', text)])
    expect(dataOf(after)).toEqual({ kind: 'annual_plan', period: { start: 'b, c', end: 'z' } })
  })
})

describe('a written scalar reads back as what it was', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 12, unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          ':',
          ': ',
          '#',
          ' #',
          '-',
          '- ',
          '?',
          '[',
          ']',
          '{',
          '}',
          ',',
          '"',
          "'",
          '&',
          '*',
          '!',
          '|',
          '>',
          '%',
          '@',
          '`',
          '---',
          '...',
          '王',
          '：',
          '\t',
          '\\',
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom(
      'true',
      'null',
      '~',
      '1.10',
      '0912345678',
      '2026-01-01',
      '[姓名]',
      '{{name}}',
      '=',
      '<<',
      '',
      ' ',
      'a ',
      ' a',
      '-',
      '--',
      '--- a',
      '… …',
    ),
  )
  const read = (text: string): unknown => parse(text, { schema: 'failsafe' })
  // Control characters are no text of a plan; the editor does not let them in.
  const printable = value.filter(
    (text) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\r]/.test(text) && !/\p{Surrogate}/u.test(text),
  )

  test.each([
    ['block', (text: string) => [`k: ${writeScalar(text)}\nl: x\n`, { k: text, l: 'x' }]],
    ['block list', (text: string) => [`- ${writeScalar(text)}\n- x\n`, [text, 'x']]],
    ['flow mapping', (text: string) => [`k: { a: ${writeScalar(text, 'flow')}, b: x }\n`, { k: { a: text, b: 'x' } }]],
    ['flow list', (text: string) => [`k: [${writeScalar(text, 'flow')}, x]\n`, { k: [text, 'x'] }]],
    ['double quotes', (text: string) => [`k: ${writeLike('double', text)}\n`, { k: text }]],
    ['single quotes', (text: string) => [`k: ${writeLike('single', text)}\n`, { k: text }]],
  ] as const)('in %s', (layout, written) => {
    const oneLine = layout === 'single quotes' ? printable.filter((text) => !text.includes('\n')) : printable
    fc.assert(
      fc.property(oneLine, (text) => {
        const [source, expected] = written(text)
        expect(read(String(source))).toEqual(expected)
      }),
      { numRuns: 400, seed: 20260715 },
    )
  })
})
