import type { PreviewModel } from '../models/types.ts'
import { biaHandle } from './bia/handle.ts'
import { boardHandle } from './board/handle.ts'
import { dependenciesHandle } from './dependencies/handle.ts'
import { planHandle } from './document/handle.ts'
import { importHandle } from './imports/handle.ts'
import type { TabHandle } from './tabView.ts'
import { timelineHandle } from './timeline/handle.ts'

/** All tabs in their order. */
export const tabHandles: readonly TabHandle[] = [
  planHandle,
  timelineHandle,
  boardHandle('risks'),
  biaHandle,
  boardHandle('recovery'),
  dependenciesHandle,
  boardHandle('indicators'),
  importHandle,
]

/** The tabs that this document has. */
export const tabsIn = (model: PreviewModel): readonly TabHandle[] => tabHandles.filter(({ isIn }) => isIn(model))
