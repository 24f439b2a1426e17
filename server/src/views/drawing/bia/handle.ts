import type { TabHandle } from '../tabView.ts'

/** The tab «BIA». */
export const biaHandle: TabHandle = {
  tab: 'bia',
  isIn: ({ bia }) => bia !== undefined,
  badge: () => ({ count: 0, said: '' }),
}
