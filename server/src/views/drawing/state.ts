import type { Operation } from '../../features/planEdits/operation.ts'
import { type Board, boards } from '../models/basicTypes.ts'
import type { ItemId, Tab } from '../models/types.ts'
import { type BiaUi, biaAtFirst, restoreBia } from './bia/ui.ts'
import { type BoardUi, boardAtFirst, restoreBoard } from './board/ui.ts'
import { type DependenciesUi, dependenciesAtFirst, restoreDependencies } from './dependencies/ui.ts'
import { restoreTimeline, type TimelineUi, timelineAtFirst } from './timeline/ui.ts'

export type { ItemId, PreviewModel, Tab } from '../models/types.ts'

/** What the reader has set in each tab. */
export interface TabsUi extends Readonly<Record<Board, BoardUi>> {
  readonly timeline: TimelineUi
  readonly bia: BiaUi
  readonly dependencies: DependenciesUi
}

/** How the last change from the preview fared. It is over with the next model. */
export type EditState = { readonly state: 'idle' | 'saving' } | { readonly state: 'refused'; readonly reason: string }

export interface PreviewUi extends TabsUi {
  readonly tab: Tab
  readonly locked: boolean
  /** Where the cursor is in the source. */
  readonly cursor: ItemId | null
  readonly edit: EditState
}

/** What a reader can do. The drawings only say so; whoever drew them acts. */
export type Action =
  | { readonly do: 'open'; readonly tab: Tab }
  | { readonly do: 'lock' }
  | { readonly do: 'timeline'; readonly change: Partial<TimelineUi> }
  | { readonly do: 'bia'; readonly change: Partial<BiaUi> }
  | { readonly do: 'board'; readonly tab: Board; readonly change: Partial<BoardUi> }
  | { readonly do: 'dependencies'; readonly change: Partial<DependenciesUi> }
  /** A change of the document, by its meaning. */
  | { readonly do: 'edit'; readonly operation: Operation }
  | { readonly do: 'reveal'; readonly item: ItemId; readonly focus: 'keep' | 'move' }
  | { readonly do: 'goTo'; readonly anchor: string }
  | { readonly do: 'readRule'; readonly rule: string }
  | { readonly do: 'followLink'; readonly href: string }
  | { readonly do: 'showProblems' }
  /** To be asked for what is still to be filled in. */
  | { readonly do: 'fill' }
  | { readonly do: 'export' }
  /** To run an exercise of the plan that is shown. */
  | { readonly do: 'exercise' }

const eachBoard = (uiOf: (tab: Board) => BoardUi): Readonly<Record<Board, BoardUi>> =>
  Object.fromEntries(boards.map((tab) => [tab, uiOf(tab)])) as Record<Board, BoardUi>

/** Null in a drawing that nobody can act on: an export. Its controls are left out. */
export type Act = ((action: Action) => void) | null

export const uiAtFirst: PreviewUi = {
  tab: 'plan',
  locked: false,
  cursor: null,
  edit: { state: 'idle' },
  timeline: timelineAtFirst,
  bia: biaAtFirst,
  dependencies: dependenciesAtFirst,
  ...eachBoard(() => boardAtFirst),
}

/** What was set in each tab, from what a panel kept. */
export const restoreTabs = (views: Readonly<Record<string, unknown>>): TabsUi => ({
  timeline: restoreTimeline(views['timeline']),
  bia: restoreBia(views['bia']),
  dependencies: restoreDependencies(views['dependencies']),
  ...eachBoard((tab) => restoreBoard(views[tab])),
})

/** After a change was made or refused: the move that was in sight is over. */
export const settled = (ui: PreviewUi, edit: EditState): PreviewUi => ({
  ...ui,
  edit,
  timeline: { ...ui.timeline, moving: ui.edit.state === 'saving' ? null : ui.timeline.moving },
})

/** What an action changes in what the reader has set. */
export function applied(ui: PreviewUi, action: Action): PreviewUi {
  switch (action.do) {
    case 'open':
      return { ...ui, tab: action.tab }
    case 'lock':
      return { ...ui, locked: !ui.locked }
    case 'timeline':
      return { ...ui, timeline: { ...ui.timeline, ...action.change } }
    case 'bia':
      return { ...ui, bia: { ...ui.bia, ...action.change } }
    case 'dependencies':
      return { ...ui, dependencies: { ...ui.dependencies, ...action.change } }
    case 'board':
      return { ...ui, [action.tab]: { ...ui[action.tab], ...action.change } }
    case 'edit':
      return { ...ui, edit: { state: 'saving' } }
    case 'reveal':
    case 'goTo':
    case 'readRule':
    case 'followLink':
    case 'showProblems':
    case 'fill':
    case 'export':
    case 'exercise':
      return ui
  }
}
