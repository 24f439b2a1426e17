import type { Tab } from '../models/types.ts'
import { biaPaper } from './bia/picture.tsx'
import { biaDrawing } from './bia/tab.tsx'
import { dependenciesPaper } from './dependencies/picture.tsx'
import { dependenciesDrawing } from './dependencies/tab.tsx'
import { planDrawing } from './document/tab.tsx'
import { importDrawing } from './imports/tab.tsx'
import { indicatorsDrawing } from './indicators/tab.tsx'
import { programmeDrawing } from './programme/tab.tsx'
import { recoveryDrawing } from './recovery/tab.tsx'
import { risksDrawing } from './risks/tab.tsx'
import type { Drawings, PaperDrawing } from './tabView.ts'
import { timelinePaper } from './timeline/paper.tsx'
import { timelineDrawing } from './timeline/tab.tsx'

/** Every tab at once: for a file, where nobody opens one. */
export const allDrawings: Drawings = {
  plan: planDrawing,
  timeline: timelineDrawing,
  risks: risksDrawing,
  bia: biaDrawing,
  recovery: recoveryDrawing,
  indicators: indicatorsDrawing,
  dependencies: dependenciesDrawing,
  programme: programmeDrawing,
  import: importDrawing,
}

/** What tabs are outside of a panel, where they are anything else than in one. */
export const paperDrawings: Readonly<Partial<Record<Tab, PaperDrawing>>> = { timeline: timelinePaper, bia: biaPaper, dependencies: dependenciesPaper }
