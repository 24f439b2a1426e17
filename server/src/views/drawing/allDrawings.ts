import { biaDrawing } from './bia/tab.tsx'
import { dependenciesDrawing } from './dependencies/tab.tsx'
import { planDrawing } from './document/tab.tsx'
import type { Drawings } from './tabView.ts'
import { timelineDrawing } from './timeline/tab.tsx'

/** Every tab at once: for a file, where nobody opens one. */
export const allDrawings: Drawings = { plan: planDrawing, timeline: timelineDrawing, bia: biaDrawing, dependencies: dependenciesDrawing }
