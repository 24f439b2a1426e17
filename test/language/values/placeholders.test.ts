import { describe, expect, test } from 'vitest'
import { blanksInProse, innerOf, namesBlank, standing } from '../../../server/src/language/values/placeholders.ts'

describe('what stands where a value is expected', () => {
  test.each([
    '[姓名]',
    '[负责人姓名]',
    '【日期】',
    '［日期］',
    '〔名單〕',
    '[name]',
    '[  ]',
    '[月度]',
    'TBD',
    'tbd.',
    'todo',
    'to be determined',
    'XXX',
    '待定',
    '待补',
    '待補充',
    '待確認',
    '未定',
    '...',
    '……',
    '____',
    '--',
    '??',
    '<name>',
    '{{owner}}',
  ])('«%s» is a placeholder', (text) => expect(standing(text)).toBe('placeholder'))

  test.each([
    'n/a',
    'N/A',
    'n/a (outsourced to the parent company)',
    'not applicable: one site only',
    '不適用',
    '不適用（外包）',
    '不适用：外包',
    'n/a（委外）',
  ])('«%s» is declared not to apply', (text) => expect(standing(text)).toBe('notApplicable'))

  test.each([
    '0',
    '無',
    'none',
    '王小明',
    'Tbilisi',
    'todo list of the office',
    'TBD Consulting Ltd.',
    '[a](https://example.org)',
    '[1] and [2]',
    '3 < 4',
    '<b> and <c>',
    'a - b',
    '-',
    'n/apple',
    '不適用於夜班的規定另列',
    '未定義的風險',
  ])('«%s» is filled', (text) => expect(standing(text)).toBe('filled'))

  test('what stands in brackets', () => expect([innerOf('[月度]'), innerOf('【 日期 】'), innerOf('日期')]).toEqual(['月度', '日期', undefined]))
})

describe('the name of a blank', () => {
  test.each(['姓名', '負責人姓名', '日期', '開始日期', '資源列表', '里程碑1-日期', 'name', 'start date'])('«%s»', (text) =>
    expect(namesBlank(text)).toBe(true),
  )
  test.each([
    '王小明',
    'wang',
    'T1',
    '月度',
    'update',
    '請各單位主管於每季結束後的兩週之內提供下一季的負責人姓名',
    '日期格式依規定',
    'username-service',
    'mandate',
    'Resident list',
    '物资清单',
    '人員名單',
    'contact list',
  ])('«%s» is none', (text) => expect(namesBlank(text)).toBe(false))
})

describe('blanks inside prose', () => {
  const blanks = (text: string, variables: 'blank' | 'allowed' = 'blank'): readonly string[] =>
    blanksInProse(text, variables).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['會議於 [日期] 召開，由 [姓名] 主持', ['[日期]', '[姓名]']],
    ['Call [name] at once', ['[name]']],
    ['由 <負責人姓名> 通知', ['<負責人姓名>']],
    ['Sent by {{sender}}', ['{{sender}}']],
    ['Owner: ____ of the site', ['____']],
    ['The date is TBD for now', ['TBD']],
    ['The date is [TBD]', ['[TBD]']],
    ['由【待定】負責', ['【待定】']],
  ])('%s', (text, expected) => expect(blanks(text)).toEqual(expected))

  test.each([
    'See [1] and [2].',
    'See [the list](list.md).',
    'Use [Ctrl] and [C].',
    'a < b and b > c',
    'snake_case_name',
    'x__y',
    'todo lists are kept',
    'a[0]',
    'Press <Enter>',
  ])('«%s» has none', (text) => expect(blanks(text)).toEqual([]))

  test('in a message template variables are what the template is for', () => {
    expect(blanks('{{incident}} at {{time}}, call [姓名]', 'allowed')).toEqual(['[姓名]'])
  })
})
