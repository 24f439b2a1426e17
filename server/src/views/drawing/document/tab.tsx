import type { Block } from '../../models/documentTypes.ts'
import type { TabView } from '../tabView.ts'
import { counted } from '../translate.ts'
import { Plan } from './plan.tsx'

/** The tab «Plan»: every document has it. */
export const planTab: TabView = {
  tab: 'plan',
  isIn: () => true,
  badge: ({ document }, t) => {
    const count = [document.front, ...document.sections].flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + errorsIn(block), 0)
    return { count, said: counted(t, 'errors', count) }
  },
  draw: ({ model, ui, t, words, act }) => <Plan view={model.document} setting={{ t, words, cursor: ui.cursor, act }} />,
}

const errorsIn = ({ findings = [] }: Block): number => findings.filter((finding) => finding.severity === 'error').length
