import type { ItemId } from '../basicTypes.ts'

/** A document in a few figures: for the status bar, the tree and the badges of files. */
export interface DocumentSummary {
  readonly uri: string
  readonly title: string
  /** `Business impact analysis`, in the reader's language. */
  readonly kind: string
  /** The label of its status; empty where the kind has none. */
  readonly status: string
  /** How much of what should be filled in is, in percent. */
  readonly percent: number
  readonly filled: number
  readonly total: number
  /** Items of the document itself that are past their day. */
  readonly overdue: number
  /** The day by which all is judged, where the programme states one: not the day of the clock. */
  readonly asOf?: string
}

/** What a document holds that is looked up by its day, its time or its rating. */
export interface OverviewGroup {
  readonly key: 'overdue' | 'milestones' | 'exercises' | 'activities' | 'risks' | 'measures' | 'plans'
  readonly title: string
  readonly entries: readonly OverviewEntry[]
}

export interface OverviewEntry {
  readonly item: ItemId
  readonly label: string
  /** `RTO 2 h · MTPD 6 h`, `2026-07-03`, `high` */
  readonly detail: string
  readonly mark: 'overdue' | 'done' | 'planned' | 'milestone' | 'activity' | 'risk'
}
