import { describe, expect, test } from 'vitest'
import { compound, declaring, nested, repeating, twice } from '../../kit/hostileFiles.ts'
import { archive, cells, docx, excel, family, inList, inStyle, list, lvl, p, r, style, tbl, tr, xlsx } from '../../kit/office.ts'
import { blocksOf, read, refusalOf, sourceOf } from '../../kit/sources.ts'

const megabyte = 1_000_000

/** Reads a file, and sees to it that this takes neither long (of the processor's time, which others do not slow) nor much memory. */
async function outcome(name: string, content: string | Uint8Array): Promise<string> {
  const before = process.memoryUsage()
  const start = process.cpuUsage()
  const result = await read(name, content)
  const { user } = process.cpuUsage(start)
  const after = process.memoryUsage()
  expect(user).toBeLessThan(2 * 1_000_000)
  expect((after.heapUsed + after.external - before.heapUsed - before.external) / megabyte).toBeLessThan(200)
  return 'refused' in result ? result.refused : 'read'
}

const body = (content: string): { readonly head: string; readonly tail: string; readonly piece: string } => ({
  head: '<w:document xmlns:w="w"><w:body>',
  tail: '</w:body></w:document>',
  piece: content,
})

describe('an archive that is made to do harm', () => {
  const mebibyteOfSpaces = ' '.repeat(1_048_576)

  test('ends as too large where it unpacks to gigabytes', async () => {
    const small = repeating('word/document.xml', { ...body(mebibyteOfSpaces), times: 40 })
    expect(small.length).toBeLessThan(42_000)
    expect(await outcome('bomb.docx', small)).toBe('tooLarge')
    const bomb = repeating('word/document.xml', { ...body(mebibyteOfSpaces), times: 4000 })
    expect(bomb.length).toBeLessThan(4_200_000)
    expect(await outcome('bomb.docx', bomb)).toBe('tooLarge')
  })

  test('ends as too large where a cell says more than any plan', async () => {
    const strings = xlsx({ sheets: { S: cells({ A1: { v: 0, t: 's' } }) }, strings: ['a'.repeat(20 * megabyte)] })
    expect(await outcome('bomb.xlsx', strings)).toBe('tooLarge')
  })

  test('is not opened within an archive', async () => {
    const inner = docx(p('inner'))
    expect(await outcome('nested.docx', docx(p('outer'), {}, { 'word/embeddings/a.docx': inner, 'word/embeddings/b.zip': inner }))).toBe('read')
    expect(await outcome('nested.zip', archive({ 'a.docx': inner }))).toBe('unknownFormat')
  })

  test('ends as too large where a table has more cells than any plan', async () => {
    const row = tr(...Array.from({ length: 50 }, (_, index) => `cell ${index}`)).repeat(100)
    const table = repeating('word/document.xml', { head: `${body('').head}<w:tbl>`, piece: row, tail: `</w:tbl>${body('').tail}`, times: 300 })
    expect(table.length).toBeLessThan(2 * megabyte)
    expect(row.length * 300).toBeGreaterThan(100 * megabyte)
    expect(await outcome('table.docx', table)).toBe('tooLarge')
  })

  test('ends as too large where one paragraph has more runs than any plan', async () => {
    const runs = repeating('word/document.xml', {
      head: `${body('').head}<w:p>`,
      piece: r('a').repeat(1000),
      tail: `</w:p>${body('').tail}`,
      times: 400,
    })
    expect(await outcome('runs.docx', runs)).toBe('tooLarge')
  })

  test('is read without anything that it declares', async () => {
    const laughs = '<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    expect(await blocksOf('x.docx', declaring(laughs, 'begin &c; end'))).toEqual(['begin &c; end'])
    expect(await blocksOf('x.docx', declaring('<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'))).toEqual(['&x;'])
    expect(await blocksOf('x.docx', declaring('<!DOCTYPE z SYSTEM "http://a.example/z.dtd">', 'text &#x4E1A;&amp;'))).toEqual(['text 业&'])
  })

  test('is damaged where it is cut off', async () => {
    const whole = docx(p('text'.repeat(5000)), { styles: style('a', 'heading 1') })
    for (const part of [0.02, 0.3, 0.7, 0.95, 0.999]) expect(await outcome('cut.docx', whole.subarray(0, whole.length * part))).toBe('damaged')
  })

  test('is damaged, or read, but never more, where any byte of it is another', async () => {
    const whole = docx(tbl(tr('a', 'b'), tr('c', 'd')), { styles: style('a', 'heading 1') })
    const outcomes = new Set<string>()
    for (let at = 0; at < whole.length; at += 7)
      outcomes.add(
        await outcome(
          'bit.docx',
          whole.map((byte, index) => (index === at ? byte ^ 0x55 : byte)),
        ),
      )
    expect([...outcomes].sort()).toEqual(expect.arrayContaining(['damaged', 'read']))
  })

  test('is damaged where a name stands in it twice', async () => {
    expect(await outcome('twice.docx', twice('<w:document/>', '<w:document/>'))).toBe('damaged')
  })

  test('is read without parts whose names lead elsewhere', async () => {
    expect(await blocksOf('x.docx', docx(p('text'), {}, { '../../etc/passwd': 'root', '/abs': 'x', 'C:\\x': 'y' }))).toEqual(['text'])
    const outside = docx(
      p('text'),
      {},
      { 'word/_rels/document.xml.rels': '<Relationships><Relationship Id="a" Type="t/styles" Target="../../../../etc/passwd"/></Relationships>' },
    )
    expect(await blocksOf('x.docx', outside)).toEqual(['text'])
  })

  test('needs a password where its entries say so', async () => {
    const bytes = docx(p('text'))
    const protectedBytes = bytes.map((byte, index) => {
      const isFlag = bytes[index - 8] === 0x50 && bytes[index - 7] === 0x4b && bytes[index - 6] === 1 && bytes[index - 5] === 2
      return isFlag ? byte | 1 : byte
    })
    expect(await refusalOf('x.docx', protectedBytes)).toBe('encrypted')
  })

  test('is too large where it has more entries than any document', async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`a${index}`, '']))
    expect(await outcome('many.docx', archive({ 'word/document.xml': '<w:document/>', ...many }))).toBe('tooLarge')
  })
})

describe('a file that is not what its name says', () => {
  test('is read for what it is', async () => {
    expect(await blocksOf('plan.txt', docx(p('text')))).toEqual(['text'])
    expect(await blocksOf('plan.docx', 'plain text')).toEqual(['plain text'])
    expect(await blocksOf('plan.docx', xlsx({ sheets: { S: cells({ A1: 'a' }) } }))).toEqual(['# S', 'a'])
    expect(await blocksOf('plan.xls', '<html><table><tr><td>a<td>b</table></html>')).toEqual(['| a | b |'])
  })

  test('is refused where it is nothing that is read', async () => {
    expect(await refusalOf('plan.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toBe('unknownFormat')
    expect(await refusalOf('plan.doc', compound('WordDocument'))).toBe('oldFormat')
    expect(await refusalOf('plan.docx', compound('EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted')
    expect(await refusalOf('plan.pptx', archive({ 'ppt/presentation.xml': '<p/>' }))).toBe('unknownFormat')
    expect(await refusalOf('plan.docx', archive({ 'word/document.xml': '<other/>' }))).toBe('damaged')
    expect(await refusalOf('plan.docx', docx(''))).toBe('empty')
    expect(await refusalOf('plan.xlsx', xlsx({ sheets: { S: '' } }))).toBe('empty')
  })

  test('is read with its macros told', async () => {
    const { remarks } = await sourceOf('plan.docm', docx(p('text'), {}, { 'word/vbaProject.bin': new Uint8Array(10) }))
    expect(remarks).toEqual(['macros'])
  })
})

describe('what lies ten thousand deep', () => {
  test.each([
    ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['content controls', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['runs', '<w:p><w:r>', '</w:r></w:p>'],
  ])('is too deep: %s', async (_, open, close) => {
    expect(await outcome('deep.docx', nested(open, close, 10_000))).toBe('tooDeep')
  })

  test.each(['<div>', '<table><tr><td>', '<ul><li>', '<b>'])('is too deep: %s', async (tag) => {
    expect(await outcome('deep.html', `<html>${tag.repeat(10_000)}text`)).toBe('tooDeep')
  })

  test('is too deep, or read whole, in Markdown', async () => {
    expect(await outcome('deep.md', `${'> '.repeat(10_000)}text`)).toBe('tooDeep')
    expect(await outcome('deep.md', `${'- '.repeat(10_000)}text`)).toBe('tooDeep')
    expect(await blocksOf('deep.md', `${'- '.repeat(30)}text`)).toEqual([`${'*'.repeat(30)} text`])
    expect(await outcome('deep.md', `${'['.repeat(10_000)}text`)).toBe('read')
  })

  test('is read where it is as deep as tables lie in true documents', async () => {
    expect((await blocksOf('x.docx', nested('<w:tbl><w:tr><w:tc>', `${p('end')}</w:tc></w:tr></w:tbl>`, 12))).length).toBe(12)
  })
})

describe('a long text', () => {
  const long = 5 * megabyte

  test('is read up to the limit, in one line or in many', async () => {
    for (const name of ['a.txt', 'a.md', 'a.html']) expect(await outcome(name, 'a'.repeat(long))).toBe('read')
    expect(await outcome('a.txt', 'a'.repeat(long + 1))).toBe('tooLarge')
    expect(await outcome('a.txt', 'a\n'.repeat(200_000))).toBe('tooLarge')
    expect(await outcome('a.md', '1) a\n'.repeat(200_001))).toBe('tooLarge')
    expect(await outcome('a.txt', new Uint8Array(20 * megabyte + 1).fill(0x61))).toBe('tooLarge')
    expect(await outcome('a.docx', docx(p('a'.repeat(long + 1))))).toBe('tooLarge')
  })

  test.each(['[', '*a ', '`', '<', '&', '- ', '| ', '_', '![', '<!--', '\t', ' ', '1. ', '**a: '])(
    'is read in no time where it repeats %j',
    async (piece) => {
      for (const name of ['a.txt', 'a.md', 'a.html']) {
        await outcome(name, `x ${piece.repeat(200_000)}`)
        await outcome(name, `${`${piece.repeat(100)}\n`.repeat(1000)}x`)
      }
    },
  )

  test('of lone halves of characters, or of signs that nobody sees, is read', async () => {
    expect(await blocksOf('a.html', '<p>&#xD800;a&#0;b\u200B')).toEqual(['\uFFFDa\uFFFDb'])
    expect(await blocksOf('x', docx(p(r('a_\u0001b'))))).toEqual(['a_b'])
    expect(await blocksOf('x', xlsx({ sheets: { S: cells({ A1: { v: 0, t: 's' } }) }, strings: ['a_xD800_b_x0000_'] }))).toEqual(['# S', 'a\uFFFDb'])
  })
})

describe('a sheet that names its last cell', () => {
  test('is as small as what it says', async () => {
    const far = xlsx({ sheets: { S: `<sheetData><row r="1048576" spans="1:16384"/></sheetData>` } })
    expect(await outcome('far.xlsx', far)).toBe('empty')
    const corner = xlsx({ sheets: { S: cells({ A1: 'a', XFD1048576: 'z' }) } })
    expect(await blocksOf('x', corner)).toEqual(['# S', 'a', 'z'])
    const column = xlsx({ sheets: { S: cells({ XFD1: 'x', XFD2: 'y' }) } })
    expect(await blocksOf('x', column)).toEqual(['# S', 'S:\n| x |\n| y |'])
  })

  test('keeps to the columns that say something where those between would be too many', async () => {
    const rows = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`A${index + 1}`, 'a']))
    expect((await blocksOf('x', xlsx({ sheets: { S: cells({ ...rows, XFD50: 'z' }) } })))[1]?.split('\n')[50]).toBe('| a | z |')
  })

  test('merges no further than it says anything', async () => {
    const merged = (area: string, more = {}): Uint8Array =>
      xlsx({ sheets: { S: `${cells({ A1: 'a', ...more })}<mergeCells><mergeCell ref="${area}"/></mergeCells>` } })
    expect(await outcome('all.xlsx', merged('A1:XFD1048576'))).toBe('read')
    expect(await blocksOf('x', merged('A1:XFD1048576', { B3: 'b' }))).toEqual(['# S', 'S:\n| a | a |\n| a | a |\n| a | b |'])
    expect(await outcome('all.xlsx', merged('A1:XFD1048576', { XFD1048576: 'z' }))).toBe('tooLarge')
    expect(await outcome('all.xlsx', merged('A0:B-1'))).toBe('read')
  })

  test('has nothing where its text is none of those that are shared', async () => {
    const none = cells({ A1: { v: 99, t: 's' }, B1: { v: -1, t: 's' }, C1: { v: 'x', t: 's' }, D1: 'd' })
    expect(await blocksOf('x', xlsx({ sheets: { S: none } }))).toEqual(['# S', 'd'])
  })

  test('ends as too large where all its cells say something', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`
    expect(await outcome('full.xlsx', xlsx({ sheets: { S: `<sheetData>${row.repeat(2000)}</sheetData>` } }))).toBe('tooLarge')
  })

  test('is read but once for each hundred megabytes, however many sheets share it', async () => {
    const sheets = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`S${index}`, '']))
    const rels = relationsTo('worksheets/sheet1.xml', 500)
    const big = excel('worksheet', `<sheetData>${'<row/>'.repeat(300_000)}</sheetData>`)
    expect(await outcome('x', xlsx({ sheets }, { 'xl/_rels/workbook.xml.rels': rels, 'xl/worksheets/sheet1.xml': big }))).toBe('tooLarge')
  })
})

const relationsTo = (target: string, count: number): string =>
  `<Relationships>${Array.from({ length: count }, (_, index) => `<Relationship Id="rId${index + 1}" Type="t/worksheet" Target="${target}"/>`).join('')}</Relationships>`

describe('what refers to itself', () => {
  test('ends: styles that are based on each other', async () => {
    const styles =
      style('a', 'A', '<w:basedOn w:val="b"/>') + style('b', 'B', '<w:basedOn w:val="a"/>') + style('c', 'heading 1', '<w:basedOn w:val="c"/>')
    expect(await blocksOf('x', docx(p('text', inStyle('a')) + p('head', inStyle('c')), { styles }))).toEqual(['text', '# head'])
  })

  test('ends: lists that stand for each other', async () => {
    const linked = (id: number, to: string): string =>
      `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${to}"/></w:abstractNum>${list(id, id)}`
    const numbered = (id: string, to: number): string => style(id, id, `<w:pPr><w:numPr><w:numId w:val="${to}"/></w:numPr></w:pPr>`)
    const beside = { numbering: linked(1, 'a') + linked(2, 'b'), styles: numbered('a', 2) + numbered('b', 1) }
    expect(await blocksOf('x', docx(p('text', inList(1)), beside))).toEqual(['text'])
  })

  test('counts on: numbers without end', async () => {
    const wild =
      family(0, lvl(0, 'upperRoman', '%1%1%9'), lvl(1, 'lowerLetter', '%2')) +
      list(1, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="99999999"/></w:lvlOverride>')
    expect(await blocksOf('x', docx(p('text', inList(1)) + p('text', inList(1, 8)), { numbering: wild }))).toEqual([
      '* 9999999999999999 text',
      'text',
    ])
  })
})
