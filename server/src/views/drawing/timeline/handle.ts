import type { TabHandle } from '../tabView.ts'

/** The tab «Timeline». */
export const timelineHandle: TabHandle = {
  tab: 'timeline',
  isIn: ({ timeline }) => timeline !== undefined,
  badge: ({ timeline }, t) => {
    const count = timeline?.items.filter((item) => item.state === 'overdue' && item.kind !== 'group').length ?? 0
    return { count, said: t('overdueItems', { n: count }) }
  },
}
