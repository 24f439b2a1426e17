import {
  AlignmentType,
  Bookmark,
  type Comment,
  CommentReference,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { bytesOf, modelOfExample } from '../../kit/exports.ts'
import { blocksOf, sourceOf } from '../../kit/sources.ts'

type Options = ConstructorParameters<typeof Document>[0]

/** A Word file as a library of others writes it. */
const written = async (
  children: Options['sections'][number]['children'],
  options: Omit<Options, 'sections'> & Partial<Options['sections'][number]> = {},
): Promise<Uint8Array> => {
  const { headers, footers, ...rest } = options
  return new Uint8Array(
    await Packer.toArrayBuffer(new Document({ ...rest, sections: [{ children, ...(headers && { headers }), ...(footers && { footers }) }] })),
  )
}

const cell = (text: string, more: Partial<ConstructorParameters<typeof TableCell>[0]> = {}): TableCell =>
  new TableCell({ children: [new Paragraph(text)], ...more })

describe('a Word file that another program wrote', () => {
  test('has its headings, lists and links', async () => {
    const numbering = {
      config: [
        {
          reference: 'steps',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.LOWER_ROMAN, text: '(%2)', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    }
    const step = (text: string, level: number): Paragraph => new Paragraph({ text, numbering: { reference: 'steps', level } })
    const file = await written(
      [
        new Paragraph({ text: '业务连续性计划', heading: HeadingLevel.TITLE }),
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new Bookmark({ id: 'a', children: [new TextRun('Response')] })] }),
        step('detect', 0),
        step('call', 1),
        step('tell', 1),
        step('declare', 0),
        new Paragraph({ text: 'anything', bullet: { level: 1 } }),
        new Paragraph({ children: [new TextRun('See '), new ExternalHyperlink({ link: 'https://a.example', children: [new TextRun('the desk')] })] }),
      ],
      { numbering },
    )
    expect(await blocksOf('x', file)).toEqual([
      'title: 业务连续性计划',
      '# Response',
      '* 一、 detect',
      '** (i) call',
      '** (ii) tell',
      '* 二、 declare',
      '** anything',
      'See the desk',
    ])
  })

  test('has its tables, with cells that reach over others', async () => {
    const table = new Table({
      rows: [
        new TableRow({ tableHeader: true, children: [cell('Activity', { columnSpan: 2 }), cell('RTO')] }),
        new TableRow({ children: [cell('Payments', { verticalMerge: VerticalMergeType.RESTART }), cell('domestic'), cell('4 h')] }),
        new TableRow({
          children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('abroad', { shading: { fill: 'FFD966' } }), cell('24 h')],
        }),
      ],
    })
    expect(await blocksOf('x', await written([table]))).toEqual([
      '| [Activity] | [Activity] | [RTO] |\n| Payments | domestic | 4 h |\n| Payments | [abroad] | 24 h |',
    ])
  })

  test('has its notes, comments, headers and footers', async () => {
    const text = new Paragraph({ children: [new TextRun('Held twice'), new FootnoteReferenceRun(1), new CommentReference(0)] })
    const file = await written([text], {
      footnotes: { 1: { children: [new Paragraph('each year')] } },
      comments: { children: [{ id: 0, children: [new Paragraph('check')] } satisfies ConstructorParameters<typeof Comment>[0]] },
      headers: { default: new Header({ children: [new Paragraph('Internal')] }) },
      footers: { default: new Footer({ children: [new Paragraph('BCP-01')] }) },
    })
    expect(await blocksOf('x', file)).toEqual(['{header} Internal', 'Held twice', '{footer} BCP-01', '{footnote} each year', '{comment} check'])
  })

  test('is what this product writes: every heading of a plan, in its order', async () => {
    const model = modelOfExample('hospital.plan.yaml')
    const { blocks } = await sourceOf('hospital.docx', await bytesOf(model, { format: 'docx' }))
    const sections = blocks.flatMap((block) => (block.is === 'heading' && block.level === 1 ? [block.text] : []))
    expect(sections).toEqual(model.document.sections.map(({ number, title }) => `${number} ${title}`))
    expect(blocks.find((block) => block.is === 'heading')).toMatchObject({ level: 0, text: model.document.title })
  })
})
