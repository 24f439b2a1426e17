import { openedHandle } from '../openedHandle.ts'
import type { TabHandle } from '../tabView.ts'

/** The tab «Dependencies». */
export const dependenciesHandle: TabHandle = openedHandle('dependencies', (t, n) => t('tooLate', { n }))
