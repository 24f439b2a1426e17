import type { VNode } from 'preact'
import type { Locale } from '../../l10n/locale.ts'
import type { ItemId, PreviewModel, Tab } from '../models/types.ts'
import type { Act, PreviewUi, TabsUi } from './state.ts'
import type { Sight } from './timeline/pieces.ts'
import type { Translate } from './translate.ts'

/** What a tab is drawn with. */
export interface TabSetting {
  readonly model: PreviewModel
  readonly ui: PreviewUi
  /** Nothing is changed on the strength of a view that the source has left behind. */
  readonly standing: 'current' | 'stale'
  /** The interface's language. */
  readonly locale: Locale
  readonly t: Translate
  /** The document's language: its own marks and state words. */
  readonly words: Translate
  /** Of the pane, in px. */
  readonly width: number
  /** What of a long list is on screen; null where all of it is drawn. */
  readonly sight: Sight | null
  readonly act: Act
}

/** A number behind the name of a tab, and the words for who hears it: `2`, `2 overdue`. */
export interface Badge {
  readonly count: number
  readonly said: string
}

/** What the frame knows of a tab before anybody opens it. */
export interface TabHandle {
  readonly tab: Tab
  /** Whether this document has anything for it. */
  readonly isIn: (model: PreviewModel) => boolean
  /** What is wrong in it. */
  readonly badge: (model: PreviewModel, t: Translate) => Badge
  /** What the reader's settings become when the cursor of the source goes to an item. */
  readonly follow?: (model: PreviewModel, ui: TabsUi, item: ItemId) => Partial<TabsUi> | undefined
}

/** The inside of a tab. A panel loads it when the tab is opened; an export has them all. */
export interface TabDrawing {
  readonly draw: (setting: TabSetting) => VNode | null
  /** What changed without the reader's eye on it, for who listens. */
  readonly announce?: (setting: TabSetting) => string
}

/** The drawings that are loaded so far. */
export type Drawings = Readonly<Partial<Record<Tab, TabDrawing>>>

/** A drawing that stands alone in a file. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly title: string
  /** What it shows, for who does not see it. */
  readonly description: string
  /** What is inside of the `svg`. */
  readonly content: VNode
}

/** What a tab is outside of a panel. It stands apart from the tab's drawing, since a panel has no use for it. */
export interface PaperDrawing {
  /** As sheets of paper, where a page must not cut through it; where there is none, the drawing goes on paper as it is. */
  readonly sheets?: (setting: TabSetting) => VNode | null
  /** Its main drawing alone. */
  readonly picture?: (setting: TabSetting) => Picture | null
}
