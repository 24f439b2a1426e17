import '../first.ts'
import { Plan } from '../document/plan.tsx'
import type { TabDrawing } from '../tabView.ts'

export const importDrawing: TabDrawing = {
  draw: ({ model, ui, t, words, act }) =>
    model.imported === undefined ? null : <Plan view={model.imported} setting={{ t, words, cursor: ui.cursor, act }} />,
}
