import { type Message, message } from '../../base/message.ts'
import { type ImportableKind, type Imported, importableKinds, importPlan } from '../../imports/draft/importPlan.ts'
import { type ImportReport, reportOf } from '../../imports/draft/report.ts'
import type { Locale } from '../../l10n/locale.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { counted } from '../../views/models/importSections.ts'
import type { ImportTools } from './ports.ts'

export interface FileToImport {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ImportWish {
  readonly kind?: ImportableKind
  readonly remains: 'kept' | 'leftOut'
  readonly today: CivilDay
  /** Of the places in the report. */
  readonly locale: Locale
}

export type ImportedFile =
  | { readonly is: 'plan'; readonly imported: Imported; readonly report: ImportReport }
  | { readonly is: 'refused'; readonly why: Message }

/** Makes a plan of a file of another program, or says why it is not read. */
export async function importFile(file: FileToImport, { locale, ...wish }: ImportWish, tools: ImportTools): Promise<ImportedFile> {
  const { readSource } = await tools.reader()
  const read = await readSource(file)
  if ('refused' in read) return { is: 'refused', why: message(`import.refused.${read.refused}`) }
  const imported = importPlan({ source: read.source, ...wish })
  return { is: 'plan', imported, report: reportOf(imported, { source: read.source.name, remarks: read.remarks, locale }) }
}

export const importableKind = (text: string | undefined): ImportableKind | undefined => importableKinds.find((kind) => kind === text)

/** What an import came to, and where the rest of it is. */
export function saidOf({ counts }: ImportReport): Message {
  const said = counted(counts)
  return counts.unplaced === 0 ? said : message('import.said', { counted: said })
}
