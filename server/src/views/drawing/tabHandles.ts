import type { PreviewModel } from '../models/types.ts'
import { biaHandle } from './bia/handle.ts'
import { boardHandle } from './board/handle.ts'
import { dependenciesHandle } from './dependencies/handle.ts'
import { planHandle } from './document/handle.ts'
import { importHandle } from './imports/handle.ts'
import type { TabHandle } from './tabView.ts'
import { timelineHandle } from './timeline/handle.ts'
import { counted } from './translate.ts'

/** All tabs in their order. */
export const tabHandles: readonly TabHandle[] = [
  planHandle,
  timelineHandle,
  boardHandle('risks', (t, n) => counted(t, 'untreated', n)),
  biaHandle,
  boardHandle('recovery', (t, n) => t('tooLate', { n })),
  dependenciesHandle,
  boardHandle('indicators', (t, n) => t('missedTargets', { n })),
  boardHandle('programme', (t, n) => t('overdueItems', { n })),
  importHandle,
]

/** The tabs that this document has. */
export const tabsIn = (model: PreviewModel): readonly TabHandle[] => tabHandles.filter(({ isIn }) => isIn(model))
