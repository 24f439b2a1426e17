import { type Message, message } from '../../base/message.ts'
import type { Locale } from '../../l10n/locale.ts'
import { tabsIn } from '../drawing/tabHandles.ts'
import type { PreviewModel, Tab } from '../models/types.ts'
import { cleaned } from './clean.ts'
import type { ExportFormat } from './formats.ts'
import { htmlOf } from './html/file.ts'
import { icsOf } from './ics/file.ts'
import { jsonOf } from './json.ts'
import { markdownOf } from './markdown/file.ts'
import { csvOf } from './sheets/csv.ts'
import type { Sheet } from './sheets/sheet.ts'
import { sheetsOf } from './sheets/sheetsOf.ts'
import { pictureOf } from './svg/file.ts'
import { xlsxOf } from './xlsx/file.ts'

export { siteOf } from './site/file.ts'

/** What somebody wants to hand on. */
export interface Wish {
  readonly format: ExportFormat
  /** One part of the preview; all that the format can hold where none is named. */
  readonly tab?: Tab
  /** The language that the model was built for. */
  readonly locale: Locale
  /** The style sheets of the preview and of exports. */
  readonly style: string
}

export type Exported =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'bytes'; readonly bytes: Uint8Array }
  /** The document has nothing of that kind, or the format cannot hold it. */
  | { readonly is: 'refused'; readonly why: Message }

/** What each format can hold; every other one holds all there is. */
const holds: Readonly<Partial<Record<ExportFormat, readonly Tab[]>>> = { md: ['plan', 'timeline'], docx: ['plan'], ics: ['timeline'] }

/** The preview of a document as a file. */
export async function exported(model: PreviewModel, wish: Wish): Promise<Exported> {
  const { format, tab } = wish
  const all = tabsIn(model).map((handle) => handle.tab)
  if (tab !== undefined && !all.includes(tab)) return refused('export.noTab', { tab, tabs: all })
  const held = holds[format]
  if (tab !== undefined && held?.includes(tab) === false) return refused('export.notInFormat', { format, tab, tabs: held })
  // What became of another file is no part of the document: only who asks for it gets it.
  const tabs = tab === undefined ? all.filter((one) => one !== 'import' && (held?.includes(one) ?? true)) : [tab]
  return writers[format](model, { ...wish, clean: cleaned(model), tabs })
}

interface Writing extends Wish {
  /** As it is drawn, without what no file may hold. */
  readonly clean: PreviewModel
  readonly tabs: readonly Tab[]
}

type Writer = (model: PreviewModel, writing: Writing) => Exported | Promise<Exported>

const page: Writer = async (_, { clean, tabs, locale, style }) => text(await htmlOf({ model: clean, tabs, locale }, style))

const picture: Writer = (_, { clean, tabs, tab, locale, style }) => {
  const drawn = pictureOf(clean, tabs, { locale, style })
  if (drawn !== undefined) return text(drawn)
  return tab === undefined ? refused('export.noDrawing', {}) : refused('export.noDrawingIn', { tab })
}

const tables =
  (as: (sheets: readonly Sheet[], clean: PreviewModel) => Exported): Writer =>
  (_, { clean, tabs, locale }) => {
    const sheets = sheetsOf(clean, tabs, locale)
    return sheets.length === 0 ? refused('export.noTable', {}) : as(sheets, clean)
  }

const calendar: Writer = (_, { clean, locale }) => {
  const days = icsOf(clean, locale)
  return days === undefined ? refused('export.noDay', {}) : text(days)
}

/** Who writes each format. */
const writers: Readonly<Record<ExportFormat, Writer>> = {
  html: page,
  // A page that is to be printed by who has a browser.
  pdf: page,
  md: (_, { clean, tabs, locale }) => text(markdownOf(clean, tabs, locale)),
  docx: async (_, { clean, locale }) => ({ is: 'bytes', bytes: await (await import('./docx/file.ts')).docxOf(clean, locale) }),
  xlsx: tables((sheets, clean) => ({ is: 'bytes', bytes: xlsxOf(sheets, clean) })),
  csv: tables((sheets) => text(csvOf(sheets))),
  ics: calendar,
  svg: picture,
  json: (model, { tabs }) => text(jsonOf(model, tabs)),
}

const text = (content: string): Exported => ({ is: 'text', text: content })

const refused = (key: string, args: Message['args']): Exported => ({ is: 'refused', why: message(key, args) })
