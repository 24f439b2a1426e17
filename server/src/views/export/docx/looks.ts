import type { IBaseParagraphStyleOptions, IFontAttributesProperties, INumberingOptions, IStylesOptions } from 'docx'
import { AlignmentType, BorderStyle, LevelFormat } from 'docx'
import { nearestLocale } from '../../../l10n/locale.ts'

/** Colours of the fixed light palette, as Word writes them. */
export const colours = { ink: '1F1F1F', dim: '595959', bad: 'B01011', warning: '895503', line: 'C8C8C8', head: 'F2F2F2', link: '005FB8' } as const

/** Twentieths of a point. A4, with the margins of the printed page: 20 mm above and below, 18 mm at the sides. */
export const page = { width: 11906, height: 16838, top: 1134, side: 1021 } as const
export const textWidth: number = page.width - 2 * page.side

/** Letters of other scripts come from a font that has the right forms of Han characters. */
export function fontFor(language: string): IFontAttributesProperties {
  const eastAsia = nearestLocale(language) === 'zh-tw' ? 'Microsoft JhengHei' : 'Microsoft YaHei'
  return { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia, cs: 'Arial' }
}

/** By which Word checks the spelling and breaks lines. */
export function languageFor(language: string): { readonly value: string; readonly eastAsia: string } {
  const tag = languageTagOf(language)
  return tag.startsWith('zh') ? { value: 'en-US', eastAsia: tag } : { value: tag, eastAsia: 'zh-CN' }
}

/** `zh-Hant` as Office has it. */
export function languageTagOf(language: string): string {
  if (/^en$/i.test(language)) return 'en-US'
  if (!/^zh\b/i.test(language)) return language
  return nearestLocale(language) === 'zh-tw' ? 'zh-TW' : 'zh-CN'
}

/** Half points. */
const sizes = { body: 21, small: 18, title: 44, one: 30, two: 25, three: 22 } as const

/** Real styles, so that whoever goes on in Word changes a look in one place. */
export function stylesFor(language: string): IStylesOptions {
  const heading = (size: number, before: number): IBaseParagraphStyleOptions => ({
    run: { size, bold: true, color: colours.ink, font: fontFor(language) },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: fontFor(language), size: sizes.body, color: colours.ink, language: languageFor(language) },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: { run: { size: sizes.title, bold: true, font: fontFor(language) }, paragraph: { spacing: { after: 240 } } },
      heading1: heading(sizes.one, 360),
      heading2: heading(sizes.two, 240),
      heading3: heading(sizes.three, 160),
    },
    paragraphStyles: paragraphStyles(),
  }
}

const paragraphStyles = (): NonNullable<IStylesOptions['paragraphStyles']> => [
  { id: 'Organisation', name: 'Organisation', basedOn: 'Normal', run: { color: colours.dim, size: 24 } },
  { id: 'Contents', name: 'Contents', basedOn: 'Normal', run: { bold: true, size: sizes.one }, paragraph: { spacing: { after: 120 } } },
  { id: 'TableName', name: 'Table name', basedOn: 'Normal', run: { bold: true }, paragraph: { keepNext: true, spacing: { before: 200, after: 60 } } },
  { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: sizes.small }, paragraph: { spacing: { before: 20, after: 20, line: 252 } } },
  {
    id: 'Finding',
    name: 'Finding',
    basedOn: 'Normal',
    run: { size: sizes.small },
    paragraph: {
      indent: { left: 200 },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: colours.line } },
      spacing: { after: 60 },
    },
  },
  {
    id: 'Quotation',
    name: 'Quotation',
    basedOn: 'Normal',
    paragraph: { indent: { left: 360 }, border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: colours.line } } },
  },
  ...[1, 2, 3].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    paragraph: { indent: { left: 240 * (level - 1) }, spacing: { after: 40 } },
  })),
  { id: 'Code', name: 'Code', basedOn: 'Normal', run: { size: sizes.small, font: 'Consolas' }, paragraph: { spacing: { after: 0 } } },
]

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const indentOf = (level: number): { readonly left: number; readonly hanging: number } => ({ left: 360 * (level + 1), hanging: 300 })

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indentOf(level) } },
      })),
    },
    {
      reference: 'numbers',
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indentOf(level) } },
      })),
    },
  ],
}
