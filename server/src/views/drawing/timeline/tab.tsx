import '../first.ts'
import type { TabDrawing } from '../tabView.ts'
import { movingText } from './replan.ts'
import { Timeline } from './timeline.tsx'
import { foundText } from './toolbar.tsx'

export const timelineDrawing: TabDrawing = {
  draw: ({ model: { timeline }, ui, standing, t, act, width, sight }) =>
    timeline === undefined ? null : (
      <Timeline
        view={timeline}
        ui={ui.timeline}
        edit={standing === 'stale' || act === null ? 'closed' : ui.edit}
        t={t}
        act={act}
        width={width}
        sight={sight}
      />
    ),
  announce: ({ model: { timeline }, ui, t }) =>
    timeline === undefined
      ? ''
      : [foundText(timeline.items, ui.timeline, t), movingText(timeline, ui.timeline, t)].filter((text) => text !== '').join(' '),
}
