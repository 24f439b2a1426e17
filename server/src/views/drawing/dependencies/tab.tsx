import type { TabDrawing } from '../tabView.ts'

export const dependenciesDrawing: TabDrawing = { draw: () => null }
