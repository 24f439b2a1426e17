import { unzip } from './unzip.ts'

export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The sheets of an Excel file as ECMA-376 says they are read: by the names of the workbook, through its relations. */
export function readSheets(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzip(bytes)
  const text = (name: string): string => {
    const content = files.get(name)?.toString('utf8')
    if (content === undefined) throw new Error(`no ${name}`)
    return content
  }
  const targets = new Map(tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]))
  return tags(text('xl/workbook.xml'), 'sheet').map(({ attributes }) => ({
    name: plain(attributes['name'] ?? ''),
    rows: rowsOf(text(`xl/${targets.get(attributes['r:id'])}`)),
  }))
}

interface Tag {
  readonly attributes: Readonly<Record<string, string>>
  readonly inner: string
}

function tags(xml: string, name: string): readonly Tag[] {
  return [...xml.matchAll(new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>(.*?)</${name}>)`, 'gs'))].map(([, attributes = '', inner = '']) => ({
    attributes: Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
    inner,
  }))
}

function rowsOf(xml: string): ReadSheet['rows'] {
  const rows = tags(xml, 'row').map(({ inner }) => new Map(tags(inner, 'c').map((cell) => [columnOf(cell.attributes['r'] ?? ''), contentOf(cell)])))
  const width = Math.max(0, ...rows.flatMap((row) => [...row.keys()])) + 1
  return rows.map((row) => Array.from({ length: width }, (_, index) => row.get(index) ?? ''))
}

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function contentOf({ attributes, inner }: Tag): string | number {
  if (attributes['t'] !== 'inlineStr') return Number(tags(inner, 'v')[0]?.inner)
  return plain(tags(inner, 't')[0]?.inner ?? '').replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

const plain = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
