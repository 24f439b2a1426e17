import { describe, expect, test } from 'vitest'
import { bytesOf, modelOf, modelOfExample } from '../../kit/exports.ts'
import { below, named, type Tag, wordsOf } from '../../kit/markup.ts'
import { planWith } from '../../kit/plans.ts'
import { moments } from '../../kit/unzip.ts'
import { expectWord } from './harmless.ts'

const value = (tag: Tag | undefined, name = 'w:val'): string => tag?.attributes.get(name) ?? ''
const styleOf = (paragraph: Tag): string => value(named(paragraph, 'w:pStyle')[0])
const paragraphs = (document: Tag, style: string): readonly string[] =>
  named(document, 'w:p')
    .filter((one) => styleOf(one) === style)
    .map(wordsOf)

async function wordOf(model: ReturnType<typeof modelOf>): Promise<(name: string) => Tag> {
  const parts = expectWord(await bytesOf(model, { format: 'docx', locale: model.document.language === 'en' ? 'en' : 'zh-tw' }))
  return (name) => parts.get(name) ?? expect.fail(`there is no ${name}`)
}

describe('a plan as a Word file', async () => {
  const model = modelOfExample('hospital.plan.yaml')
  const part = await wordOf(model)
  const document = part('word/document.xml')

  test('has a cover, and headings by their styles', () => {
    expect(paragraphs(document, 'Title')).toEqual(['Business continuity annual plan 2026'])
    expect(paragraphs(document, 'Heading1')).toEqual(model.document.sections.map(({ number, title }) => `${number} ${title}`))
    const blocks = model.document.sections.flatMap((section) => section.blocks)
    expect(paragraphs(document, 'Heading2')).toEqual(
      blocks.filter(({ title }) => title).map(({ number, title }) => [number, title].filter(Boolean).join(' ')),
    )
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(named(part('word/styles.xml'), 'w:style').some((one) => value(one, 'w:styleId') === style)).toBe(true)
  })

  test('has contents that Word fills in, with every heading in them already', () => {
    const [field] = named(document, 'w:instrText')
    expect(field?.text).toBe('TOC \\h \\o &quot;1-3&quot;')
    const [contents] = named(document, 'w:sdtContent')
    const entries = contents ? named(contents, 'w:hyperlink').map((one) => wordsOf(one).replace(/PAGEREF.*$/, '')) : []
    const titles = named(document, 'w:p')
      .filter((one) => /^Heading[12]$/.test(styleOf(one)))
      .map(wordsOf)
    expect(entries).toEqual(titles)
  })

  test('has the approval on its cover, with names and positions', () => {
    const [, approval] = named(document, 'w:tbl')
    expect(approval && named(approval, 'w:tr').map((row) => named(row, 'w:tc').map(wordsOf))).toEqual([
      ['Act', 'Name', 'Position', 'Date'],
      ['Prepared', 'Tom Brennan', 'Resilience manager', '2025-11-10'],
      ['Reviewed', 'Maria Lindqvist', 'Chief operating officer', '2025-11-24'],
      ['Approved', 'Adaeze Okafor', 'Chief executive', '2025-12-08'],
    ])
  })

  test('has tables whose heads repeat and whose rows no page cuts', () => {
    const tables = named(document, 'w:tbl').filter((table) => named(table, 'w:tblHeader').some((head) => value(head) !== 'off'))
    const drawn = [model.document.front, ...model.document.sections].flatMap(({ blocks }) => blocks).filter(({ block }) => block === 'table')
    expect(tables).toHaveLength(drawn.length)
    for (const table of tables) {
      const rows = named(table, 'w:tr')
      expect(rows.map((row) => value(named(row, 'w:tblHeader')[0]) !== 'off')).toEqual(rows.map((_, index) => index === 0))
      expect(rows.every((row) => named(row, 'w:cantSplit').length === 1)).toBe(true)
      const columns = named(table, 'w:gridCol').map((column) => Number(value(column, 'w:w')))
      // A4 less twice 18 mm is 174 mm, and a millimetre has 56.69 twentieths of a point.
      expect(Math.abs(columns.reduce((sum, width) => sum + width, 0) - 174 * 56.69)).toBeLessThan(20)
      expect(rows.every((row) => named(row, 'w:tc').length === columns.length)).toBe(true)
    }
  })

  test('counts its pages at the foot of each', () => {
    const footer = part('word/footer1.xml')
    expect(named(footer, 'w:instrText').map(({ text }) => text)).toEqual(['PAGE', 'NUMPAGES'])
    expect(wordsOf(footer)).toContain('continuity-2026 · version 1.1 · As of 2026-06-17')
  })

  test('says what it is before it is opened', () => {
    const core = part('docProps/core.xml')
    const said = Object.fromEntries([...below(core)].map((tag) => [tag.name, wordsOf(tag)]))
    expect(said).toMatchObject({
      'dc:title': 'Business continuity annual plan 2026',
      'dc:language': 'en-US',
      'cp:version': '1.1',
      'dcterms:created': '2026-06-17T00:00:00Z',
    })
  })

  test('reads no clock: its entries are of the first day that such a file can name', async () => {
    // 1980-01-01: the year counts from 1980, month and day are 1.
    expect(new Set(moments(await bytesOf(model, { format: 'docx' })))).toEqual(new Set([(1 << 21) | (1 << 16)]))
  })
})

describe('letters of other scripts', () => {
  test.each([
    ['annual-plan-zh-hant/template.plan.yaml', 'Microsoft JhengHei', 'zh-TW'],
    ['hospital.plan.yaml', 'Microsoft YaHei', 'zh-CN'],
  ])('in %s come from %s', async (ending, font, language) => {
    const styles = (await wordOf(modelOfExample(ending)))('word/styles.xml')
    const [defaults] = named(styles, 'w:docDefaults')
    expect(value(defaults && named(defaults, 'w:rFonts')[0], 'w:eastAsia')).toBe(font)
    expect(value(defaults && named(defaults, 'w:lang')[0], 'w:eastAsia')).toBe(language)
    for (const style of named(styles, 'w:style').filter((one) => /^Heading[123]$/.test(value(one, 'w:styleId'))))
      expect(value(named(style, 'w:rFonts')[0], 'w:eastAsia')).toBe(font)
  })
})

describe('an author’s text', () => {
  const text = [
    'introduction: |',
    '  One **bold**, *slanted*, `code`, [a link](https://a.example) and [none](policy.md).',
    '',
    '  - first',
    '  - second',
    '    1. inner',
    '',
    '  # Heading',
    '',
    '  > quoted',
    'period:',
  ].join('\n')

  test('is runs, lists and links', async () => {
    const part = await wordOf(modelOf(planWith('period:', text)))
    const document = part('word/document.xml')
    const run = (words: string): Tag | undefined => named(document, 'w:r').find((one) => wordsOf(one) === words)
    expect(named(run('bold') ?? document, 'w:b')).toHaveLength(1)
    expect(named(run('slanted') ?? document, 'w:i')).toHaveLength(1)
    expect(value(named(run('code') ?? document, 'w:rFonts')[0], 'w:ascii')).toBe('Consolas')
    const linked = named(document, 'w:hyperlink').find(({ attributes }) => attributes.has('r:id'))
    const [target] = named(part('word/_rels/document.xml.rels'), 'Relationship').filter((one) => value(one, 'TargetMode') === 'External')
    expect([linked && wordsOf(linked), value(linked, 'r:id'), value(target, 'Target')]).toEqual(['a link', value(target, 'Id'), 'https://a.example'])
    const items = named(document, 'w:p').filter((one) => named(one, 'w:numPr').length > 0)
    expect(items.slice(0, 3).map((one) => [wordsOf(one), value(named(one, 'w:ilvl')[0])])).toEqual([
      ['first', '0'],
      ['second', '0'],
      ['inner', '1'],
    ])
    expect(paragraphs(document, 'Heading3')).toEqual(['Heading'])
    expect(paragraphs(document, 'Quotation')).toEqual(['quoted'])
  })

  test('that is still to be written is marked, and a gap is named', async () => {
    const document = (await wordOf(modelOfExample('annual-plan-zh-hant/template.plan.yaml')))('word/document.xml')
    const marked = named(document, 'w:r').filter((run) => named(run, 'w:highlight').some((one) => value(one) === 'yellow'))
    expect(marked.length).toBeGreaterThan(20)
    expect(marked.every((run) => /^\[.+\]$/.test(wordsOf(run)))).toBe(true)
    const gap = named(document, 'w:r').find((run) => wordsOf(run) === '[缺少：version]')
    expect(value(named(gap ?? document, 'w:color')[0])).toBe('B01011')
  })
})
