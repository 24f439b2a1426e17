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
  return written(model, tabs, wish)
}

async function written(model: PreviewModel, tabs: readonly Tab[], { format, tab, locale, style }: Wish): Promise<Exported> {
  const clean = cleaned(model)
  switch (format) {
    // A page that is to be printed by who has a browser.
    case 'pdf':
    case 'html':
      return text(await htmlOf({ model: clean, tabs, locale }, style))
    case 'md':
      return text(markdownOf(clean, tabs, locale))
    case 'docx': {
      const { docxOf } = await import('./docx/file.ts')
      return { is: 'bytes', bytes: await docxOf(clean, locale) }
    }
    case 'svg': {
      const picture = pictureOf(clean, tabs, { locale, style })
      return picture === undefined
        ? refused(tab === undefined ? 'export.noDrawing' : 'export.noDrawingIn', tab === undefined ? {} : { tab })
        : text(picture)
    }
    case 'csv':
    case 'xlsx': {
      const sheets = sheetsOf(clean, tabs, locale)
      if (sheets.length === 0) return refused('export.noTable', {})
      return format === 'csv' ? text(csvOf(sheets)) : { is: 'bytes', bytes: xlsxOf(sheets, clean) }
    }
    case 'ics': {
      const calendar = icsOf(clean, locale)
      return calendar === undefined ? refused('export.noDay', {}) : text(calendar)
    }
    case 'json':
      return text(jsonOf(model, tabs))
  }
}

const text = (content: string): Exported => ({ is: 'text', text: content })

const refused = (key: string, args: Message['args']): Exported => ({ is: 'refused', why: message(key, args) })
