import type { Message } from '../../base/message.ts'
import type * as reader from '../../imports/source/readSource.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type * as exporter from '../../views/export/exporter.ts'

/** Files, wherever they are: on disk, behind an editor, in memory. URIs only, never paths. */
export interface FileAccess {
  /** The text without a byte-order mark; nothing where there is no such file. */
  readonly read: (uri: string) => Promise<string | undefined>
  /** All plan files and settings in a folder: of it alone, or of all folders below it too. */
  readonly find: (folder: string, reach: Reach) => Promise<readonly string[]>
}

export type Reach = 'here' | 'below'

/** The day, as the reader's own clock has it. */
export type Clock = () => CivilDay

/**
 * A file's text as editors hand it over: without a byte-order mark, and an end of line by CR alone, as old machines wrote it, is one.
 * What is edited by offset stays where it was.
 */
export const asInEditor = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replace(/\r(?!\n)/g, '\n')

/** What makes exports. */
export type Exporter = typeof exporter

/** What exports are made with, each loaded when somebody first wants one: few sessions ever do. */
export interface ExportTools {
  readonly exporter: () => Promise<Exporter>
  /** The style sheets of the preview and of exports, in one text. */
  readonly style: () => Promise<string>
  /** Prints a page; absent where there is no way to start a program. */
  readonly print?: (html: string) => Promise<Printed>
}

/** A page as PDF, or why there is none. */
export type Printed = { readonly is: 'bytes'; readonly bytes: Uint8Array } | { readonly is: 'refused'; readonly why: Message }

/** What reads files of other programs. */
export type Reader = typeof reader

/** What files are imported with, loaded when somebody first imports one. */
export interface ImportTools {
  readonly reader: () => Promise<Reader>
}

/** The files below a folder as they were in a revision. Fails with `HistoryFailed`. */
export type History = (folder: string, revision: string) => Promise<FileAccess>

/** There is no earlier state; the sentence says why. */
export class HistoryFailed extends Error {}
