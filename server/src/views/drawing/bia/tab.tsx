import type { TabDrawing } from '../tabView.ts'

export const biaDrawing: TabDrawing = { draw: () => null }
