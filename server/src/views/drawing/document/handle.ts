import type { Block } from '../../models/documentTypes.ts'
import type { TabHandle } from '../tabView.ts'
import { counted } from '../translate.ts'

/** The tab «Plan»: every document has it. */
export const planHandle: TabHandle = {
  tab: 'plan',
  isIn: () => true,
  badge: ({ document }, t) => {
    const count = [document.front, ...document.sections].flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + errorsIn(block), 0)
    return { count, said: counted(t, 'errors', count) }
  },
}

const errorsIn = ({ findings = [] }: Block): number => findings.filter((finding) => finding.severity === 'error').length
