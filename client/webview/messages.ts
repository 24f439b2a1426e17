import type { FromPanel } from '../../server/src/protocol/panel.ts'
import type { Action } from '../../server/src/views/drawing/state.ts'

/** What the page shows when somebody acts. */
export interface Standing {
  readonly locked: boolean
  readonly modelId: string
}

/** What the extension is told of an action; nothing of what the page does alone. */
export function messageOf(action: Action, { locked, modelId }: Standing): FromPanel | undefined {
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
    case 'showProblems':
      return { type: 'showProblems' }
    case 'export':
      return { type: 'export' }
    case 'dependencies':
      return action.change.off && { type: 'whatIf', off: action.change.off }
    case 'open':
    case 'timeline':
    case 'bia':
    case 'goTo':
      return undefined
  }
}
