import { type Locale, nearestLocale } from '../../l10n/locale.ts'
import { uiAtFirst } from '../drawing/state.ts'
import type { TabSetting } from '../drawing/tabView.ts'
import { timelineAtFirst } from '../drawing/timeline/ui.ts'
import { languageTag, translator } from '../drawing/translate.ts'
import type { PreviewModel } from '../models/types.ts'

/** A sheet of A4 on its side, less its margins: 261 mm at 96 px to the inch. Drawings keep 16 px free on both sides of what they are given. */
export const sheetWidth = 986
const margins = 32

/** How a tab is drawn where nobody can open, close or scroll anything: all of it, in the width of a sheet. */
export function settingFor(model: PreviewModel, locale: Locale): TabSetting {
  const { language } = model.document
  const words = /^(en|zh)\b/i.test(language) ? nearestLocale(language) : locale
  const ui = { ...uiAtFirst, timeline: { ...timelineAtFirst, zoom: 'fit', folded: [] } } as const
  return {
    model,
    ui,
    standing: 'current',
    locale,
    t: translator(locale),
    words: translator(words),
    width: sheetWidth + margins,
    sight: null,
    act: null,
  }
}

/** The language of a file: the document's own tag, unless what stands around the document was asked for in another language. */
export const languageOf = ({ document: { language } }: PreviewModel, locale: Locale): string =>
  nearestLocale(language) === locale ? language : languageTag(locale)
