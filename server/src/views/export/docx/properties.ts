import { isoText } from '../../../language/values/civil.ts'
import type { PreviewModel } from '../../models/types.ts'
import { languageTagOf } from './looks.ts'

/** What Word shows of a file before it is opened. Its day is the one that the plan was judged by: an export reads no clock. */
export function coreProperties({ head, document: { language, organization = '' } }: PreviewModel): string {
  const moment = `${isoText(head.today)}T00:00:00Z`
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`
  const about = [head.id, head.version, head.status].filter((one) => one !== undefined).join(' · ')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(head.title)}</dc:title>`,
    `<dc:subject>${escaped(about)}</dc:subject>`,
    `<dc:creator>${escaped(organization)}</dc:creator>`,
    `<dc:language>${escaped(languageTagOf(language))}</dc:language>`,
    ...(head.version === undefined ? [] : [`<cp:version>${escaped(head.version)}</cp:version>`]),
    `${date('created')}${date('modified')}`,
    '</cp:coreProperties>',
  ].join('')
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
