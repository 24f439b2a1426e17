import { describe, expect, test } from 'vitest'
import { cells, excel, relations, xlsx } from '../../kit/office.ts'
import { blocksOf, placed, placesOf, sourceOf, tableOf } from '../../kit/sources.ts'

const sheet = (data: string, more: Omit<Parameters<typeof xlsx>[0], 'sheets'> = {}): Uint8Array => xlsx({ sheets: { S: data }, ...more })

describe('a workbook', () => {
  test('is its sheets, each with its name above its tables and texts', async () => {
    const file = xlsx({
      sheets: { Risks: cells({ A1: 'Risk', B1: 'Level', A2: 'Fire', B2: 3 }), 联系人: cells({ B3: 'Name', C3: 'Phone', B4: '王', C4: '0912' }) },
    })
    expect(await placesOf('x', file)).toEqual([
      'Risks!A1 # Risks',
      'Risks!A1 Risks:\n| Risk | Level |\n| Fire | 3 |',
      '联系人!A1 # 联系人',
      '联系人!B3 联系人:\n| Name | Phone |\n| 王 | 0912 |',
    ])
  })

  test('takes texts from where they are shared, with all their pieces and without readings', async () => {
    const strings = [
      'one',
      '<r><t>two </t></r><r><rPr><b/></rPr><t>parts</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh>',
      'a_x000D_\nb',
    ]
    const of = (index: number): { readonly v: number; readonly t: string } => ({ v: index, t: 's' })
    expect(await blocksOf('x', sheet(cells({ A1: of(0), B1: of(1), C1: of(2), D1: of(3), E1: of(4) }), { strings }))).toEqual([
      '# S',
      'S:\n| one | two parts | 東京 | a\nb |',
    ])
    expect(
      await blocksOf('x', sheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row></sheetData>')),
    ).toEqual(['# S', 'inline'])
  })

  test('has a table for each block of rows, and a text or a heading where a cell stands alone', async () => {
    const styles = '<fonts><font/><font><b/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>'
    const data = cells({ A1: { v: 'Risk register', t: 'str', s: 1 }, A3: 'Version 2', B5: 'a', C5: 'b', B6: 'c', D6: 'd', F9: 'e', F10: 'f' })
    expect(await placesOf('x', sheet(data, { styles }))).toEqual([
      'S!A1 # S',
      'S!A1 ## Risk register',
      'S!A3 Version 2',
      'S!B5 S:\n| a | b |  |\n| c |  | d |',
      'S!F9 S:\n| e |\n| f |',
    ])
    const { rows } = await tableOf('x', sheet(data, { styles }))
    expect(rows.map((row) => row.map(({ at }) => placed(at)))).toEqual([
      ['S!B5', 'S!C5', 'S!D5'],
      ['S!B6', 'S!C6', 'S!D6'],
    ])
  })

  test('has strong cells where they are bold or filled', async () => {
    const styles =
      '<fonts><font/><font><b/></font><font><b val="0"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fillId="1"/><xf fillId="2"/><xf fillId="3"/></cellXfs>'
    const of = (s: number): { readonly v: number; readonly s: number } => ({ v: s, s })
    expect(await blocksOf('x', sheet(cells({ A1: of(0), B1: of(1), C1: of(2), D1: of(3), E1: of(4), F1: of(5) }), { styles }))).toEqual([
      '# S',
      'S:\n| 0 | [1] | 2 | 3 | [4] | 5 |',
    ])
  })

  test('gives a merged cell in each place that it reaches over, as the same object', async () => {
    const data = `${cells({ A1: 'wide', A2: 'tall', B2: 'b', B3: 'c' })}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A9"/></mergeCells>`
    expect(await blocksOf('x', sheet(data))).toEqual(['# S', 'S:\n| wide | wide |\n| tall | b |\n| tall | c |'])
    const { rows } = await tableOf('x', sheet(data))
    expect(rows[0]?.[0]).toBe(rows[0]?.[1])
    expect(rows[1]?.[0]).toBe(rows[2]?.[0])
  })

  test('shows truths, errors and the results of formulas', async () => {
    const data = cells({ A1: { v: 1, t: 'b' }, B1: { v: '#REF!', t: 'e' }, C1: { v: 7, f: 'A1+6' }, D1: { v: 'x', t: 'str', f: 'A1&"x"' } })
    const { blocks, remarks } = await sourceOf('x', sheet(data))
    expect(blocks[1]?.is === 'table' && blocks[1].rows[0]?.map(({ text }) => text)).toEqual(['TRUE', '#REF!', '7', 'x'])
    expect(remarks).toEqual(['formulas'])
  })

  test('tells of hidden sheets, rows and columns, and reads them', async () => {
    const file = xlsx({ sheets: { Seen: cells({ A1: 'a' }), Hidden: cells({ A1: 'b' }) }, entries: { Hidden: 'state="veryHidden"' } })
    expect(await blocksOf('x', file)).toEqual(['# Seen', 'a', '# Hidden', 'b'])
    expect((await sourceOf('x', file)).remarks).toEqual(['hiddenContent'])
    expect(
      (await sourceOf('x', sheet('<cols><col min="1" max="1" hidden="1"/></cols><sheetData><row><c t="str"><v>a</v></c></row></sheetData>'))).remarks,
    ).toEqual(['hiddenContent'])
  })

  test('has comments, text boxes and what is printed on each page behind and before its cells', async () => {
    const more = {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(['r1', 'comments', '../comments1.xml'], ['r2', 'drawing', '/xl/drawings/drawing1.xml']),
      'xl/comments1.xml': excel(
        'comments',
        '<commentList><comment ref="B2"><text><r><t>W:</t></r><r><t>\ncheck</t></r></text></comment></commentList>',
      ),
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>Call </a:t></a:r><a:r><a:t>first</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>',
    }
    const data = `${cells({ A1: 'a' })}<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Internal&amp;R&amp;A</oddHeader><oddFooter>&amp;CPage &amp;P</oddFooter></headerFooter>`
    const file = xlsx({ sheets: { S: data } }, more)
    expect(await placesOf('x', file)).toEqual([
      'S!A1 # S',
      'S!A1 {header} Internal',
      'S!A1 {header} S',
      'S!A1 {footer} Page',
      'S!A1 a',
      'S!B2 {comment} W:\ncheck',
      'S!C5 {textbox} Call first',
    ])
    expect((await sourceOf('x', file)).remarks).toEqual(['images'])
  })
})

describe('a number in a workbook', () => {
  /** How a number looks in a format, given by its number or its code. */
  const shown = async (value: number | string, format: number | string, properties = ''): Promise<string | undefined> => {
    const [id, own] =
      typeof format === 'number'
        ? [format, '']
        : [164, `<numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts>`]
    const styles = `${own}<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`
    const { blocks } = await sourceOf('x', sheet(cells({ A1: { v: value, s: 1 } }), { styles, properties }))
    const [, block] = blocks
    return block?.is === 'line' ? block.text : undefined
  }

  test.each([
    [0.1 + 0.2, 0, '0.3'],
    [1200000, 0, '1200000'],
    [-4.5, 0, '-4.5'],
    ['1E-3', 0, '0.001'],
    [0.9999, 10, '99.99%'],
    [0.5, 9, '50%'],
    [1234567.891, 4, '1,234,567.89'],
    [-1200, 38, '-1,200'],
    [3, 2, '3.00'],
    [1.005, 2, '1.01'],
    [4, '0"小时"', '4小时'],
    [1200000, '[$¥-804]#,##0', '¥1,200,000'],
    [1200000, '"CNY" #,##0.00', 'CNY 1,200,000.00'],
    [7, '000', '007'],
    [0.25, '0.##%', '25%'],
    [-3, '0;[Red]-0', '-3'],
    [-3, '0;(0)', '(3)'],
    [0, '0;-0;"none"0', 'none0'],
    [12_000, '#,##0,"k"', '12k'],
    [5, '@', '5'],
    [0.5, '# ?/?', '0.5'],
  ])('%s in the format %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })

  // 46112 days after the last of 1899 is 2026-03-31: 36526 is 2000-01-01, and 9586 days follow.
  test.each([
    [46112, 14, '2026-03-31'],
    [46112, 31, '2026-03-31'],
    [46112.354166666664, 22, '2026-03-31 08:30'],
    [46112, 'yyyy"年"m"月"d"日"', '2026-03-31'],
    [46112, '[$-409]d\\-mmm\\-yy;@', '2026-03-31'],
    [46112, 'yyyy/m', '2026-03'],
    [46112, 'yyyy"年"', '2026'],
    [46112.75, 'm/d/yy h:mm', '2026-03-31 18:00'],
    [0.354166666666667, 20, '08:30'],
    [0.354177, 'h:mm:ss', '08:30:01'],
    [1.5, '[h]:mm', '36:00'],
    [1, 14, '1900-01-01'],
    [59, 14, '1900-02-28'],
    [61, 14, '1900-03-01'],
    [36526, 14, '2000-01-01'],
    [-1, 14, '-1'],
    [9_999_999, 14, '9999999'],
  ])('%s in the format %s is the day or time %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })

  test('is a day of the other system where the workbook counts from 1904', async () => {
    expect(await shown(44650, 14, '<workbookPr date1904="1"/>')).toBe('2026-03-31')
    expect(await shown(0, 14, '<workbookPr date1904="1"/>')).toBe('1904-01-01')
  })

  test('is what it is where its style is none', async () => {
    expect(await blocksOf('x', sheet(cells({ A1: { v: 5, s: 99 } })))).toEqual(['# S', '5'])
  })
})
