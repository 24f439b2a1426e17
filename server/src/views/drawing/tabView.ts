import type { VNode } from 'preact'
import type { PreviewModel, Tab } from '../models/types.ts'
import type { Act, PreviewUi } from './state.ts'
import type { Translate } from './translate.ts'

/** What a tab is drawn with. */
export interface TabSetting {
  readonly model: PreviewModel
  readonly ui: PreviewUi
  /** The interface's language. */
  readonly t: Translate
  /** The document's language: its own marks and state words. */
  readonly words: Translate
  /** Of the pane, in px. */
  readonly width: number
  readonly act: Act
}

/** A number behind the name of a tab, and the words for who hears it: `2`, `2 overdue`. */
export interface Badge {
  readonly count: number
  readonly said: string
}

/** One tab of the preview. A new one is an entry in `tabViews`, and nothing else knows of it. */
export interface TabView {
  readonly tab: Tab
  /** Whether this document has anything for it. */
  readonly isIn: (model: PreviewModel) => boolean
  /** What is wrong in it. */
  readonly badge: (model: PreviewModel, t: Translate) => Badge
  readonly draw: (setting: TabSetting) => VNode | null
  /** What changed without the reader's eye on it, for who listens. */
  readonly announce?: (setting: TabSetting) => string
}
