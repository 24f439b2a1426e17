import type { Locale } from '../../server/src/l10n/locale.ts'
import { documentLanguage } from '../../server/src/language/model/header.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import { exported } from '../../server/src/views/export/exporter.ts'
import type { ExportFormat } from '../../server/src/views/export/formats.ts'
import { buildPreview } from '../../server/src/views/models/preview.ts'
import type { PreviewModel, Tab } from '../../server/src/views/models/types.ts'
import { type Checked, check, type Surroundings } from './check.ts'
import { beside, example } from './exampleFiles.ts'
import { exportStyle } from './style.ts'

/** What is drawn of a text, in its own language unless another is named. */
export function modelOf(text: string, around: Surroundings & { readonly locale?: Locale } = {}): PreviewModel {
  return modelOfChecked(check(text, around), around)
}

export function modelOfChecked(
  { file, programme, findings }: Checked,
  { today = '2026-07-15', locale }: { readonly today?: string; readonly locale?: Locale } = {},
): PreviewModel {
  const [document] = file.documents
  if (!document) throw new Error('not a plan')
  const day = programme.settings.today ?? parseIso(today) ?? 0
  return buildPreview({ file, document, programme, findings, today: day, locale: locale ?? documentLanguage(document), render })
}

/** What is drawn of an example, by the end of its name. */
export function modelOfExample(ending: string, locale?: Locale): PreviewModel {
  const found = example(ending)
  return modelOf(found.text, { uri: found.uri, beside: beside(found), ...(locale && { locale }) })
}

/** Without the tabs that are about the whole programme: document and timeline alone. */
export function ofItself({ head, document, timeline, imported }: PreviewModel): PreviewModel {
  return { head, document, ...(timeline && { timeline }), ...(imported && { imported }) }
}

interface How {
  readonly format: ExportFormat
  readonly tab?: Tab
  readonly locale?: Locale
}

export async function textOf(model: PreviewModel, { locale = 'en', ...how }: How): Promise<string> {
  const made = await exported(model, { ...how, locale, style: exportStyle() })
  if (made.is !== 'text') throw new Error(`${how.format} is no text: ${JSON.stringify(made)}`)
  return made.text
}

export async function bytesOf(model: PreviewModel, { locale = 'en', ...how }: How): Promise<Uint8Array> {
  const made = await exported(model, { ...how, locale, style: exportStyle() })
  if (made.is !== 'bytes') throw new Error(`${how.format} is no file of bytes: ${JSON.stringify(made)}`)
  return made.bytes
}
