import type { PreviewModel } from '../models/types.ts'
import { biaTab } from './bia/tab.tsx'
import { dependenciesTab } from './dependencies/tab.tsx'
import { planTab } from './document/tab.tsx'
import type { TabView } from './tabView.ts'
import { timelineTab } from './timeline/tab.tsx'

/** All tabs in their order. */
export const tabViews: readonly TabView[] = [planTab, timelineTab, biaTab, dependenciesTab]

/** The tabs that this document has. */
export const tabsIn = (model: PreviewModel): readonly TabView[] => tabViews.filter(({ isIn }) => isIn(model))
