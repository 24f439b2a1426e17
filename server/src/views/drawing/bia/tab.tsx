import type { TabView } from '../tabView.ts'

export const biaTab: TabView = {
  tab: 'bia',
  isIn: ({ bia }) => bia !== undefined,
  badge: () => ({ count: 0, said: '' }),
  draw: () => null,
}
