import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../server/src/base/edit.ts'
import { insertKeys, type NewKey } from '../../../server/src/language/edits/insertKey.ts'
import type { Element } from '../../../server/src/language/model/element.ts'
import { type FileModel, readText } from '../../../server/src/language/model/file.ts'
import { planUri } from '../../kit/check.ts'
import { examples } from '../../kit/exampleFiles.ts'
import { commentsOf, dataOf, fewOfEach, valueAt, withValue } from '../../kit/yaml.ts'

const newKey: NewKey = { key: 'inserted', value: 'here' }

/** The element at a path as `tasks.0`; the root for an empty one. */
function elementAt({ documents }: FileModel, path: string): Element {
  const found = documents[0]?.elements.find(({ $ }) => $.path.join('.') === path)
  if (!found) throw new Error(`no element at ${path}`)
  return found
}

function inserted(text: string, path: string, keys: readonly NewKey[] = [newKey]): string {
  const file = readText(planUri, text)
  const edit = insertKeys(elementAt(file, path), keys, file.table)
  if (!edit) throw new Error('there is no edit')
  return applyEdits(text, [edit])
}

describe('a key of the schema is inserted behind the one that comes before it', () => {
  const before = 'kind: annual_plan\ntasks:\n  - id: T1\n    title: Analysis # of all\n\n    status: done\n'
  test('in block style', () => {
    const text = inserted(before, 'tasks.0', [{ key: 'owner', value: 'p1' }])
    expect(text).toBe('kind: annual_plan\ntasks:\n  - id: T1\n    title: Analysis # of all\n    owner: p1\n\n    status: done\n')
  })

  test('between braces', () => {
    const text = inserted('kind: annual_plan\nperiod: { start: 2026-01-01 }\ntasks: [{ id: T1, status: done }]\n', 'tasks.0', [
      { key: 'title', value: '"[text]"' },
    ])
    expect(text).toContain('[{ id: T1, title: "[text]", status: done }]')
  })

  test('at the end where nothing comes before it', () => {
    expect(inserted('kind: annual_plan\ntasks:\n  - title: a\n', 'tasks.0', [{ key: 'id', value: 'T1' }])).toContain('  - title: a\n    id: T1\n')
  })
})

describe('a key that is not in the schema is inserted at the end of its mapping', () => {
  test.each([
    [
      'at the column of the other keys',
      'kind: annual_plan\nperiod:\n  start: a\n  end: b\nsummary: c\n',
      'period',
      'kind: annual_plan\nperiod:\n  start: a\n  end: b\n  inserted: here\nsummary: c\n',
    ],
    [
      'with four spaces',
      'kind: annual_plan\nperiod:\n    start: a\nsummary: c\n',
      'period',
      'kind: annual_plan\nperiod:\n    start: a\n    inserted: here\nsummary: c\n',
    ],
    [
      'behind a dash',
      'kind: annual_plan\ntasks:\n  - id: T1\n  - id: T2\n',
      'tasks.0',
      'kind: annual_plan\ntasks:\n  - id: T1\n    inserted: here\n  - id: T2\n',
    ],
    [
      'in a list at the column of its key',
      'kind: annual_plan\ntasks:\n- id: T1\n- id: T2\n',
      'tasks.1',
      'kind: annual_plan\ntasks:\n- id: T1\n- id: T2\n  inserted: here\n',
    ],
    ['of the document, without a last line end', 'kind: annual_plan\nsummary: c', '', 'kind: annual_plan\nsummary: c\ninserted: here'],
    [
      'with CRLF',
      'kind: annual_plan\r\nperiod:\r\n  start: a\r\nsummary: c\r\n',
      'period',
      'kind: annual_plan\r\nperiod:\r\n  start: a\r\n  inserted: here\r\nsummary: c\r\n',
    ],
    [
      'behind a comment on the last line',
      'kind: annual_plan\nperiod:\n  start: a # first\nsummary: c\n',
      'period',
      'kind: annual_plan\nperiod:\n  start: a # first\n  inserted: here\nsummary: c\n',
    ],
    [
      'before a comment about what follows',
      'kind: annual_plan\nperiod:\n  start: a\n\n# the rest\nsummary: c\n',
      'period',
      'kind: annual_plan\nperiod:\n  start: a\n  inserted: here\n\n# the rest\nsummary: c\n',
    ],
    [
      'behind a key without a value',
      'kind: annual_plan\nperiod:\n  start:\nsummary: c\n',
      'period',
      'kind: annual_plan\nperiod:\n  start:\n  inserted: here\nsummary: c\n',
    ],
    [
      'behind a block scalar',
      'kind: annual_plan\nsummary: |\n  one\n\n  two\n',
      '',
      'kind: annual_plan\nsummary: |\n  one\n\n  two\ninserted: here\n',
    ],
    [
      'behind a block scalar without a last line end',
      'kind: annual_plan\nsummary: >-\n  one\n  two',
      '',
      'kind: annual_plan\nsummary: >-\n  one\n  two\ninserted: here',
    ],
    ['behind a list', 'kind: annual_plan\noutlook:\n  - a\n  - b\n', '', 'kind: annual_plan\noutlook:\n  - a\n  - b\ninserted: here\n'],
    ['behind a text over lines', 'kind: annual_plan\nsummary: one\n  two\n', '', 'kind: annual_plan\nsummary: one\n  two\ninserted: here\n'],
    [
      'behind a bracket over lines',
      'kind: annual_plan\noutlook: [\n  a, # first\n  b\n] # end\n',
      '',
      'kind: annual_plan\noutlook: [\n  a, # first\n  b\n] # end\ninserted: here\n',
    ],
    [
      'in braces',
      'kind: annual_plan\nperiod: { start: a, end: b } # year\n',
      'period',
      'kind: annual_plan\nperiod: { start: a, end: b, inserted: here } # year\n',
    ],
    [
      'in braces with a comma at the end',
      'kind: annual_plan\nperiod: { start: a, }\n',
      'period',
      'kind: annual_plan\nperiod: { start: a, inserted: here, }\n',
    ],
    [
      'in braces over lines',
      'kind: annual_plan\nperiod: {\n  start: a, # from\n  end: b # to\n}\n',
      'period',
      'kind: annual_plan\nperiod: {\n  start: a, # from\n  end: b, inserted: here # to\n}\n',
    ],
    [
      'in braces behind quotes',
      "kind: annual_plan\nperiod: { start: 'a, b' }\n",
      'period',
      "kind: annual_plan\nperiod: { start: 'a, b', inserted: here }\n",
    ],
    [
      'in braces behind a key without a value',
      'kind: annual_plan\nperiod: { start: }\n',
      'period',
      'kind: annual_plan\nperiod: { start: , inserted: here }\n',
    ],
    [
      'in a second document',
      'kind: annual_plan\nperiod:\n  start: a\n---\nkind: bia\n',
      'period',
      'kind: annual_plan\nperiod:\n  start: a\n  inserted: here\n---\nkind: bia\n',
    ],
  ])('%s', (_, text, path, expected) => expect(inserted(text, path)).toBe(expected))

  test('several keys and values over lines keep their order and their shape', () => {
    const keys = [
      { key: 'period', value: '\n  start: [date]\n  end: [date]' },
      { key: 'tasks', value: '\n  - id: [id]\n    title: [title]' },
    ]
    const text = 'document:\n  id: a\nkind: annual_plan\n'
    expect(dataOf(inserted(text, '', keys))).toEqual({
      document: { id: 'a' },
      kind: 'annual_plan',
      period: { start: ['date'], end: ['date'] },
      tasks: [{ id: ['id'], title: ['title'] }],
    })
    expect(inserted(text.replaceAll('\n', '\r\n'), '', keys).replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('no line that is inserted ends with a blank', () => {
    const keys = [
      { key: 'period', value: '\n  start: [date]' },
      { key: 'summary', value: '' },
    ]
    for (const eol of ['\n', '\r\n']) {
      const result = inserted(`kind: annual_plan${eol}scope:${eol}  note: x${eol}`, '', keys)
      expect(result.split(eol).filter((line) => /\s$/.test(line))).toEqual([])
    }
  })

  test('a value over lines goes into braces too', () => {
    const text = 'kind: annual_plan\nrisks:\n  - { id: R1, title: Fire } # the first\n'
    const result = inserted(text, 'risks.0', [{ key: 'treatment', value: '\n  option: [option]' }])
    expect(dataOf(result)).toEqual({ kind: 'annual_plan', risks: [{ id: 'R1', title: 'Fire', treatment: { option: ['option'] } }] })
    expect(commentsOf(result)).toEqual(['# the first'])
  })

  test('blank lines that a text keeps at its end stay its own', () => {
    const text = 'kind: annual_plan\nscope: {}\nsummary: |+\n  one\n\n\n'
    expect(dataOf(inserted(text, ''))).toEqual({ ...(dataOf(text) as object), inserted: 'here' })
  })

  test('a mapping without keys has no place for one, and says so', () => {
    const file = readText(planUri, 'kind: annual_plan\nperiod: {}\n')
    expect(insertKeys(elementAt(file, 'period'), [newKey], file.table)).toBeUndefined()
  })
})

/** Braces or not, how deep, and what its last value is: those decide how an insertion goes. */
function sortOf({ $ }: Element, source: string): string {
  const last = [...$.slots.values()].at(-1)
  const style = last?.node?.kind === 'scalar' ? last.node.style : (last?.node?.kind ?? 'empty')
  return [source[$.span.start] === '{', $.path.length, style].join(' ')
}

const written = [
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['no line end at the end', (text: string) => text.trimEnd()],
] as const

/** Each file in one of the ways in which lines can end: all of them come up several times. */
const texts = examples.map(({ name, uri, text }, index) => {
  const [ends, write] = written[index % written.length] ?? written[0]
  return [name, ends, uri, write(text)] as const
})

describe('in every sort of mapping', () => {
  test.each(texts)('of %s, %s: data and comments outside the new key are as they were', (_, __, uri, source) => {
    const before = dataOf(source)
    const file = readText(uri, source)
    const comments = commentsOf(source)
    const all = file.documents.flatMap((document) => document.elements)
    const places = Map.groupBy(all, ({ $ }) => $.span.start)
    // What an anchor holds and an alias brings in again gets the key in both places; that is its own case below.
    const own = all.filter(({ $ }) => places.get($.span.start)?.length === 1)
    const elements = fewOfEach(own, (element) => sortOf(element, source), 1)
    for (const element of elements) {
      const edit = insertKeys(element, [newKey], file.table)
      if (!edit) continue
      const after = applyEdits(source, [edit])
      expect(commentsOf(after)).toEqual(comments)
      expect(dataOf(after)).toEqual(withValue(before, element.$.path, { ...(valueAt(before, element.$.path) as object), inserted: 'here' }))
    }
    expect(elements.length).toBeGreaterThan(0)
  })
})

test('what an anchor holds gets the key once, and each alias has it too', () => {
  const text = 'kind: annual_plan\ntasks:\n  - id: T1\n    raci: &both { a: chen }\n  - id: T2\n    raci: *both\n'
  const after = inserted(text, 'tasks.1.raci', [{ key: 'r', value: '[wang]' }])
  expect(after).toContain('&both { a: chen, r: [wang] }')
  expect(dataOf(after)).toMatchObject({ tasks: [{ raci: { r: ['wang'] } }, { raci: { r: ['wang'] } }] })
})
