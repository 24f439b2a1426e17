import { type Message, message } from '../../base/message.ts'
import type { Locale } from '../../l10n/locale.ts'
import { tabsIn } from '../drawing/tabHandles.ts'
import type { PreviewModel, Tab } from '../models/types.ts'
import { cleaned } from './clean.ts'
import type { ExportFormat } from './formats.ts'
import { htmlOf } from './html/file.ts'

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

/** The preview of a document as a file. */
export async function exported(model: PreviewModel, wish: Wish): Promise<Exported> {
  const { format, tab, locale, style } = wish
  const tabs = tabsIn(model).map((handle) => handle.tab)
  if (tab !== undefined && !tabs.includes(tab)) return refused('export.noTab', { tab, tabs })
  const clean = cleaned(model)
  switch (format) {
    case 'html':
      return { is: 'text', text: await htmlOf({ model: clean, tabs: tab === undefined ? tabs : [tab], locale }, style) }
    default:
      return refused('x', {})
  }
}

const refused = (key: string, args: Message['args']): Exported => ({ is: 'refused', why: message(key, args) })
