import type { FromPanel } from '../../server/src/protocol/panel.ts'
import type { Action, PreviewUi } from '../../server/src/views/drawing/state.ts'

/** What the page shows when somebody acts. */
export interface Standing {
  readonly locked: boolean
  readonly modelId: string
  readonly dependencies: PreviewUi['dependencies']
  readonly programme: PreviewUi['programme']
}

/** What the extension is told of an action; nothing of what the page does alone. */
export function messageOf(action: Action, standing: Standing): FromPanel | undefined {
  switch (action.do) {
    case 'lock':
      return { type: 'lock', locked: standing.locked }
    case 'edit':
      return { type: 'edit', modelId: standing.modelId, operation: action.operation }
    case 'reveal':
      return { type: 'reveal', item: action.item, focus: action.focus }
    case 'readRule':
      return { type: 'openRule', rule: action.rule }
    case 'followLink':
      return { type: 'openLink', href: action.href }
    case 'fill':
    case 'showProblems':
    case 'export':
    case 'exercise':
      return { type: action.do }
    case 'open':
      return { type: 'open', tab: action.tab }
    case 'dependencies':
    case 'board':
      return asksMore(action) ? whatIf(standing) : undefined
    case 'timeline':
    case 'bia':
    case 'goTo':
      return undefined
  }
}

/** Whether the next model is to answer more than this one. */
function asksMore(action: Extract<Action, { readonly do: 'dependencies' | 'board' }>): boolean {
  if (action.do === 'board') return action.tab === 'programme' && action.change.open !== undefined
  return action.change.off !== undefined || action.change.open !== undefined
}

/** What the next model has to answer. */
export const whatIf = ({ dependencies: { off, open }, programme }: Pick<Standing, 'dependencies' | 'programme'>): FromPanel & { type: 'whatIf' } => ({
  type: 'whatIf',
  off,
  open: programme.open === '' ? open : [...open, programme.open],
})
