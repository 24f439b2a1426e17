import { type Zippable, zipSync } from 'fflate'
import { utf8 } from './sources.ts'

/** What goes into an archive: XML as text. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

export const archive = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? utf8(part) : part])) as Zippable)

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `['rId1', 'styles', 'styles.xml']`; an address lies outside. */
export type Relation = readonly [id: string, type: string, target: string]

export const relations = (...all: readonly Relation[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${relationship}/${type}" Target="${target}"${target.includes(':') ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const wordNames =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

export const word = (root: string, content: string): string => `${declaration}<w:${root} ${wordNames}>${content}</w:${root}>`

/** What a Word file has beside its text, by the type of the relation: `styles`, `numbering`, `footnotes`, `header`, … */
export interface Beside {
  readonly [type: string]: string
}

const roots: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

/** A Word file with this in its body. `header2` is another part of the type `header`. */
export function docx(body: string, beside: Beside = {}, more: Parts = {}): Uint8Array {
  const types = Object.entries(beside).map(([key, content]) => ({ key, type: key.replace(/\d+$/, ''), content }))
  return archive({
    '[Content_Types].xml': `${declaration}<Types/>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': word('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations(...types.map(({ key, type }, index): Relation => [`rId${index + 1}`, type, `${key}.xml`])),
    ...Object.fromEntries(types.map(({ key, type, content }) => [`word/${key}.xml`, word(roots[type] ?? type, content)])),
    ...more,
  })
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const t = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`
/** A run. `<w:b/>` makes it bold. */
export const r = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`
/** A paragraph of a text, or of runs. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`
export const inStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`
export const inList = (list: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
/** A cell of a text, or of paragraphs. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => (cell.startsWith('<w:t') ? cell : tc(cell))).join('')}</w:tr>`
export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

export const style = (id: string, name: string, content = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`
/** A level of a list: `lvl(0, 'decimal', '%1.')`. */
export const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
export const family = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
export const list = (id: number, of: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

const sheetNames = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationship}"`

export const excel = (root: string, content: string, attributes = ''): string =>
  `${declaration}<${root} ${sheetNames}${attributes}>${content}</${root}>`

/** Cells of a sheet as Excel writes them, and what a workbook has beside its sheets. */
export interface Workbook {
  readonly sheets: Readonly<Record<string, string>>
  readonly strings?: readonly string[]
  readonly styles?: string
  readonly properties?: string
  /** More attributes of the entry of a sheet, by its name. */
  readonly entries?: Readonly<Record<string, string>>
}

/** An Excel file; each sheet is given as what stands in its `worksheet`. */
export function xlsx({ sheets, strings = [], styles = '', properties = '', entries = {} }: Workbook, more: Parts = {}): Uint8Array {
  const names = Object.keys(sheets)
  const entry = (name: string, index: number): string =>
    `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}" ${entries[name] ?? ''}/>`
  return archive({
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': excel('workbook', `${properties}<sheets>${names.map(entry).join('')}</sheets>`),
    'xl/_rels/workbook.xml.rels': relations(
      ...names.map((_, index): Relation => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdStyles', 'styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': excel(
      'sst',
      strings.map((one) => (one.startsWith('<') ? `<si>${one}</si>` : `<si><t>${escaped(one)}</t></si>`)).join(''),
    ),
    'xl/styles.xml': excel('styleSheet', styles),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, excel('worksheet', sheets[name] ?? '')])),
    ...more,
  })
}

/** `cells({A1: 'text', B1: 3})`: a sheet's data with texts in the cells and numbers as numbers; `{v, s, t, f}` says all of a cell. */
export function cells(
  all: Readonly<Record<string, string | number | { readonly v?: string | number; readonly s?: number; readonly t?: string; readonly f?: string }>>,
): string {
  const rows = new Map<string, string[]>()
  for (const [reference, cell] of Object.entries(all)) {
    const { v, s, t: type, f } = typeof cell === 'object' ? cell : typeof cell === 'number' ? { v: cell } : { v: cell, t: 'str' }
    const row = reference.replace(/\D+/, '')
    const xml = `<c r="${reference}"${s === undefined ? '' : ` s="${s}"`}${type === undefined ? '' : ` t="${type}"`}>${f === undefined ? '' : `<f>${escaped(f)}</f>`}${v === undefined ? '' : `<v>${escaped(String(v))}</v>`}</c>`
    rows.set(row, [...(rows.get(row) ?? []), xml])
  }
  return `<sheetData>${[...rows].map(([row, xml]) => `<row r="${row}">${xml.join('')}</row>`).join('')}</sheetData>`
}
