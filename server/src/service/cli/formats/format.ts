import { relative } from 'node:path'
import { URI } from 'vscode-uri'
import type { Span } from '../../../base/span.ts'
import type { Locale } from '../../../l10n/locale.ts'
import { type Position, positionAt } from '../../../language/lines/position.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import type { Checked } from '../check.ts'

/** What is printed of a check. */
export interface Report {
  readonly checked: readonly Checked[]
  readonly locale: Locale
  /** Colours are for people at a terminal. */
  readonly looks: 'plain' | 'coloured'
}

export type Format = (report: Report) => string

export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A file as somebody names it who stands in the folder where the command was called. */
export const pathOf = (uri: string): string => relative(process.cwd(), URI.parse(uri).fsPath) || '.'

/** The same as an address relative to that folder. */
export const addressOf = (uri: string): string => pathOf(uri).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')

/** Zero-based. */
export function rangeOf({ files }: Programme, uri: string, { start, end }: Span): Range {
  const table = files.get(uri)?.table ?? { starts: Int32Array.of(0), mark: 0 }
  return { start: positionAt(table, start), end: positionAt(table, end) }
}

/** A text inside XML: what XML cannot carry at all is left out. */
export const inXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"'\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)
