import type { ItemId, State, Tab } from '../models/types.ts'

export type { ItemId, PreviewModel, Tab } from '../models/types.ts'

export type Zoom = 'fit' | 'year' | 'half' | 'quarter' | 'month' | 'week'

/** What the reader has set in the timeline. It outlives the panel, and a new model. */
export interface TimelineUi {
  readonly zoom: Zoom
  /** The first day shown; null keeps today in sight. */
  readonly from: number | null
  readonly text: string
  readonly owner: string | null
  readonly state: State | null
  readonly only: 'all' | 'critical' | 'overdue'
  /** The rows that are closed; null closes what is done. */
  readonly folded: readonly ItemId[] | null
  readonly selected: ItemId | null
}

export interface PreviewUi {
  readonly tab: Tab
  readonly locked: boolean
  /** Where the cursor is in the source. */
  readonly cursor: ItemId | null
  readonly timeline: TimelineUi
}

/** What a reader can do. The drawings only say so; whoever drew them acts. */
export type Action =
  | { readonly do: 'open'; readonly tab: Tab }
  | { readonly do: 'lock' }
  | { readonly do: 'timeline'; readonly change: Partial<TimelineUi> }
  | { readonly do: 'reveal'; readonly item: ItemId; readonly focus: 'keep' | 'move' }
  | { readonly do: 'goTo'; readonly anchor: string }
  | { readonly do: 'readRule'; readonly rule: string }
  | { readonly do: 'followLink'; readonly href: string }
  | { readonly do: 'showProblems' }

/** Null in a drawing that nobody can act on: an export. Its controls are left out. */
export type Act = ((action: Action) => void) | null

export const timelineAtFirst: TimelineUi = {
  zoom: 'half',
  from: null,
  text: '',
  owner: null,
  state: null,
  only: 'all',
  folded: null,
  selected: null,
}

/** What an action changes in what the reader has set. */
export function applied(ui: PreviewUi, action: Action): PreviewUi {
  switch (action.do) {
    case 'open':
      return { ...ui, tab: action.tab }
    case 'lock':
      return { ...ui, locked: !ui.locked }
    case 'timeline':
      return { ...ui, timeline: { ...ui.timeline, ...action.change } }
    case 'reveal':
    case 'goTo':
    case 'readRule':
    case 'followLink':
    case 'showProblems':
      return ui
  }
}
