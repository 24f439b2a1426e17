import type { TabHandle } from '../tabView.ts'

/** The tab «Import»: what became of the file that a document was brought in from. */
export const importHandle: TabHandle = { tab: 'import', isIn: (model) => model.imported !== undefined, badge: () => ({ count: 0, said: '' }) }
