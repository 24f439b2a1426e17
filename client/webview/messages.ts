import type { FromPanel } from '../../server/src/protocol/panel.ts'
import type { Action, PreviewUi } from '../../server/src/views/drawing/state.ts'

/** What the page shows when somebody acts. */
export interface Standing {
  readonly locked: boolean
  readonly modelId: string
  readonly dependencies: PreviewUi['dependencies']
}

/** What the extension is told of an action; nothing of what the page does alone. */
export function messageOf(action: Action, { locked, modelId, dependencies }: Standing): FromPanel | undefined {
  switch (action.do) {
    case 'lock':
      return { type: 'lock', locked }
    case 'edit':
      return { type: 'edit', modelId, operation: action.operation }
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
    case 'dependencies':
      return action.change.off || action.change.open ? whatIf(dependencies) : undefined
    case 'open':
    case 'timeline':
    case 'bia':
    case 'board':
    case 'goTo':
      return undefined
  }
}

/** What the next model has to answer. */
export const whatIf = ({ off, open }: PreviewUi['dependencies']): FromPanel => ({ type: 'whatIf', off, open })
