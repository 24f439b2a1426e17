import '../first.ts'
import type { TabDrawing } from '../tabView.ts'
import { Bia } from './bia.tsx'

export const biaDrawing: TabDrawing = {
  draw: ({ model: { bia }, ui, t, act, width }) =>
    bia === undefined ? null : <Bia view={bia} ui={ui.bia} t={t} act={act} cursor={ui.cursor} width={width} />,
}
