import type { TabHandle } from '../tabView.ts'
import { branchesOf, openedFor } from './outline.ts'

/** The tab «Timeline». */
export const timelineHandle: TabHandle = {
  tab: 'timeline',
  isIn: ({ timeline }) => timeline !== undefined,
  badge: ({ timeline }, t) => {
    const count = timeline?.items.filter((item) => item.state === 'overdue' && item.kind !== 'group').length ?? 0
    return { count, said: t('overdueItems', { n: count }) }
  },
  follow: ({ timeline: view }, { timeline }, item) => {
    const items = view?.items ?? []
    const selected = items.findLast(({ id }) => item === id || item.startsWith(`${id}/`))?.id
    if (selected === undefined) return undefined
    return { timeline: { ...timeline, selected, folded: openedFor(branchesOf(items), timeline.folded, selected) } }
  },
}
