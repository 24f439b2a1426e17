import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { exported } from '../../../server/src/views/export/exporter.ts'
import { csvOf } from '../../../server/src/views/export/sheets/csv.ts'
import type { Sheet } from '../../../server/src/views/export/sheets/sheet.ts'
import { sheetNames } from '../../../server/src/views/export/xlsx/names.ts'
import { everywhere } from '../../kit/everywhere.ts'
import { bytesOf, modelOf, modelOfExample, textOf } from '../../kit/exports.ts'
import { hostile } from '../../kit/hostile.ts'
import { readSheets } from '../../kit/readSheets.ts'
import { unzip } from '../../kit/unzip.ts'

/** Read by a library that knows nothing of us; the mark of UTF-8 is no part of the first cell. */
const readCsv = (text: string): readonly (readonly string[])[] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n' })
  expect(errors).toEqual([])
  return data
}

const sheet = (...cells: readonly string[]): Sheet => ({ name: 'Table', columns: ['A'], rows: cells.map((cell) => [cell]) })

const plan = `kind: annual_plan
document: { id: acme-2026, title: Plan 2026, status: draft }
tasks:
  - { id: "1", title: "=cmd|'/C calc'!A0", owner: Chen, start: 2026-02-01, end: 2026-03-31, progress: 40 % }
  - { id: "2", title: 'Move "north", then wait', owner: Li, start: 2026-04-01, end: 2026-05-31, baseline: { start: 2026-04-01, end: 2026-05-21 } }
milestones:
  - { id: M1, title: Approved, date: 2026-05-31 }
`

describe('CSV', () => {
  test('of one tab is one table and nothing else, with days as ISO 8601 has them', async () => {
    const [head, ...rows] = readCsv(await textOf(modelOf(plan), { format: 'csv', tab: 'timeline' }))
    expect(head).toEqual(['Number', 'Item', 'Owner', 'Start', 'End', 'Baseline', 'Slip, days', 'State', 'Progress, %'])
    expect(rows.filter((row) => row.length > 1)).toEqual([
      ['1', "'=cmd|'/C calc'!A0", 'Chen', '2026-02-01', '2026-03-31', '', '', 'overdue', '40'],
      ['2', 'Move "north", then wait', 'Li', '2026-04-01', '2026-05-31', '2026-05-21', '10', 'overdue', ''],
      ['M1', 'Approved', '', '', '2026-05-31', '', '', 'overdue', ''],
    ])
  })

  test('of a whole plan has its tables below each other, each under its name', async () => {
    const rows = readCsv(await textOf(modelOfExample('bank/bank.plan.yaml'), { format: 'csv' }))
    const names = rows.filter((row, index) => row.length === 1 && row[0] !== '' && (index === 0 || rows[index - 1]?.join('') === ''))
    expect(names.length).toBeGreaterThan(20)
    expect(names[0]).toEqual(['Document control'])
    expect(names).toContainEqual(['Timeline'])
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['＝1+1', "'＝1+1"],
    ['a=1', 'a=1'],
    ['– none', '– none'],
    ['99.9 %', '99.9 %'],
    ['two\r\nlines', 'two\r\nlines'],
    [' edge ', ' edge '],
    ['say "no"', 'say "no"'],
  ])('a text %j is read as %j, and no spreadsheet runs it', (text, expected) => {
    expect(readCsv(csvOf([sheet(text)]))).toEqual([['A'], [expected], ['']])
  })

  test('a number stays one, also a negative one', () => {
    expect(csvOf([{ name: 'T', columns: ['A'], rows: [[-10], [1.5], [{ day: 20_649 }]] }])).toBe('\ufeffA\r\n-10\r\n1.5\r\n2026-07-15\r\n')
  })

  test('whatever is hostile in a plan is one cell, and none begins a formula', { timeout: 60_000 }, async () => {
    for (const text of hostile) {
      const rows = readCsv(await textOf(everywhere(text), { format: 'csv' }))
      expect(rows.flat().filter((cell) => /^[\s]*[=+@\-＝＋＠－]/.test(cell))).toEqual([])
    }
  })
})

describe('a workbook', () => {
  test('has a table on each sheet, with days and numbers to count with', async () => {
    const sheets = readSheets(await bytesOf(modelOf(plan), { format: 'xlsx', tab: 'timeline' }))
    // 2026-03-31 is day 46,112 of the count that begins with 1900-01-01 as 1 and has a 1900-02-29.
    expect(sheets).toEqual([
      {
        name: 'Timeline',
        rows: [
          ['Number', 'Item', 'Owner', 'Start', 'End', 'Baseline', 'Slip, days', 'State', 'Progress, %'],
          ['1', "=cmd|'/C calc'!A0", 'Chen', 46_054, 46_112, '', '', 'overdue', 40],
          ['2', 'Move "north", then wait', 'Li', 46_113, 46_173, 46_163, 10, 'overdue', ''],
          ['M1', 'Approved', '', '', 46_173, '', '', 'overdue', ''],
        ],
      },
    ])
  })

  test('has neither a formula nor a link, and the same bytes each time', async () => {
    const [a, b] = await Promise.all([0, 1].map(() => bytesOf(modelOfExample('bank/bank.bia.yaml'), { format: 'xlsx' })))
    expect(a).toEqual(b)
    const files = unzip(a ?? new Uint8Array())
    expect([...files.keys()].slice(0, 4)).toEqual(['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', 'xl/workbook.xml'])
    for (const [name, content] of files) expect([name, /<f[ >]|hyperlink|External/.exec(content.toString())]).toEqual([name, null])
  })

  test('keeps texts as they are, whatever is hostile in them', { timeout: 60_000 }, async () => {
    for (const text of hostile.filter((one) => one.length < 200)) {
      const cells = readSheets(await bytesOf(everywhere(text), { format: 'xlsx' })).flatMap(({ rows }) => rows.flat())
      expect(cells.length).toBeGreaterThan(10)
    }
    const [only] = readSheets(await bytesOf(modelOf(plan.replace('Approved', '_x0041_ <b>&amp;')), { format: 'xlsx', tab: 'timeline' }))
    expect(only?.rows.at(-1)?.[1]).toBe('_x0041_ <b>&amp;')
  })

  test('names its sheets as Excel lets them be called, each once', () => {
    expect(sheetNames(['1.1 Scope', '1.1 scope', "'a/b:c*?[d]\\'", '', 'x'.repeat(40), 'x'.repeat(41)])).toEqual([
      '1.1 Scope',
      '1.1 scope 2',
      'a b c d',
      'Table',
      `${'x'.repeat(30)}…`,
      `${'x'.repeat(28)}… 2`,
    ])
  })

  test('of a BIA has its times in hours', async () => {
    const [bia] = readSheets(await bytesOf(modelOfExample('bank/bank.bia.yaml'), { format: 'xlsx', tab: 'bia' }))
    expect(bia?.rows[0]?.slice(0, 4)).toEqual(['Activity', 'MTPD, hours', 'RTO, hours', 'WRT, hours'])
    // mtpd: 4h, rto: 1h, wrt: 10min
    expect(bia?.rows.find(([name]) => name === 'Card and cash machine authorisation')?.slice(1, 4)).toEqual([4, 1, 0.1667])
  })
})

test('a document without a table says so', async () => {
  const model = {
    ...modelOf('kind: registry\n'),
    document: { title: 'R', language: 'en', sections: [], front: { key: 'c', number: '', title: 'C', blocks: [] } },
  }
  const { bia: _, dependencies: __, timeline: ___, ...plain } = model
  expect(await exported(plain, { format: 'csv', locale: 'en', style: '' })).toEqual({ is: 'refused', why: { key: 'export.noTable', args: {} } })
})
