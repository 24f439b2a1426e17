import type { TabView } from '../tabView.ts'

export const dependenciesTab: TabView = {
  tab: 'dependencies',
  isIn: ({ dependencies }) => dependencies !== undefined,
  badge: () => ({ count: 0, said: '' }),
  draw: () => null,
}
