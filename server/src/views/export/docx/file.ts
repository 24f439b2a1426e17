import { Document, Footer, HeadingLevel, Packer, PageBreak, PageNumber, Paragraph, Tab, TableOfContents, TabStopType, TextRun } from 'docx'
import type { Locale } from '../../../l10n/locale.ts'
import { isoText } from '../../../language/values/civil.ts'
import type { Section } from '../../models/documentTypes.ts'
import type { PreviewModel } from '../../models/types.ts'
import { settingFor } from '../setting.ts'
import { blockPieces, findingPieces } from './blocks.ts'
import { type Piece, plain } from './inlines.ts'
import { colours, numbering, page, stylesFor, textWidth } from './looks.ts'
import { coreProperties } from './properties.ts'
import { counter, type Writing } from './writing.ts'
import { undated } from './zip.ts'

/** The formal document as a Word file: cover and document control, contents, numbered sections. */
export async function docxOf(model: PreviewModel, locale: Locale): Promise<Uint8Array> {
  const { document, head } = model
  const { t, words } = settingFor(model, locale)
  const writing: Writing = { t, words, nextList: counter() }
  const file = new Document({
    title: head.title,
    styles: stylesFor(document.language),
    numbering,
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: { top: page.top, bottom: page.top, left: page.side, right: page.side } },
        },
        footers: { default: footer(model, writing) },
        children: [...cover(model, writing), ...contents(writing), ...document.sections.flatMap((section) => sectionPieces(section, writing))],
      },
    ],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(model) }
  return undated(new Uint8Array(await Packer.toArrayBuffer(file, false, [core])))
}

function cover({ document: { organization, title, front, lede } }: PreviewModel, writing: Writing): readonly Piece[] {
  const stands = lede === undefined ? [] : [lede.headline, lede.text].filter((one) => one !== undefined)
  return [
    ...(organization === undefined ? [] : [new Paragraph({ style: 'Organisation', children: [...plain(organization)] })]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [...plain(title)] }),
    ...(stands.length === 0 ? [] : [new Paragraph({ style: 'Finding', children: [...plain(stands.join(' – '))] })]),
    ...front.blocks.flatMap((block) => blockPieces(block, writing)),
    ...findingPieces(found(front), writing),
  ]
}

/** Word fills in the pages when it opens the file; until then the headings stand there without them. */
function contents({ words }: Writing): readonly Piece[] {
  const name = words('contents')
  return [
    new Paragraph({ style: 'Contents', pageBreakBefore: true, children: [...plain(name)] }),
    new TableOfContents(name, { hyperlink: true, headingStyleRange: '1-3' }) as unknown as Paragraph,
    new Paragraph({ children: [new PageBreak()] }),
  ]
}

function sectionPieces(section: Section, writing: Writing): readonly Piece[] {
  const { number, title, blocks } = section
  const heading = number === '' ? title : writing.words('section.heading', { number, title })
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [...plain(heading)] }),
    ...blocks.flatMap((block) => blockPieces(block, writing)),
    ...findingPieces(found(section), writing),
  ]
}

const found = ({ blocks }: Section): ReturnType<typeof flatFindings> => flatFindings(blocks)

const flatFindings = (blocks: Section['blocks']) => blocks.flatMap(({ findings = [] }) => findings)

/** On every page: which document in which version, as of when, and the page. */
function footer({ head: { id, title, version, today } }: PreviewModel, { t }: Writing): Footer {
  const parts = [id ?? title, version === undefined ? '' : t('version', { version }), t('asOf', { date: isoText(today) })]
  const look = { size: 16, color: colours.dim }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          ...plain(parts.filter((part) => part !== '').join(' · '), look),
          new TextRun({ ...look, children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
