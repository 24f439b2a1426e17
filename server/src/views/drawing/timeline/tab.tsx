import type { TabView } from '../tabView.ts'
import { Timeline } from './timeline.tsx'
import { foundText } from './toolbar.tsx'

/** The tab «Timeline». */
export const timelineTab: TabView = {
  tab: 'timeline',
  isIn: ({ timeline }) => timeline !== undefined,
  badge: ({ timeline }, t) => {
    const count = timeline?.items.filter((item) => item.state === 'overdue' && item.kind !== 'group').length ?? 0
    return { count, said: t('overdueItems', { n: count }) }
  },
  draw: ({ model: { timeline }, ui, t, act, width }) =>
    timeline === undefined ? null : <Timeline view={timeline} ui={ui.timeline} t={t} act={act} width={width} />,
  announce: ({ model: { timeline }, ui, t }) => (timeline === undefined ? '' : foundText(timeline.items, ui.timeline, t)),
}
