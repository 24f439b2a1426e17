import type { ImportableKind } from '../imports/draft/importPlan.ts'
import type { ImportReport } from '../imports/draft/report.ts'
import type { Locale } from '../l10n/locale.ts'

export type { ImportReport } from '../imports/draft/report.ts'

/** What a file can be brought in as. */
export const importedKinds: readonly ImportableKind[] = ['annual_plan', 'bia', 'risk_register']

/** `continuity/import`: a plan made of a Word, Excel, Markdown, HTML or text file. Nothing is written: the asker decides where it goes. */
export interface ImportRequest {
  /** The file's own name, without a folder. */
  readonly name: string
  readonly base64: string
  /** Asked of the file where nobody says it. */
  readonly kind?: string
  /** The reader's language. */
  readonly locale: Locale
  /** What a web page or a page header brought along: kept below `imported`, or left out. */
  readonly remains: 'kept' | 'leftOut'
}

/** `file` is the kind's usual name. `reason` is a sentence in the reader's language that says why the file was not read. */
export type ImportAnswer =
  | { readonly file: string; readonly text: string; readonly report: ImportReport; readonly said: string }
  | { readonly reason: string }
