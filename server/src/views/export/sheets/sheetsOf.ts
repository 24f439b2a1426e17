import type { Locale } from '../../../l10n/locale.ts'
import type { PreviewModel, Tab } from '../../models/types.ts'
import { settingFor } from '../setting.ts'
import { biaSheets } from './bia.ts'
import { boardSheets } from './boards.ts'
import { dependencySheets } from './dependencies.ts'
import { documentSheets } from './document.ts'
import { type Sheet, type SheetWriting, sheetSpeaker } from './sheet.ts'
import { timelineSheet } from './timeline.ts'

/** The tables of the named tabs. A table without rows says nothing and is left out. */
export function sheetsOf(model: PreviewModel, tabs: readonly Tab[], locale: Locale): readonly Sheet[] {
  const { t, words } = settingFor(model, locale)
  const writing: SheetWriting = { t, words, say: sheetSpeaker(locale) }
  return tabs.flatMap((tab) => sheetsIn(tab, model, { writing, locale })).filter(({ rows }) => rows.length > 0)
}

interface How {
  readonly writing: SheetWriting
  readonly locale: Locale
}

function sheetsIn(tab: Tab, model: PreviewModel, { writing, locale }: How): readonly Sheet[] {
  const { document, timeline, bia, dependencies, imported } = model
  switch (tab) {
    case 'plan':
      return documentSheets(document, writing)
    case 'timeline':
      return timeline ? [timelineSheet(timeline, writing)] : []
    case 'bia':
      return bia ? biaSheets(bia, writing) : []
    case 'dependencies':
      return dependencies ? dependencySheets(dependencies, writing, locale) : []
    case 'risks':
    case 'recovery':
    case 'indicators':
    case 'programme':
      return boardSheets(tab, model, writing)
    case 'import':
      return imported ? documentSheets(imported, writing) : []
  }
}
