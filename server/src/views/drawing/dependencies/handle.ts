import type { TabHandle } from '../tabView.ts'

/** The tab «Dependencies». */
export const dependenciesHandle: TabHandle = {
  tab: 'dependencies',
  isIn: ({ dependencies }) => dependencies !== undefined,
  badge: () => ({ count: 0, said: '' }),
}
