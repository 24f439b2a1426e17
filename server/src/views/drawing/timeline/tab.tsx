import type { TabDrawing } from '../tabView.ts'
import { Timeline } from './timeline.tsx'
import { foundText } from './toolbar.tsx'

export const timelineDrawing: TabDrawing = {
  draw: ({ model: { timeline }, ui, t, act, width }) =>
    timeline === undefined ? null : <Timeline view={timeline} ui={ui.timeline} t={t} act={act} width={width} />,
  announce: ({ model: { timeline }, ui, t }) => (timeline === undefined ? '' : foundText(timeline.items, ui.timeline, t)),
}
