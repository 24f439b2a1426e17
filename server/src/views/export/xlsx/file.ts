import { strToU8, zipSync } from 'fflate'
import type { PreviewModel } from '../../models/types.ts'
import { coreProperties } from '../docx/properties.ts'
import type { Sheet } from '../sheets/sheet.ts'
import { sheetNames } from './names.ts'
import { escaped, xml } from './text.ts'
import { worksheet } from './worksheet.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** Tables as an Excel file, one on each sheet: SpreadsheetML as ECMA-376 has it, no formula, no macro, no link to elsewhere. */
export function xlsxOf(sheets: readonly Sheet[], model: PreviewModel): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name))
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['core', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(model),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)])),
  }
  // The first day that a ZIP file can name: the same tables make the same bytes.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: '1980-01-01T00:00:00' })
}

const types = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const

function contentTypes(count: number): string {
  const parts: readonly (readonly [string, keyof typeof types])[] = [
    ['/xl/workbook.xml', 'workbook'],
    ...Array.from({ length: count }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'] as const),
    ['/xl/styles.xml', 'styles'],
    ['/docProps/core.xml', 'core'],
  ]
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${types[type]}"/>`).join('')
  return xml(`<Types xmlns="${packaged}/content-types">${defaults}${overrides}</Types>`)
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const typeOf = (type: string): string => (type === 'core' ? `${packaged}/relationships/metadata/core-properties` : `${office}/${type}`)
  const entries = targets.map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${typeOf(type)}" Target="${target}"/>`)
  return xml(`<Relationships xmlns="${packaged}/relationships">${entries.join('')}</Relationships>`)
}

function workbook(names: readonly string[]): string {
  const sheets = names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
  return xml(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`)
}

/** The looks of cells, in the order in which `look` counts them: text, head, day, and a text that must stay one when somebody edits it. */
const styles = xml(`<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFEDEFF2"/></patternFill></fill></fills><borders count="1"><border/></borders>\
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">\
<xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf xfId="0" numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" horizontal="left"/></xf>\
<xf xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`)
