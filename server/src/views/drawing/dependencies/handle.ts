import type { TabHandle } from '../tabView.ts'

/** The tab «Dependencies». */
export const dependenciesHandle: TabHandle = {
  tab: 'dependencies',
  isIn: ({ dependencies }) => dependencies !== undefined,
  badge: ({ dependencies }, t) => {
    const count = dependencies?.nodes.filter(({ late }) => late).length ?? 0
    return { count, said: t('tooLate', { n: count }) }
  },
}
