import type { Severity } from '../../base/finding.ts'

/** Stable over edits above an item: its id where it has one, else its path. Never a position. */
export type ItemId = string

/** Days since 1970-01-01. */
export type DayNumber = number

/** The tabs of the preview, in their order. */
export const tabs = ['plan', 'timeline', 'risks', 'bia', 'recovery', 'dependencies', 'indicators', 'programme', 'import'] as const

export type Tab = (typeof tabs)[number]

/** The tabs that are made of several tables and drawings, in which one item is selected. */
export const boards = ['risks', 'recovery', 'indicators', 'programme'] as const

export type Board = (typeof boards)[number]

/** The tabs whose inside is worked out when somebody opens them: until then only how much is wrong in them is known. */
export const openedTabs = ['risks', 'bia', 'recovery', 'dependencies', 'indicators', 'programme'] as const

export type OpenedTab = (typeof openedTabs)[number]

/** Both days belong to it. */
export interface Period {
  readonly start: DayNumber
  readonly end: DayNumber
}

/** A finding as a view shows it: one sentence, rendered. */
export interface ViewFinding {
  readonly severity: Severity
  /** `ANN-13`; the reader can open its page. */
  readonly rule: string
  readonly message: string
  /** What it is about, to be shown in the source. */
  readonly item?: ItemId
}

/** The sentence a tab opens with: the worst that is the matter, with its number, or that nothing is. */
export interface Lede {
  readonly tone: 'error' | 'late' | 'warning' | 'information' | 'ok'
  readonly headline: string
  readonly text?: string
}

/** What an item's work stands at. `overdue` is judged against today by who builds the model. */
export type State = 'planned' | 'in_progress' | 'blocked' | 'done' | 'cancelled' | 'overdue'

/** How much of what should be filled in is. */
export interface Meter {
  readonly filled: number
  readonly placeholder: number
  readonly missing: number
}
