import type { TabDrawing } from '../tabView.ts'
import { Plan } from './plan.tsx'

export const planDrawing: TabDrawing = {
  draw: ({ model, ui, t, words, act }) => <Plan view={model.document} setting={{ t, words, cursor: ui.cursor, act }} />,
}
