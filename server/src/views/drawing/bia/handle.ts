import { openedHandle } from '../openedHandle.ts'
import type { TabHandle } from '../tabView.ts'
import { counted } from '../translate.ts'
import { followed } from './ui.ts'

/** The tab «BIA». */
export const biaHandle: TabHandle = openedHandle(
  'bia',
  (t, n) => counted(t, 'bia.contradictions', n),
  ({ bia }, { bia: ui }, item) => bia && { bia: followed(bia, ui, item) },
)
