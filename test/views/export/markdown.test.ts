import { describe, expect, test } from 'vitest'
import { translator } from '../../../server/src/views/drawing/translate.ts'
import { codeSpan, escaped, fenceFor, lineOf, marked, target } from '../../../server/src/views/export/markdown/escape.ts'
import { cell } from '../../../server/src/views/export/markdown/inlines.ts'
import { textLines } from '../../../server/src/views/export/markdown/text.ts'
import type { DocumentView } from '../../../server/src/views/models/documentTypes.ts'
import type { Inline } from '../../../server/src/views/models/inlineTypes.ts'
import { markdown } from '../../../server/src/views/models/markdown.ts'
import { modelOf, textOf } from '../../kit/exports.ts'

const words = translator('en')

describe('a text in Markdown', () => {
  test.each([
    ['snake_case and *stars*', 'snake\\_case and \\*stars\\*'],
    ['a | b', 'a \\| b'],
    ['<b> &lt; R&D &amp x', '&lt;b> &amp;lt; R&D &amp x'],
    ['[x](y)', '\\[x\\](y)'],
    ['wait!', 'wait\\!'],
    ['one\n\n two', 'one two'],
    ['CNY 5', 'CNY 5'],
    ['$5', '\\$5'],
  ])('%j is %j', (text, expected) => expect(escaped(text)).toBe(expected))

  test.each([
    ['# 1', '\\# 1'],
    ['- x', '\\- x'],
    ['+ x', '\\+ x'],
    ['> x', '\\> x'],
    ['1. x', '1\\. x'],
    ['2026) x', '2026\\) x'],
    ['2026-01-01', '2026-01-01'],
    ['===', '\\==='],
  ])('at the beginning of a line %j is %j', (text, expected) => expect(lineOf(text)).toBe(expected))

  test('code stands between more marks than it holds', () => {
    expect([codeSpan('a'), codeSpan('a`b'), codeSpan('``'), codeSpan('')]).toEqual(['`a`', '``a`b``', '``` `` ```', ''])
    expect([fenceFor('x', 3), fenceFor('```', 3)]).toEqual(['```', '````'])
  })

  test('marks touch what they mark', () => expect([marked(' a ', '**'), marked(' ', '**')]).toEqual([' **a** ', ' ']))

  test('an address cannot end its link', () => expect(target('https://a.b/c|d>e f')).toBe('<https://a.b/c%7Cd%3Ee%20f>'))
})

describe('what stands in a cell', () => {
  const cases: readonly (readonly [content: readonly Inline[], expected: string])[] = [
    [[{ is: 'unset' }], '–'],
    [[{ is: 'missing', key: 'version' }], '**\\[missing: version\\]**'],
    [[{ is: 'placeholder', hint: 'name' }], '**\\[name\\]**'],
    [[{ is: 'not_applicable', reason: 'decided in May' }], 'n/a (decided in May)'],
    [[{ is: 'date', day: 20_649 }], '2026-07-15'],
    [[{ is: 'words', text: '99.99 %', flag: 'error' }], '99.99 % ⚠'],
    [[{ is: 'words', text: '2025', tone: 'stale' }], '2025 (too old)'],
    [[{ is: 'state', state: 'done' }], 'done'],
    [[{ is: 'state', state: 'overdue', lateDays: 12 }], 'overdue, 12 d late'],
    [[{ is: 'level', level: 'high', letter: 'H', name: 'high' }], 'H (high)'],
    [[{ is: 'link', href: 'https://a.b', children: ['x'] }], '[x](<https://a.b>)'],
    [[{ is: 'link', href: 'policy.md', children: ['x'] }], 'x'],
    [[{ is: 'link', href: 'javascript:alert(1)', children: ['x'] }], 'x'],
    [markdown('one **two** *three* ~~four~~ `five`'), 'one **two** *three* ~~four~~ `five`'],
    [markdown('one\n\n- two\n- three'), 'one<br>• two<br>• three'],
    [markdown('1. one\n2. two'), '1\\. one<br>2\\. two'],
    [markdown('```\na | b\nc\n```'), 'a \\| b<br>`c`'],
  ]
  test.each(cases)('%j is %j', (content, expected) => expect(cell(content, words)).toBe(expected))
})

test('a text of its author’s is the same Markdown again', () => {
  const text = [
    'One **two**.',
    '',
    '- three',
    '- four',
    '  1. five',
    '',
    '> six',
    '',
    '```',
    '# seven',
    '```',
    '',
    '| a | b |',
    '| --- | --- |',
    '| c | d |',
  ]
  expect(textLines(markdown(text.join('\n')), words)).toEqual(text)
})

test('a heading of its author’s stands below ours', () => {
  expect(textLines(markdown('# A\n\n## B ##'), words)).toEqual(['#### A', '', '##### B'])
})

const document: DocumentView = {
  language: 'en',
  lede: { tone: 'warning', headline: 'Draft: 1 warning', text: 'Too late.' },
  organization: 'Harbour Bank',
  title: 'Plan | 2026',
  front: {
    key: 'control',
    number: '',
    title: 'Document control',
    blocks: [
      { block: 'facts', key: 'control.cover', facts: [{ label: 'Version', value: { content: [{ is: 'missing', key: 'version' }] } }] },
      {
        block: 'table',
        key: 'control.approval',
        caption: 'Approval',
        columns: [{ title: 'Act', holds: 'text' }],
        rows: [{ cells: [{ content: ['Prepared'] }] }],
      },
    ],
  },
  sections: [
    {
      key: 'work',
      number: '1',
      title: 'Work',
      blocks: [
        { block: 'prose', key: 'work.0', content: ['We work.'] },
        {
          block: 'table',
          key: 'work.1',
          number: '1.1',
          title: 'Tasks',
          caption: 'Tasks',
          columns: [
            { title: '', holds: 'id' },
            { title: 'Task', holds: 'text' },
            { title: 'Cost', holds: 'number' },
          ],
          rows: [
            { weight: 'group', cells: [{ content: ['T1'] }, { content: ['Write'] }, { content: ['CNY 5'] }] },
            { cells: [{ content: ['T1.1'] }, { content: ['a | b'] }, { content: [{ is: 'unset' }] }] },
          ],
          total: [{ content: ['Total'] }, { content: [] }, { content: ['CNY 5'] }],
          findings: [{ severity: 'warning', rule: 'ANN-13', message: 'Too late.' }],
        },
        { block: 'list', key: 'work.2', order: 'none', entries: [{ content: ['# first'] }, { content: ['second'] }] },
        { block: 'empty', key: 'work.3', title: 'Audits', wants: ['audits'] },
      ],
    },
  ],
}

test('a document is written by hand like this', async () => {
  const head = { title: document.title, id: 'p-1', version: '1.1', today: 20_649, errors: 0, warnings: 1 }
  expect((await textOf({ head, document }, { format: 'md' })).split('\n')).toEqual([
    '# Plan \\| 2026',
    '',
    'p-1 · version 1.1 · As of 2026-07-15',
    '',
    'Harbour Bank',
    '',
    '> **Draft: 1 warning** Too late.',
    '',
    '- **Version**: **\\[missing: version\\]**',
    '',
    '**Approval**',
    '',
    '| Act |',
    '| --- |',
    '| Prepared |',
    '',
    '## 1 Work',
    '',
    'We work.',
    '',
    '### 1.1 Tasks',
    '',
    '| Number | Task | Cost |',
    '| --- | --- | ---: |',
    '| **T1** | **Write** | CNY 5 |',
    '| T1.1 | a \\| b | – |',
    '| **Total** |  | **CNY 5** |',
    '',
    '- \\# first',
    '- second',
    '',
    '### Audits',
    '',
    '**Nothing here yet.** This part shows `audits`.',
    '',
    '**1 finding**',
    '',
    '- **Warning** ANN-13: Too late.',
    '',
  ])
})

test('in Chinese the number of a section is followed by no space', async () => {
  const text = 'kind: annual_plan\ndocument: { id: a, title: 年度營運持續計畫, status: draft }\nintroduction: 前言的內容。\n'
  expect(await textOf(modelOf(text), { format: 'md', locale: 'zh-tw' })).toContain('\n## 一、前言\n\n前言的內容。\n')
})
