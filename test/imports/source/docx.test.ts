import { describe, expect, test } from 'vitest'
import { type Beside, docx, family, inList, inStyle, list, lvl, type Parts, p, r, style, t, tbl, tc, tr } from '../../kit/office.ts'
import { blocksOf, placesOf, sourceOf, tableOf } from '../../kit/sources.ts'

const plan = (body: string, beside?: Beside, more?: Parts): Promise<readonly string[]> => blocksOf('plan.docx', docx(body, beside, more))
const remarks = async (body: string, beside?: Beside, more?: Parts): Promise<readonly string[]> =>
  (await sourceOf('plan.docx', docx(body, beside, more))).remarks

const styles = [
  style('a1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
  style('a2', '标题 2'),
  style('T', 'Title'),
  style('own', 'Chapter', '<w:basedOn w:val="a1"/>'),
  style('deep', 'Part', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  style('TOC1', 'toc 1'),
].join('')

describe('the text of a Word file', () => {
  test('is its paragraphs, counted from one, without those that say nothing', async () => {
    expect(await placesOf('x', docx(p('Plan') + p('') + p('Owner: 王小明')))).toEqual(['¶1 Plan', '¶3 Owner: 王小明'])
  })

  test('has headings by the names of styles, by what these are based on, and by outline levels', async () => {
    const body =
      p('Annual plan', inStyle('T')) +
      p('Scope', inStyle('a1')) +
      p('细则', inStyle('a2')) +
      p('Own', inStyle('own')) +
      p('Deep', inStyle('deep')) +
      p('Direct', '<w:outlineLvl w:val="3"/>') +
      p('Body', '<w:outlineLvl w:val="9"/>')
    expect(await plan(body, { styles })).toEqual(['title: Annual plan', '# Scope', '## 细则', '# Own', '### Deep', '#### Direct', 'Body'])
  })

  test('joins the runs of a paragraph, with its breaks, tabs and symbols', async () => {
    const body = p(
      `${r('RTO')}<w:r><w:tab/>${t('')}<w:sym w:font="Symbol" w:char="F0A3"/></w:r>${r(' 4 h')}<w:r><w:br/>${t('non')}<w:noBreakHyphen/>${t('stop')}<w:softHyphen/></w:r>`,
    )
    expect(await plan(body)).toEqual(['RTO\t≤ 4 h\nnon-stop'])
  })

  test('keeps links, content controls and results of fields, and no code of a field', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>${r('code')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('3.2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const control = `<w:sdt><w:sdtPr><w:alias w:val="Owner"/></w:sdtPr><w:sdtContent>${r('[name]')}</w:sdtContent></w:sdt>`
    expect(await plan(p(`<w:hyperlink r:id="x">${r('desk')}</w:hyperlink>${r(' see ')}${field}${r(' by ')}${control}`))).toEqual([
      'desk see 3.2 by [name]',
    ])
    expect(await plan(`<w:sdt><w:sdtPr/><w:sdtContent>${p('whole')}</w:sdtContent></w:sdt>`)).toEqual(['whole'])
    expect(await plan(p(`<w:fldSimple w:instr="DATE">${r('2026-03-31')}</w:fldSimple>`))).toEqual(['2026-03-31'])
  })

  test('reads one branch of what is said twice, and text boxes behind the paragraph that holds them', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('Declare in 30 min')}</mc:Choice><mc:Fallback>${box('Declare in 30 min')}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(await placesOf('x', docx(p(r('Before') + twice) + p('After')))).toEqual(['¶1 Before', '¶2 {textbox} Declare in 30 min', '¶3 After'])
  })

  test('takes a sign that somebody typed for an item', async () => {
    expect(await plan(p('• call the desk') + p('-5 °C'))).toEqual(['* call the desk', '-5 °C'])
  })

  test('keeps the table of contents apart', async () => {
    expect(await plan(p('1 Scope 3', inStyle('TOC1')) + p('Scope', inStyle('a1')), { styles })).toEqual(['{header} 1 Scope 3', '# Scope'])
  })
})

describe('the numbers of a Word file', () => {
  const numbering = [
    family(0, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'lowerLetter', '(%3)')),
    family(1, lvl(0, 'chineseCountingThousand', '第%1章'), lvl(1, 'japaneseCounting', '%2、', '<w:suff w:val="nothing"/>')),
    family(2, lvl(0, 'bullet', '\uF0B7'), lvl(1, 'bullet', 'o')),
    family(3, lvl(0, 'upperRoman', '%1'), lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')),
    family(4, lvl(0, 'decimal', '%1', '<w:pStyle w:val="h1"/>'), lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="h2"/>')),
    list(1, 0),
    list(2, 1),
    list(3, 2),
    list(4, 3),
    list(5, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    list(6, 4),
  ].join('')
  const items = (...all: readonly (readonly [string, number, number?])[]): Promise<readonly string[]> =>
    plan(all.map(([text, id, level]) => p(text, inList(id, level))).join(''), { numbering })

  test('stand before the text, level by level, and begin anew below each one above', async () => {
    expect(await items(['a', 1], ['b', 1, 1], ['c', 1, 1], ['d', 1, 2], ['e', 1], ['f', 1, 1])).toEqual([
      '* 1. a',
      '** 1.1 b',
      '** 1.2 c',
      '*** (a) d',
      '* 2. e',
      '** 2.1 f',
    ])
  })

  test('are Chinese where the list is', async () => {
    expect(await items(['总则', 2], ['目的', 2, 1], ['范围', 2, 1], ['组织', 2])).toEqual([
      '* 第一章 总则',
      '** 一、目的',
      '** 二、范围',
      '* 第二章 组织',
    ])
  })

  test('are none for bullets, which have a depth only', async () => {
    expect(await items(['a', 3], ['b', 3, 1])).toEqual(['* a', '** b'])
  })

  test('are digits all through where the level asks for it', async () => {
    expect(await items(['a', 4], ['b', 4], ['c', 4, 1])).toEqual(['* I a', '* II b', '** 2.1 c'])
  })

  test('go on in another list of the same family, unless it starts anew', async () => {
    expect(await items(['a', 1], ['b', 5], ['c', 5], ['d', 1])).toEqual(['* 1. a', '* 5. b', '* 6. c', '* 7. d'])
  })

  test('come from the style of a heading', async () => {
    const numbered = '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>'
    const heads = style('h1', 'heading 1', numbered) + style('h2', 'heading 2', numbered)
    const body = p('Scope', inStyle('h1')) + p('Sites', inStyle('h2')) + p('Out', `${inStyle('h1')}<w:numPr><w:numId w:val="0"/></w:numPr>`)
    expect(await plan(body, { styles: heads, numbering })).toEqual(['# 1 Scope', '## 1.1 Sites', '# Out'])
  })

  test('are those of a list that a style of lists stands for', async () => {
    const linked = `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>${list(8, 7)}${list(9, 0)}`
    const link = style('L', 'My list', '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>')
    expect(await plan(p('a', inList(8)), { numbering: family(0, lvl(0, 'decimal', '%1)')) + linked, styles: link })).toEqual(['* 1) a'])
  })
})

describe('the tables of a Word file', () => {
  test('are rows of cells, with their paragraphs as lines', async () => {
    expect(await placesOf('x', docx(p('Risks') + tbl(tr('Risk', 'Level'), tr(tc(p('Fire') + p('Flood')), 'high')) + p('End')))).toEqual([
      '¶1 Risks',
      '¶2 | Risk | Level |\n| Fire\nFlood | high |',
      '¶7 End',
    ])
  })

  test('have strong cells where a row is a header, and where text is bold or cells are filled', async () => {
    const header = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('A')}${tc('B')}</w:tr>`
    const fill = '<w:shd w:val="clear" w:fill="D9E2F3"/>'
    expect(
      await plan(
        tbl(
          header,
          tr(tc(p(r('bold', '<w:b/>'))), tc('filled', fill)),
          tr(tc(p(r('half', '<w:b/>') + r('bold'))), tc('white', '<w:shd w:fill="FFFFFF"/>')),
        ),
      ),
    ).toEqual(['| [A] | [B] |\n| [bold] | [filled] |\n| halfbold | white |'])
  })

  test('have a strong first row where the style of the table says so', async () => {
    const grid =
      '<w:style w:type="table" w:styleId="G"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    const table = (look: string): string =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="G"/><w:tblLook w:val="${look}"/></w:tblPr>${tr('A', 'B')}${tr('c', 'd')}</w:tbl>`
    expect(await plan(table('0420') + p('-----') + table('0400'), { styles: grid })).toEqual([
      '| [A] | [B] |\n| c | d |',
      '-----',
      '| A | B |\n| c | d |',
    ])
  })

  test('give a cell that reaches over others in each of them, as the same object', async () => {
    const body = tbl(
      tr(tc('wide', '<w:gridSpan w:val="2"/>'), tc('tall', '<w:vMerge w:val="restart"/>')),
      tr('a', 'b', tc('', '<w:vMerge/>')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('c')}${tc('d')}</w:tr>`,
    )
    expect(await plan(body)).toEqual(['| wide | wide | tall |\n| a | b | tall |\n|  | c | d |'])
    const { rows } = await tableOf('x', docx(body))
    expect(rows[0]?.[0]).toBe(rows[0]?.[1])
    expect(rows[0]?.[2]).toBe(rows[1]?.[2])
  })

  test('come before the tables and boxes within them', async () => {
    expect(await plan(tbl(tr(tc(p('out') + tbl(tr(tc(tbl(tr('innermost')) + p('inner')))) + p('more')), 'b')) + p('End'))).toEqual([
      '| out\nmore | b |',
      '| inner |',
      '| innermost |',
      'End',
    ])
  })

  test('keep the numbers of lists in cells', async () => {
    const numbering = family(0, lvl(0, 'decimal', '%1.')) + list(1, 0)
    expect(await plan(tbl(tr(tc(p('detect', inList(1)) + p('declare', inList(1))))), { numbering })).toEqual(['| 1. detect\n2. declare |'])
  })
})

describe('what a Word file has beside its text', () => {
  test('is its page headers and footers, each text once', async () => {
    const header = tbl(tr('No.', 'BCP-01')) + p('Internal')
    expect(await placesOf('x', docx(p('Text') + p('End'), { header, header2: p('Internal'), footer: p('Page 1'), footer2: p('Page 1') }))).toEqual([
      '¶1 {header} No.\tBCP-01',
      '¶1 {header} Internal',
      '¶1 Text',
      '¶2 End',
      '¶2 {footer} Page 1',
    ])
  })

  test('is its notes and comments, at the places that refer to them', async () => {
    const refers = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    const body = p('One') + p(r('Two') + refers('footnote', 2) + refers('comment', 0)) + p(r('Three') + refers('endnote', 1))
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('line')}</w:footnote><w:footnote w:id="2">${p('by contract')}</w:footnote>`
    const beside = {
      footnotes,
      endnotes: `<w:endnote w:id="1">${p('see annex')}</w:endnote>`,
      comments: `<w:comment w:id="0" w:author="W">${p('check')}</w:comment>`,
    }
    expect(await placesOf('x', docx(body, beside))).toEqual([
      '¶1 One',
      '¶2 Two',
      '¶3 Three',
      '¶2 {footnote} by contract',
      '¶3 {footnote} see annex',
      '¶2 {comment} check',
    ])
  })

  test('is the texts of a drawing of boxes, at the place of the drawing', async () => {
    const drawing = '<w:r><w:drawing><dgm:relIds r:dm="rId1"/></w:drawing></w:r>'
    const boxes =
      '<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Crisis </a:t></a:r><a:r><a:t>lead</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p/></dgm:t></dgm:pt></dgm:ptLst>'
    expect(await placesOf('x', docx(p('One') + p(drawing), { diagramData: boxes }))).toEqual(['¶1 One', '¶2 {textbox} Crisis lead'])
  })

  test('is told: changes that are tracked, of which the latest text is read', async () => {
    const changed = p(`${r('The ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${r('new')}</w:ins>${r(' target')}`)
    expect(await plan(changed)).toEqual(['The new target'])
    expect(await remarks(changed)).toEqual(['trackedChanges'])
    const row = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('gone')}</w:tr>`
    expect(await plan(tbl(tr('kept'), row))).toEqual(['| kept |'])
  })

  test('is told: hidden text, pictures, macros, and what is linked', async () => {
    expect(await plan(p(r('seen ') + r('hidden', '<w:vanish/>')))).toEqual(['seen hidden'])
    expect(await remarks(p(r('hidden', '<w:vanish/>')))).toEqual(['hiddenContent'])
    expect(await remarks(p(`${r('a')}<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>`))).toEqual(['images'])
    expect(await remarks(p('a'), {}, { 'word/vbaProject.bin': new Uint8Array([1]) })).toEqual(['macros'])
    expect(await remarks(`${p('a')}<w:altChunk r:id="x"/>`)).toEqual(['linkedContent'])
  })
})
