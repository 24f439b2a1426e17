import type { Locale } from '../../../l10n/locale.ts'
import type { PreviewModel, Tab } from '../../models/types.ts'
import { settingFor } from '../setting.ts'
import { biaSheets } from './bia.ts'
import { indicatorSheets, recoverySheets, riskSheets } from './boards.ts'
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
  const { document, timeline, risks, bia, recovery, dependencies, indicators, imported } = model
  switch (tab) {
    case 'plan':
      return documentSheets(document, writing)
    case 'timeline':
      return timeline ? [timelineSheet(timeline, writing)] : []
    case 'risks':
      return risks ? riskSheets(risks, writing) : []
    case 'bia':
      return bia ? biaSheets(bia, writing) : []
    case 'recovery':
      return recovery ? recoverySheets(recovery, writing) : []
    case 'dependencies':
      return dependencies ? dependencySheets(dependencies, writing, locale) : []
    case 'indicators':
      return indicators ? indicatorSheets(indicators, writing) : []
    case 'import':
      return imported ? documentSheets(imported, writing) : []
  }
}
