import type { Finding } from '../../base/finding.ts'
import { type Message, message } from '../../base/message.ts'
import type { Locale } from '../../l10n/locale.ts'
import { positionAt } from '../../language/lines/position.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentLanguage } from '../../language/model/header.ts'
import { kinds } from '../../language/schema/kinds.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Programme } from '../../programme/index/programme.ts'
import type { Exported } from '../../views/export/exporter.ts'
import type { ExportFormat } from '../../views/export/formats.ts'
import { type Tab, tabs } from '../../views/models/basicTypes.ts'
import { buildPreview } from '../../views/models/preview.ts'
import type { ExportTools } from './ports.ts'
import { nameOf } from './uris.ts'
import { render } from './wording.ts'

/** A file that was judged. */
export interface Judged {
  readonly programme: Programme
  readonly uri: string
  readonly findings: readonly Finding[]
  /** Of another file of the programme; without it the parts about all of them tell of this one alone. */
  readonly findingsOf?: (file: FileModel) => readonly Finding[]
  readonly today: CivilDay
}

export interface ExportWish {
  readonly format: ExportFormat
  readonly tab?: Tab
  /** The language of findings and of what stands around the document; the document's own where none is named. */
  readonly locale?: Locale
}

/** The preview of a file as another file. What is not a whole document is refused: half of one would be taken for all of it. */
export async function exportOf(judged: Judged, { format, tab, locale: wanted }: ExportWish, tools: ExportTools): Promise<Exported> {
  const { programme, uri, findings, findingsOf, today } = judged
  const file = programme.files.get(uri)
  const why = obstacleTo(file, findings)
  const [document] = file?.documents ?? []
  if (why || !file || !document) return { is: 'refused', why: why ?? message('export.unreadable') }
  const locale = wanted ?? documentLanguage(document)
  const sources = { file, document, programme, findings, today, locale, render, ...(findingsOf && { findingsOf }) }
  const model = buildPreview(sources, tab === undefined ? tabs : [tab])
  const [{ exported }, style] = await Promise.all([tools.exporter(), tools.style()])
  const made = await exported(model, { format, locale, style, ...(tab !== undefined && { tab }) })
  return format === 'pdf' && made.is === 'text' ? printed(made.text, tools) : made
}

const printed = async (html: string, { print }: ExportTools): Promise<Exported> =>
  print ? print(html) : { is: 'refused', why: message('export.noBrowser') }

/** Why a file cannot be exported whole. */
export function obstacleTo(file: FileModel | undefined, findings: readonly Finding[]): Message | undefined {
  if (!file) return message('export.unreadable')
  const lost = file.problems.find(({ severity, code }) => severity === 'error' && !understood.has(code))
  if (lost || !file.intact) return broken(file, findings, lost?.span.start)
  const [document] = file.documents
  if (!document) return message('export.noPlan', { kinds: kinds.filter((kind) => kind !== 'continuity_config') })
  return document.kind === 'continuity_config' ? message('export.settings') : undefined
}

/** What is wrong YAML and yet read as it was meant: nothing of it is missing in what is drawn. */
const understood: ReadonlySet<string> = new Set(['colonInValue', 'reservedStart', 'braceInText', 'textAfterBracket'])

function broken({ table }: FileModel, findings: readonly Finding[], at: number | undefined): Message {
  const ours = findings.filter(({ rule, severity }) => rule === 'YAML' && severity === 'error')
  const first = ours.find(({ span }) => span.start === at) ?? ours[0]
  if (!first) return message('export.unreadable')
  return message('export.broken', { line: positionAt(table, first.span.start).line + 1, reason: first.message })
}

/** What an export is called: `bank.plan.html` beside `bank.plan.yaml`, so that exports of documents side by side never meet. */
export const exportName = (uri: string, format: ExportFormat): string => `${nameOf(uri).replace(/\.ya?ml$/i, '')}.${format}`
