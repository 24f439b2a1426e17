import type { TabHandle } from '../tabView.ts'
import { counted } from '../translate.ts'
import { followed } from './ui.ts'

/** The tab «BIA». */
export const biaHandle: TabHandle = {
  tab: 'bia',
  isIn: ({ bia }) => bia !== undefined,
  badge: ({ bia }, t) => {
    const count = bia?.contradictions ?? 0
    return { count, said: counted(t, 'bia.contradictions', count) }
  },
  follow: ({ bia }, { bia: ui }, item) => bia && { bia: followed(bia, ui, item) },
}
